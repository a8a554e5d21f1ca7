import { piecesOf, type TextPiece } from './character-references.ts';

/** What stands in a block of code, in its order; offsets are into the text of the page. */
export type CodeEvent =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  /** A `<br>`, and the tags of an element that is a line. */
  | { readonly kind: 'break' | 'line-start' | 'line-end'; readonly at: number };

/**
 * The text of a block: character references decoded, a line end for each `<br>` and at the end of
 * an element that is a line, unless one stands there. What the page does not hold has the length 0.
 *
 * @param collapses whether line ends in the page are spaces, as they are outside of a `<pre>`
 */
export function melt(
  events: readonly CodeEvent[],
  source: string,
  collapses: boolean,
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  /** How many pieces there were when each element that is a line began. */
  const begun: number[] = [];
  let lineIsOver = false;
  const isAtLineStart = (): boolean => pieces.at(-1)?.text.endsWith('\n') ?? true;
  const breakAt = (at: number): void => {
    if (collapses && pieces.at(-1)?.text === ' ') pieces.pop();
    pieces.push({ text: '\n', start: at, length: 0 });
    lineIsOver = false;
  };
  const take = (piece: TextPiece): void => {
    if (lineIsOver && !piece.text.startsWith('\n')) breakAt(piece.start);
    lineIsOver = false;
    pieces.push({ ...piece, text: piece.text.replaceAll('\u00a0', ' ') });
  };

  for (const event of events) {
    if (event.kind === 'break') {
      if (lineIsOver) breakAt(event.at);
      breakAt(event.at);
    } else if (event.kind === 'line-start') {
      if (lineIsOver || !isAtLineStart()) breakAt(event.at);
      begun.push(pieces.length);
    } else if (event.kind === 'line-end') {
      const isEmpty = begun.pop() === pieces.length;
      lineIsOver = isEmpty || !isAtLineStart();
    } else if (event.kind === 'text') {
      const found = piecesOf(source.slice(event.start, event.end), event.start);
      if (collapses) {
        for (const piece of found.flatMap(collapse)) {
          if (piece.text !== ' ' || !(lineIsOver || isAtLineStart())) take(piece);
        }
      } else for (const piece of found) take(piece);
    }
  }
  return pieces;
}

/** Each run of spaces and line ends that is written as such becomes one space. */
function collapse(piece: TextPiece): readonly TextPiece[] {
  if (piece.text.length !== piece.length) return [piece];
  return [...piece.text.matchAll(/[ \t\n\f]+|[^ \t\n\f]+/g)].map(({ 0: run, index }) => ({
    text: /^[ \t\n\f]/.test(run) ? ' ' : run,
    start: piece.start + index,
    length: run.length,
  }));
}
