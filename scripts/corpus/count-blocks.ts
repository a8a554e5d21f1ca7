/**
 * How many blocks of Python a document of each format holds, counted by other means than docproof:
 * by lines and regular expressions, with no parser of the format. What they count is said in
 * `docs/corpus.md`; where they differ from docproof, one of the two is wrong or reads another rule.
 */
export const countBlocks: Readonly<Record<string, (text: string) => number>> = {
  markdown: countFences,
  mdx: countFences,
  rst: countDirectives,
  html: (text) => text.match(/<pre\b/gi)?.length ?? 0,
  notebook: countCells,
  python: (text) => exampleParagraphs(text.split(/\r\n?|\n/)),
  text: (text) => exampleParagraphs(text.split(/\r\n?|\n/)),
};

/** Which blocks docproof lists are held against that count. */
export const comparedKinds: Readonly<Record<string, 'python' | 'all'>> = {
  markdown: 'python',
  mdx: 'python',
  rst: 'python',
  html: 'all',
  notebook: 'python',
  python: 'python',
  text: 'python',
};

const pythonWords = /^\s*\{?\s*\.?(?:python3?|py|pycon|doctest|code-cell|i?python3?)\b(?!\.\d)/i;

/** Fences that name Python, line by line: opened by three marks or more, closed by as many alone on a line. */
function countFences(text: string): number {
  let count = 0;
  let open: string | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const inner = line.replace(/^(?:\s|>|[-*+]\s|\d+[.)]\s)*/, '');
    const [, marks = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(inner) ?? [];
    if (marks === '') continue;
    if (open === undefined) {
      if (marks.startsWith('`') && info.includes('`')) continue;
      open = marks;
      if (pythonWords.test(info)) count += 1;
    } else if (marks[0] === open[0] && marks.length >= open.length && info.trim() === '') {
      open = undefined;
    }
  }
  return count;
}

const directive =
  /^(\s*)\.\.\s+(?:(?:code-block|sourcecode|code)::\s*(?:python3?|py|pycon|ipython3?)\s*$|(?:testcode|testsetup|testcleanup|doctest|literalinclude)::)/i;

/** Directives of Python, and paragraphs of examples outside of them. */
function countDirectives(text: string): number {
  const lines = text.split(/\r\n?|\n/);
  const outside: string[] = [];
  let directives = 0;
  let inside: number | undefined;
  for (const line of lines) {
    const indent = line.search(/\S/);
    if (inside !== undefined && (indent === -1 || indent > inside)) continue;
    inside = undefined;
    const [opening, lead] = directive.exec(line) ?? [];
    if (opening === undefined) {
      outside.push(line);
      continue;
    }
    directives += 1;
    inside = lead?.length ?? 0;
    outside.push('');
  }
  return directives + exampleParagraphs(outside);
}

/** Paragraphs that begin with `>>>`. */
function exampleParagraphs(lines: readonly string[]): number {
  return lines.filter(
    (line, index) => /^\s*>>>(?: |$)/.test(line) && !/\S/.test(lines[index - 1] ?? ''),
  ).length;
}

/** Code cells that hold anything but white space. */
function countCells(text: string): number {
  const notebook: unknown = JSON.parse(text);
  const sheets = [notebook, ...listIn(notebook, 'worksheets')];
  return sheets
    .flatMap((sheet) => listIn(sheet, 'cells'))
    .filter((cell) => fieldOf(cell, 'cell_type') === 'code')
    .map((cell) => fieldOf(cell, 'source') ?? fieldOf(cell, 'input'))
    .filter((source) => [source].flat().join('').trim() !== '').length;
}

function listIn(value: unknown, field: string): readonly unknown[] {
  const list = fieldOf(value, field);
  return Array.isArray(list) ? list : [];
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[field]
    : undefined;
}
