import type { Position } from '../format.ts';

/** Turns offsets of a text into lines and columns, and back. */
export interface Positions {
  readonly of: (offset: number) => Position;
  readonly offset: (position: Position) => number;
}

/** Lines end at `\n`, `\r\n` and `\r`, as everywhere in docproof. */
export function findPositions(text: string): Positions {
  const starts = [0];
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/g)) {
    starts.push(index + lineEnd.length);
  }
  return {
    of: (offset) => {
      const line = lastAtOrBefore(starts, offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    offset: ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1,
  };
}

/** The index of the last of these ascending numbers that is not above a bound; -1 for none. */
export function lastAtOrBefore(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
