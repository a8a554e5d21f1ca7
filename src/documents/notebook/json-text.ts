import type { StringNode } from '@humanwhocodes/momoa';
import type { PlacedLine, PlacedText } from './placed-text.ts';
import type { Positions } from './positions.ts';

/**
 * The text that strings of JSON make together, with the place of each of its lines. What is written
 * as an escape, such as `\"`, is one character of the text; `\r\n` ends a line like `\n`.
 *
 * @param nowhere where a text without any string stands
 */
export function readStrings(
  nodes: readonly StringNode[],
  json: string,
  positions: Positions,
  nowhere = 0,
): PlacedText {
  const lines: PlacedLine[] = [];
  let open: OpenLine | undefined;
  for (const { range } of nodes) {
    const [start, end] = range ?? [0, 0];
    for (const { text, offset, length } of piecesOf(json, start + 1, end - 1)) {
      open ??= openLine(positions, offset);
      if (text === '\n') {
        lines.push(closeLine(open));
        open = undefined;
      } else {
        extend(open, text, positions.of(offset));
        // Behind an escape, the document is ahead of the text.
        if (text.length !== length) step(open, positions.of(offset + length));
      }
    }
  }
  const isEnded = open === undefined;
  if (open !== undefined) lines.push(closeLine(open));
  const first = nodes[0]?.range?.[0] ?? nowhere;
  const last = nodes.at(-1)?.range?.[1] ?? nowhere + 2;
  return { lines, isEnded, start: positions.of(first + 1), end: positions.of(last - 1) };
}

interface OpenLine {
  text: string;
  readonly line: number;
  readonly steps: [number, number][];
}

interface Piece {
  readonly text: string;
  readonly offset: number;
  /** How many characters of the JSON write it. */
  readonly length: number;
}

/** What stands between quotes: runs as they are, and escapes one by one. */
function* piecesOf(json: string, start: number, end: number): Generator<Piece> {
  const pattern = /\\u[\da-fA-F]{4}|\\[\s\S]|\n|[^\\\n]+/y;
  pattern.lastIndex = start;
  while (pattern.lastIndex < end) {
    const offset = pattern.lastIndex;
    const written = pattern.exec(json)?.[0].slice(0, end - offset) ?? '';
    pattern.lastIndex = offset + Math.max(1, written.length);
    const text = written.startsWith('\\') ? readEscape(written) : written;
    yield { text, offset, length: written.length };
  }
}

function readEscape(written: string): string {
  if (written.startsWith('\\u')) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  const letter = written.slice(1);
  return escapes[letter] ?? letter;
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function openLine(positions: Positions, offset: number): OpenLine {
  const { line, column } = positions.of(offset);
  return { text: '', line, steps: [[1, column]] };
}

function closeLine({ text, line, steps }: OpenLine): PlacedLine {
  return { text: text.replace(/\r$/, ''), place: { line, steps } };
}

function extend(
  open: OpenLine,
  text: string,
  at: { readonly line: number; readonly column: number },
): void {
  step(open, at);
  open.text += text;
}

/** Notes where the next character stands, unless it stands right behind the last one. */
function step(
  open: OpenLine,
  { line, column }: { readonly line: number; readonly column: number },
): void {
  const [code, document] = open.steps.at(-1) ?? [1, 1];
  const next = open.text.length + 1;
  // A line that goes on in another line of the file has no place of its own there.
  if (line !== open.line || document + next - code === column) return;
  if (code === next) open.steps.pop();
  open.steps.push([next, column]);
}
