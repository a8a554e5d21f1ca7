import type { Position } from '../format.ts';

/** A text that is read, and where its characters stand in the document. */
export interface PlacedText {
  /** With `\n` at its line ends. */
  readonly text: string;
  /** The position of an offset into `text`. */
  readonly positionOf: (offset: number) => Position;
}

/** @param at where the first character of the text stands in its document */
export function placeText(text: string, at: Position): PlacedText {
  const starts = [0];
  for (let found = text.indexOf('\n'); found !== -1; found = text.indexOf('\n', found + 1)) {
    starts.push(found + 1);
  }
  return {
    text,
    positionOf: (offset) => {
      const index = lastAtMost(starts, offset);
      const column = offset - (starts[index] ?? 0) + 1;
      return { line: at.line + index, column: index === 0 ? at.column + column - 1 : column };
    },
  };
}

/** The index of the last of the ascending numbers that is not above the bound. */
function lastAtMost(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= bound) low = middle;
    else high = middle - 1;
  }
  return low;
}
