/** What the start of a line may be, by the rules of docutils. */

/** The character of an adornment such as `=====`; undefined for any other line. */
export function adornmentOf(text: string): string | undefined {
  const line = text.trimEnd();
  return /^([!-/:-@[-`{-~])\1*$/.exec(line)?.[1];
}

/** The top of a table whose borders are `==== ====`. */
export function isSimpleTableBorder(text: string): boolean {
  if (!/^ *=/.test(text)) return false;
  const border = text.trim();
  return /^[= ]+$/.test(border) && border.includes(' ');
}

/** The top of a table whose borders are `+----+----+`. */
export function isGridTableBorder(text: string): boolean {
  return /^\s*\+-[-+]*\+\s*$/.test(text);
}

/** Whether a session begins here. */
export function isPrompt(text: string): boolean {
  return /^>>>(?: |$)/.test(text);
}

/** Whether a line begins with two points that are no part of its words. */
export function isExplicit(text: string): boolean {
  return /^\.\.(?: |\t|$)/.test(text);
}

/** The head of a directive, with the substitution that it may define. */
export function directiveHead(
  text: string,
): { readonly name: string; readonly argument: string } | undefined {
  const [head = '', name] = directivePattern.exec(text.slice(0, longestHead)) ?? [];
  return name === undefined
    ? undefined
    : { name: name.toLowerCase(), argument: text.slice(head.length).trim() };
}

// Some regular expressions cannot loop over a line of megabytes; no name is that long.
const longestHead = 300;

const directivePattern =
  /^\.\.[ \t]+(?:\|[^|]+\|[ \t]+)?([a-z0-9]+(?:[-_+.:][a-z0-9]+)*)[ \t]?::(?=[ \t]|$)/i;

/** A footnote or a citation: what stands behind its label is a text. */
export function footnoteMark(text: string): string | undefined {
  return /^\.\.[ \t]+\[[^\]\s]+\](?:[ \t]+|$)/.exec(text)?.[0];
}

/** Whether two points name the target of a link. */
export function isTarget(text: string): boolean {
  return /^\.\.[ \t]+_/.test(text);
}

/** A mark of a list before its text, with the white space behind it. */
export function listMark(text: string): string | undefined {
  return listPattern.exec(text)?.[0];
}

const listPattern = /^(?:[-*+\u2022\u2023\u2043]|\(?(?:\d+|#|[a-z]|[ivxlcdm]+)[.)])[ \t]+(?=\S)/i;

/** The name of a field before its text: `:param x: `. */
export function fieldMark(text: string): string | undefined {
  return /^:[^:\s](?:[^:]|:(?=\S))*:[ \t]+(?=\S)/.exec(text)?.[0];
}

/** An option of a directive. */
export function optionOf(text: string): readonly [string, string] | undefined {
  const [, name, value = ''] = /^\s*:([a-z0-9][\w-]*):(?:\s+(.*))?$/i.exec(text) ?? [];
  return name === undefined ? undefined : [name.toLowerCase(), value.trim()];
}
