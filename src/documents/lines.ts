import type { Decoded } from './decode.ts';
import type { Position } from './format.ts';

/** A document by lines, with the way back to the bytes of its file. */
export interface Lines {
  /** A line without its line end; empty past the last line. Counts from 1. */
  readonly text: (line: number) => string;
  /** Where a position lies in the file, in bytes. Fast for positions near the one asked before. */
  readonly offset: (position: Position) => number;
}

/** Splits at `\n`, `\r\n` and `\r`, as Markdown does. */
export function splitLines({
  text,
  markLength,
  byteLength,
}: Pick<Decoded, 'text' | 'markLength' | 'byteLength'>): Lines {
  const starts = [0];
  const ends: number[] = [];
  const lineEnd = text.includes('\r') ? /\r\n?|\n/g : /\n/g;
  while (lineEnd.test(text)) {
    const start = lineEnd.lastIndex;
    ends.push(text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1);
    starts.push(start);
  }
  ends.push(text.length);

  // Counting on from the last position keeps the cost of a whole document linear.
  let knownIndex = 0;
  let knownOffset = markLength;
  return {
    text: (line) => text.slice(starts[line - 1] ?? text.length, ends[line - 1]),
    offset: ({ line, column }) => {
      const index = (starts[line - 1] ?? text.length) + column - 1;
      knownOffset +=
        index < knownIndex
          ? -byteLength(text.slice(index, knownIndex), index)
          : byteLength(text.slice(knownIndex, index), knownIndex);
      knownIndex = index;
      return knownOffset;
    },
  };
}
