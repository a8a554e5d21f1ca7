import type { LinePlace } from '../../model/place.ts';
import type { CodeBlock, Position } from '../format.ts';
import type { TextPiece } from './character-references.ts';
import { type CodeEvent, melt } from './melt.ts';
import type { PlacedText } from './text-places.ts';

/** How the text of a block becomes code. */
export interface Wording {
  /** Whether line ends in the page are spaces, as they are outside of a `<pre>`. */
  readonly collapses: boolean;
  /** Whether the indentation that all lines of this text share belongs to the page. */
  readonly dedents: (text: string) => boolean;
}

/** Code with its place. */
export type FoundCode = Required<Pick<CodeBlock, 'source' | 'start' | 'end' | 'places'>>;

/**
 * The code of a block; undefined when there is nothing but space. It is what stands between `start`
 * and `end` in the page with tags and what is left out between them removed, character references
 * decoded, no-break spaces made spaces, as a browser does that copies them, a `<br>` and the end of
 * a line's element made line ends, and common indentation taken off. The first line end of a `<pre>`
 * is none of its text by the standard, and blank lines at its end are left out.
 */
export function findCode(
  events: readonly CodeEvent[],
  page: PlacedText,
  { collapses, dedents }: Wording,
): FoundCode | undefined {
  const pieces = melt(events, page.text, collapses);
  const text = pieces.map((piece) => piece.text).join('');
  const lines = cutLines(text);
  if (lines.length === 0) return undefined;
  const indent = dedents(text) ? commonIndent(lines.map((line) => line.text)) : 0;
  const code = lines.map(({ from, text: line }) => ({
    from: from + Math.min(indent, line.length),
    text: line.slice(indent),
  }));
  const places = placeLines(code, pieces, page);
  const [first, last] = [places.at(0), places.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    source: code.map((line) => `${line.text}\n`).join(''),
    start: { line: first.line, column: first.steps[0]?.[1] ?? 1 },
    end: last.end,
    places: places.map(({ line, steps }) => ({ line, steps })),
  };
}

interface Line {
  /** Offset into the text of all pieces. */
  readonly from: number;
  readonly text: string;
}

/** The lines without an empty first one and without blank ones at the end. */
function cutLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    lines.push({ from, text: line });
    from += line.length + 1;
  }
  if (lines[0]?.text === '') lines.shift();
  while (lines.at(-1)?.text.trim() === '') lines.pop();
  return lines;
}

/** How many spaces or tabs begin all lines that are not blank. */
function commonIndent(lines: readonly string[]): number {
  const written = lines.filter((line) => line.trim() !== '');
  const [first = ''] = written;
  let indent = first.search(/[^ \t]|$/);
  for (const line of written) {
    while (!line.startsWith(first.slice(0, indent))) indent -= 1;
  }
  return indent;
}

/** `end` is just behind the last character of the line. */
type PlacedLine = LinePlace & { readonly end: Position };

/** Goes once along lines and pieces. */
function placeLines(
  lines: readonly Line[],
  pieces: readonly TextPiece[],
  page: PlacedText,
): readonly PlacedLine[] {
  let index = 0;
  let pieceFrom = 0;
  return lines.map(({ from, text }) => {
    const to = from + text.length;
    for (;;) {
      const piece = pieces[index];
      if (piece === undefined || index === pieces.length - 1) break;
      if (pieceFrom + piece.text.length > from) break;
      pieceFrom += piece.text.length;
      index += 1;
    }
    const start = page.positionOf(offsetIn(pieces[index], from - pieceFrom));
    const steps: (readonly [number, number])[] = [[1, start.column]];
    let end = start;
    // The piece that begins behind the line still shows where its end is, if only by its own start.
    let at = pieceFrom;
    for (let next = index; next < pieces.length; next += 1) {
      const piece = pieces[next];
      if (piece === undefined || (at >= to && next > index)) break;
      const before = pieces[next - 1];
      if (next > index && !isContinued(before, piece)) {
        const { line, column } = page.positionOf(piece.start);
        // A tag may run over a line end: what stands behind it on another line has no step.
        if (line === start.line) steps.push([at - from + 1, column]);
      }
      const within = Math.min(to - at, piece.text.length);
      if (within > 0) end = page.positionOf(offsetIn(piece, within));
      at += piece.text.length;
    }
    return { line: start.line, steps, end };
  });
}

/** Whether columns count on from one piece to the next. */
function isContinued(before: TextPiece | undefined, piece: TextPiece): boolean {
  return before?.text.length === before?.length && before !== undefined
    ? before.start + before.length === piece.start
    : false;
}

/** The offset into the page behind so many characters of a piece. */
function offsetIn(piece: TextPiece | undefined, count: number): number {
  if (piece === undefined) return 0;
  const isLiteral = piece.text.length === piece.length;
  return (
    piece.start +
    (isLiteral || count < piece.text.length ? Math.min(count, piece.length) : piece.length)
  );
}
