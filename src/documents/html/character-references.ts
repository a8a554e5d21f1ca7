import { Tokenizer } from 'parse5';

/** A piece of text as HTML writes it: literally, or as a character reference such as `&lt;`. */
export interface TextPiece {
  /** What a reader sees. */
  readonly text: string;
  /** Where it begins in the source, and how much of it there is. */
  readonly start: number;
  readonly length: number;
}

/** The pieces of a text that stands at `start` in the source. A lone `&` is literal. */
export function piecesOf(source: string, start: number): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  const takeLiteral = (to: number): void => {
    if (to > from) pieces.push(pieceAt(source.slice(from, to), start + from, to - from));
    from = to;
  };
  for (const { 0: candidate, index } of source.matchAll(references)) {
    const { text, length } = decodeReference(candidate);
    if (text === candidate) continue;
    takeLiteral(index);
    pieces.push(pieceAt(text, start + index, length));
    from = index + length;
  }
  takeLiteral(source.length);
  return pieces;
}

/** A text of HTML as a reader sees it. */
export function decodeText(source: string): string {
  return source.includes('&')
    ? source.replace(references, (candidate) => {
        const { text, length } = decodeReference(candidate);
        return text + candidate.slice(length);
      })
    : source;
}

function pieceAt(text: string, start: number, length: number): TextPiece {
  return { text, start, length };
}

interface Reference {
  readonly text: string;
  /** How much of the candidate it takes: `&notit;` is `&not` and a text. */
  readonly length: number;
}

const references = /&(?:#[xX][\da-fA-F]+|#\d+|[a-zA-Z][a-zA-Z\d]*);?/g;
const known = new Map<string, Reference>();

/** The tokenizer knows the two thousand names, and which of them may stand without a semicolon. */
function decodeReference(candidate: string): Reference {
  const seen = known.get(candidate);
  if (seen !== undefined) return seen;
  let text = '';
  const take = ({ chars }: { readonly chars: string }): void => {
    text += chars;
  };
  const nothing = (): void => {};
  const handler = {
    onCharacter: take,
    onWhitespaceCharacter: take,
    onNullCharacter: take,
    onComment: nothing,
    onDoctype: nothing,
    onStartTag: nothing,
    onEndTag: nothing,
    onEof: nothing,
  };
  new Tokenizer({}, handler).write(candidate, true);
  const rest = text.length > 1 ? commonEnd(text, candidate) : 0;
  const found =
    text === candidate
      ? { text, length: candidate.length }
      : { text: text.slice(0, text.length - rest), length: candidate.length - rest };
  if (known.size < knownAtMost) known.set(candidate, found);
  return found;
}

const knownAtMost = 10_000;

function commonEnd(left: string, right: string): number {
  let count = 0;
  while (count < left.length - 1 && left.at(-1 - count) === right.at(-1 - count)) count += 1;
  return count;
}
