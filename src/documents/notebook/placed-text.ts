import { type LinePlace, placeFrom } from '../../model/place.ts';
import type { Position } from '../format.ts';

/** A text that a notebook holds as JSON, by lines, with the place of each line in the file. */
export interface PlacedText {
  /** Without their ends; none for an empty text. */
  readonly lines: readonly PlacedLine[];
  /** Whether the last line has an end too. */
  readonly isEnded: boolean;
  /** The first character within the quotes, and the one behind the last. */
  readonly start: Position;
  readonly end: Position;
}

export interface PlacedLine {
  readonly text: string;
  readonly place: LinePlace;
}

/** The lines as code has them: each with `\n` behind it. */
export function textOf(lines: readonly PlacedLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

/** A line without its first `count` characters, of which what is left keeps its place. */
export function dropStart({ text, place }: PlacedLine, count: number): PlacedLine {
  return { text: text.slice(count), place: placeFrom(place, count + 1) };
}

/** A line with more text before it, which stands nowhere in the file. */
export function addStart(added: string, { text, place }: PlacedLine): PlacedLine {
  const first = place.steps[0]?.[1] ?? 1;
  // Each added character points to where the line begins.
  const before = [...added].map((_, index) => [index + 1, first] as const);
  const after = place.steps.map(([code, column]) => [code + added.length, column] as const);
  return { text: added + text, place: { line: place.line, steps: [...before, ...after] } };
}

/** One text behind the other; `asLines` begins the later one in a line of its own. */
export function append(
  one: PlacedText | undefined,
  other: PlacedText,
  { asLines }: { readonly asLines: boolean },
): PlacedText {
  if (one === undefined || one.lines.length === 0) return other;
  if (other.lines.length === 0) return one;
  const last = one.lines.at(-1);
  const [next, ...more] = other.lines;
  const isJoined = !one.isEnded && !asLines && last !== undefined && next !== undefined;
  const lines = isJoined
    ? [...one.lines.slice(0, -1), { text: last.text + next.text, place: last.place }, ...more]
    : [...one.lines, ...other.lines];
  return { lines, isEnded: other.isEnded, start: one.start, end: other.end };
}
