import type { Origin } from '../model/snippet.ts';
import type { Edit, Replacement } from './edit.ts';

/** A piece of a document that holds code. */
export interface Region {
  readonly code: string;
  readonly origin: Origin;
}

/**
 * Where in the text of a document an edit goes; or why it cannot be put there safely, as the end of a
 * sentence about the claim.
 */
export type Placer = (region: Region, edit: Edit) => Replacement | string;

/** Why an edit has no place, where the document is not as its code says. */
export const notFound = 'it was not found in the document';

/** A line of a document: offsets into its text, and the line end behind it. */
interface Line {
  readonly start: number;
  readonly text: string;
  readonly lineEnd: string;
}

/** Finds where edits of code go that stands as it is in a document, which may have any line ends. */
export function createPlacer(text: string): Placer {
  const lines = splitText(text);
  const usualEnd = lines.find(({ lineEnd }) => lineEnd !== '')?.lineEnd ?? '\n';
  return (region, edit) => {
    if (region.origin.places !== undefined) return notFound;
    const found = linesOf(lines, region, edit);
    const [first] = found;
    const last = found.at(-1);
    if (!first || !last) return notFound;
    const start = offsetIn(first, edit.column);
    const end = offsetIn(last, edit.endColumn);
    const written = writeLines(edit.text.split('\n'), first, first.line.lineEnd || usualEnd);
    if (start === undefined || end === undefined || end < start) return notFound;
    if (written === undefined)
      return 'its new lines are indented less than the block that they stand in';
    return { start, end, text: written };
  };
}

/** A line of code in its document. */
interface CodeLine {
  readonly line: Line;
  /** What stands before the code: indentation, the marks of a quote. */
  readonly lead: string;
  /** Spaces of the code that the document does not hold: a tab of which a list takes a part leaves them. */
  readonly unwritten: number;
}

/** The lines that an edit touches; none when one of them is not as the code has it. */
function linesOf(lines: readonly Line[], region: Region, edit: Edit): readonly CodeLine[] {
  const code = region.code.split('\n');
  const found: CodeLine[] = [];
  for (let number = edit.line; number <= edit.endLine; number += 1) {
    const line = lines[region.origin.line + number - 2];
    const codeLine = line && findCode(line, code[number - 1]);
    if (codeLine === undefined) return [];
    found.push(codeLine);
  }
  return found;
}

function findCode(line: Line, code: string | undefined): CodeLine | undefined {
  if (code === undefined) return undefined;
  let unwritten = 0;
  while (!line.text.endsWith(code.slice(unwritten))) {
    if (code[unwritten] !== ' ') return undefined;
    unwritten += 1;
  }
  const lead = line.text.slice(0, line.text.length - (code.length - unwritten));
  return { line, lead, unwritten };
}

function offsetIn({ line, lead, unwritten }: CodeLine, column: number): number | undefined {
  const within = column - 1 - unwritten;
  return within < 0 ? undefined : line.start + lead.length + within;
}

/** Each new line gets what stands before the first one; undefined when it cannot be written like that. */
function writeLines(
  lines: readonly string[],
  { lead, unwritten }: CodeLine,
  lineEnd: string,
): string | undefined {
  const written = lines.map((line, index) => {
    if (index === 0) return line;
    if (line === '') return lead.trimEnd();
    return line.startsWith(' '.repeat(unwritten)) ? lead + line.slice(unwritten) : undefined;
  });
  return written.includes(undefined) ? undefined : written.join(lineEnd);
}

/** Splits at `\n`, `\r\n` and `\r`, as Markdown does. */
function splitText(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, text: text.slice(start, index), lineEnd });
    start = index + lineEnd.length;
  }
  return [...lines, { start, text: text.slice(start), lineEnd: '' }];
}
