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
  const head = headOf(text);
  return count(head, fence) >= 2 && count(head, directive) === 0;
}

/** reStructuredText by its directives and targets; a fence or a heading speaks for Markdown. */
export function looksLikeRst(text: string): boolean {
  const head = headOf(text);
  const directives = count(head, directive);
  if (directives === 0 || count(head, fence) > 0 || count(head, heading) > 0) return false;
  return directives + count(head, underline) >= 2;
}

/** What is looked at, with a line end before its first line. */
function headOf(text: string): string {
  return `\n${text.slice(0, looked)}`;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Three backticks or more at the margin. */
const fence = /\n {0,3}`{3,}/g;
/** A heading as only Markdown writes it. */
const heading = /\n#{1,6} \S/g;
const directive = /\n {0,3}\.\. (?:[\w:+-]+::|_[^:\n]+:)(?=\s|$)/g;
/** A heading as reStructuredText writes it, and Markdown sometimes. */
const underline = /\n\S[^\n]*\n([=\-~^"'*+#])\1{2,}[ \t]*(?=\n|$)/g;
