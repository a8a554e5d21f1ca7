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

const named =
  /^\s*\.\.\s+(?:(?:code-block|sourcecode|code)::\s*(?:python3?|py|pycon|ipython3?)\s*$|(?:testcode|testsetup|testcleanup|doctest|literalinclude)::)/i;
const unnamed = /^\s*\.\.\s+(?:code-block|sourcecode|code)::\s*$|^(?!\s*\.\.\s).*::\s*$/i;
const statement =
  /^\s*(?:>>>|@\w|(?:from|import|def|class|with|for|while|if|try)\b.*(?::|import.*|\w)\s*$|\w[\w.]* = [\w.]*[([].*[)\]]$)/;

/**
 * Directives that name Python, paragraphs of examples outside of them, and blocks without a
 * language whose first line begins as a statement of Python does.
 */
function countDirectives(text: string): number {
  const lines = text.split(/\r\n?|\n/);
  const outside: string[] = [];
  let blocks = 0;
  let inside: { readonly indent: number; isOpen: boolean } | undefined;
  for (const line of lines) {
    const indent = line.search(/\S/);
    if (inside !== undefined && (indent === -1 || indent > inside.indent)) {
      const isOption = /^\s*:[\w-]+:/.test(line);
      const isBlankOrComment = indent === -1 || line.trim().startsWith('#');
      if (inside.isOpen && !isBlankOrComment && !isOption) {
        if (statement.test(line)) blocks += 1;
        inside.isOpen = false;
      }
      continue;
    }
    inside = undefined;
    if (named.test(line)) blocks += 1;
    if (named.test(line) || unnamed.test(line)) {
      inside = { indent, isOpen: !named.test(line) };
      outside.push('');
    } else {
      outside.push(line);
    }
  }
  return blocks + exampleParagraphs(outside);
}

/** Paragraphs that begin with `>>>`. */
function exampleParagraphs(lines: readonly string[]): number {
  return lines.filter(
    (line, index) => /^\s*>>>(?: |$)/.test(line) && !/\S/.test(lines[index - 1] ?? ''),
  ).length;
}

/** Code cells that hold anything but white space, and the fences of Python in cells of text. */
function countCells(text: string): number {
  const notebook: unknown = JSON.parse(text);
  const sheets = [notebook, ...listIn(notebook, 'worksheets')];
  const cells = sheets.flatMap((sheet) => listIn(sheet, 'cells'));
  const texts = (kind: string): readonly string[] =>
    cells
      .filter((cell) => fieldOf(cell, 'cell_type') === kind)
      .map((cell) => [fieldOf(cell, 'source') ?? fieldOf(cell, 'input')].flat().join(''));
  const fences = texts('markdown').map(countFences);
  return (
    texts('code').filter((source) => source.trim() !== '').length +
    fences.reduce((sum, each) => sum + each, 0)
  );
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
