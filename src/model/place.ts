import type { Origin } from './snippet.ts';

/**
 * Where one line of a piece of code stands in its document. `steps` are pairs (column of the code,
 * column of the document), the first for column 1: from each on, both count on together up to the
 * next. So what is written longer in the document than it reads, such as `&lt;` or `\"`, begins a
 * step behind itself.
 */
export interface LinePlace {
  readonly line: number;
  readonly steps: readonly (readonly [number, number])[];
}

/** Line and column count from 1; columns are UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What has to be known of a piece of code to find its lines in the document. */
export type Placed = Pick<Origin, 'line' | 'column' | 'places'>;

/** Where a character of a piece of code stands in its document. */
export function placeIn({ line, column, places }: Placed, at: Place): Place {
  // All lines of a block are indented by as much as its first, unless Markdown is lenient.
  if (places === undefined) return { line: line + at.line - 1, column: column + at.column - 1 };
  const found = places[at.line - 1] ?? places.at(-1);
  if (found === undefined) return { line, column };
  const step = found.steps.findLast(([from]) => from <= at.column) ?? found.steps[0];
  return { line: found.line, column: step === undefined ? 1 : step[1] + at.column - step[0] };
}

/** The place of a line without what stands before a column of it, which becomes its first. */
export function placeFrom({ line, steps }: LinePlace, column: number): LinePlace {
  const [from, to] = steps.findLast(([each]) => each <= column) ?? [1, 1];
  const later = steps.filter(([each]) => each > column);
  return {
    line,
    steps: [
      [1, to + column - from],
      ...later.map(([code, document]) => [code - column + 1, document] as const),
    ],
  };
}

/** The line of the document on which a line of a piece of code stands. */
export function lineIn(origin: Placed, line: number): number {
  return placeIn(origin, { line, column: 1 }).line;
}

/** Where a document shows a piece of code, which may stand in a file that it only names. */
export function shownAt(
  origin: Pick<Origin, 'document' | 'line' | 'column' | 'includedBy'>,
): Pick<Origin, 'document' | 'line' | 'column'> {
  return origin.includedBy ?? origin;
}
