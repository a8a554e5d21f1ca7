/** What a text looks like says its beginning. */
const looked = 100_000;

/** A notebook of Jupyter: JSON that names the version of its format. */
export function looksLikeNotebook(text: string): boolean {
  return notebookStart.test(text) && text.includes('"nbformat"');
}

const notebookStart =
  /^\s{0,100}\{\s{0,100}"(?:cells|metadata|nbformat|nbformat_minor|worksheets)"\s*:/;

/** A whole page, not a piece of one such as Markdown may begin with. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, looked).replace(/<!--[\s\S]*?(?:-->|$)|<\?xml[^>]*>/g, '');
  return /^\s*<(?:!doctype\s+html|html)[\s>]/i.test(start);
}

/** Markdown that holds code: at least one fence that opens and closes. */
export function looksLikeMarkdown(text: string): boolean {
  const { fences, directives } = signsOf(text);
  return fences >= 2 && directives === 0;
}

/** reStructuredText by its directives and targets; a fence speaks for Markdown. */
export function looksLikeRst(text: string): boolean {
  const { fences, headings, directives, underlines } = signsOf(text);
  return fences === 0 && headings === 0 && directives > 0 && directives + underlines >= 2;
}

interface Signs {
  /** Lines of three backticks or more at the margin. */
  readonly fences: number;
  /** Headings as only Markdown writes them. */
  readonly headings: number;
  readonly directives: number;
  /** Headings as reStructuredText writes them, and Markdown some. */
  readonly underlines: number;
}

function signsOf(text: string): Signs {
  const lines = text.slice(0, looked).split('\n');
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  return {
    fences: count(/^ {0,3}`{3,}/),
    headings: count(/^#{1,6} \S/),
    directives: count(/^ {0,3}\.\. (?:[\w:+-]+::|_[^:]+:)(?:\s|$)/),
    underlines: lines.filter(
      (line, index) =>
        /^([=\-~^"'*+#])\1{2,}\s*$/.test(line) && /^\S/.test(lines[index - 1] ?? '') && index > 0,
    ).length,
  };
}
