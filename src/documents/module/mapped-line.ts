import type { LinePlace } from '../../model/place.ts';

/**
 * One line of a text that is read out of a module. `runs` are pairs (index in `text`, offset in the
 * module), the first for index 0: from each on, both count on together up to the next. The end of
 * the line has a place too.
 */
export interface MappedLine {
  readonly text: string;
  readonly runs: readonly Run[];
}

export type Run = readonly [index: number, offset: number];

/** Where a character of the line, or its end, stands in the module. */
export function offsetAt({ runs }: MappedLine, index: number): number {
  const [from, offset] = runs.findLast(([start]) => start <= index) ?? [0, 0];
  return offset + index - from;
}

/** A piece of the line; `to` is behind its last character. */
export function sliceLine(
  line: MappedLine,
  from: number,
  to: number = line.text.length,
): MappedLine {
  const text = line.text.slice(from, to);
  const inside = line.runs.filter(([index]) => index > from && index <= from + text.length);
  const moved = inside.map(([index, offset]): Run => [index - from, offset]);
  return { text, runs: [[0, offsetAt(line, from)], ...moved] };
}

/** The line with spaces for its tabs, up to columns that are multiples of 8, as `str.expandtabs` has it. */
export function expandTabs(line: MappedLine): MappedLine {
  if (!line.text.includes('\t')) return line;
  let text = '';
  const runs: Run[] = [];
  let current = 0;
  const step = (index: number): void => {
    while ((line.runs[current + 1]?.[0] ?? Number.POSITIVE_INFINITY) <= index) current += 1;
    const [from, start] = line.runs[current] ?? [0, 0];
    const offset = start + index - from;
    const last = runs.at(-1);
    if (last === undefined || last[1] + text.length - last[0] !== offset) {
      runs.push([text.length, offset]);
    }
  };
  for (let index = 0; index < line.text.length; index += 1) {
    step(index);
    const character = line.text.charAt(index);
    text += character === '\t' ? ' '.repeat(8 - (text.length % 8)) : character;
  }
  step(line.text.length);
  return { text, runs };
}

/** Finds the line, and the column in it, of an offset into a text with `\n` at its line ends; both from 1. */
export interface Places {
  readonly at: (offset: number) => { readonly line: number; readonly column: number };
  /** Past the last line: the end of the text. */
  readonly offset: (place: { readonly line: number; readonly column: number }) => number;
}

export function placesOf(text: string): Places {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    at: (offset) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    offset: ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1,
  };
}

/**
 * Where each character of a line of code stands. What is continued on a further line of the module
 * counts on from the last character of the first, since a line of code has one line there.
 */
export function placeOfLine(line: MappedLine, places: Places): LinePlace {
  const first = places.at(offsetAt(line, 0));
  const steps: [number, number][] = [];
  for (const [index, offset] of line.runs) {
    const place = places.at(offset);
    if (place.line === first.line) {
      steps.push([index + 1, place.column]);
      continue;
    }
    const lineEnd = places.offset({ line: first.line + 1, column: 1 }) - 1;
    steps.push([index + 1, places.at(lineEnd - 1).column]);
    break;
  }
  return { line: first.line, steps };
}
