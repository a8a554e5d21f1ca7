/**
 * A piece of code that is to become another one. Lines and columns count from 1, columns are
 * UTF-16 units of the line in the code; the end column is the one behind the last character.
 */
export interface Edit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** With `\n` at its line ends, and as it stands in the code: without what the document puts before it. */
  readonly text: string;
}

/** The code after its edits, which must not overlap and may come in any order. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  const starts = lineStarts(code);
  const replacements = edits.map(({ line, column, endLine, endColumn, text }) => ({
    start: (starts[line - 1] ?? code.length) + column - 1,
    end: (starts[endLine - 1] ?? code.length) + endColumn - 1,
    text,
  }));
  return replaceAll(code, replacements);
}

/** A piece of a text, by its offsets, and what replaces it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces from the end to the start, so that no offset moves before its turn. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((left, right) => right.start - left.start)
    .reduce((result, { start, end, text: replacement }) => {
      return result.slice(0, start) + replacement + result.slice(end);
    }, text);
}

function lineStarts(code: string): readonly number[] {
  return [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
