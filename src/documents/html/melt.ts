import { piecesOf, type TextPiece } from './character-references.ts';

/** What stands in a block of code, in its order; offsets are into the text of the page. */
export type CodeEvent =
  | {
      readonly kind: 'text';
      readonly start: number;
      readonly end: number;
      /** Whether `&lt;` stands for itself, as in a `<script>`. */
      readonly isRaw: boolean;
    }
  /** A `<br>`, and the tags of an element that is a line. */
  | { readonly kind: 'break' | 'line-start' | 'line-end'; readonly at: number };

/**
 * The text of a block: character references decoded, a line end for each `<br>` and at the end of
 * an element that is a line, unless one stands there in another way. What the page does not hold
 * has the length 0.
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
  let gap: Gap | undefined;
  const isAtLineStart = (): boolean => pieces.at(-1)?.text.endsWith('\n') ?? true;
  const breakAt = (at: number): void => {
    if (collapses && pieces.at(-1)?.text === ' ') pieces.pop();
    pieces.push({ text: '\n', start: at, length: 0 });
  };
  const take = (given: TextPiece): void => {
    let piece = given;
    if (gap) {
      const written = /^\n*/.exec(given.text)?.[0].length ?? 0;
      const isOver = written < given.text.length;
      gap.written += written;
      piece = withoutStart(given, Math.min(written, written + gap.ends - gap.written));
      gap.ends = Math.max(gap.ends, gap.written);
      if (isOver && gap.ends === 0) breakAt(piece.start);
      if (isOver) gap = undefined;
      if (piece.text === '') return;
    }
    pieces.push({ ...piece, text: piece.text.replaceAll('\u00a0', ' ') });
  };

  for (const event of events) {
    if (event.kind === 'break') {
      if (gap) gap.breaks += 1;
      if (!gap || gap.breaks > gap.ends) breakAt(event.at);
      if (gap) gap.ends = Math.max(gap.ends, gap.breaks);
    } else if (event.kind === 'line-start') {
      if (gap ? gap.ends === 0 : !isAtLineStart()) breakAt(event.at);
      gap = undefined;
      begun.push(pieces.length);
    } else if (event.kind === 'line-end') {
      const isEmpty = begun.pop() === pieces.length;
      if (isEmpty || !isAtLineStart()) gap = { ends: 0, breaks: 0, written: 0 };
      else if (pieces.at(-1)?.length === 0) gap ??= { ends: 1, breaks: 1, written: 0 };
      else gap ??= { ends: 1, breaks: 0, written: 1 };
    } else if (event.kind === 'text') {
      const { start, end, isRaw } = event;
      const text = source.slice(start, end);
      const found = isRaw ? [{ text, start, length: end - start }] : piecesOf(text, start);
      if (collapses) {
        for (const piece of found.flatMap(collapse)) {
          if (piece.text !== ' ' || !(gap || isAtLineStart())) take(piece);
        }
      } else for (const piece of found) take(piece);
    }
  }
  return pieces;
}

/**
 * What stands between the end of an element that is a line and the next character of code. The
 * element, each `<br>` and each line end of the page may all mark the same end, so that there are
 * as many as the kind that occurs most.
 */
interface Gap {
  /** Line ends that it has given so far; the one of the element itself comes last. */
  ends: number;
  breaks: number;
  /** Line ends of the page. */
  written: number;
}

/** A piece without so many line ends at its start. */
function withoutStart({ text, start, length }: TextPiece, count: number): TextPiece {
  if (count <= 0) return { text, start, length };
  // A reference is one character, and goes as a whole.
  if (text.length !== length) return { text: '', start, length };
  return { text: text.slice(count), start: start + count, length: length - count };
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
