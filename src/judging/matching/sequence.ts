import type { Token } from './tokens.ts';

/** Whether two tokens are the same as far as the matching goes. */
export type Same = (expected: Token, actual: Token) => boolean;

/**
 * Holds tokens against tokens, of which a wildcard among the expected stands for any number. Each
 * stretch between wildcards is taken where it first occurs, as doctest does: a later place would
 * only leave less room for the rest, so nothing is ever tried again.
 */
export function matchesSequence(
  expected: readonly Token[],
  actual: readonly Token[],
  same: Same,
): boolean {
  const [first = [], ...others] = splitAtWildcards(expected);
  const last = others.pop();
  if (last === undefined) return first.length === actual.length && fits(first, actual, 0, same);
  let from = first.length;
  const end = actual.length - last.length;
  if (from > end || !fits(first, actual, 0, same) || !fits(last, actual, end, same)) return false;
  for (const piece of others) {
    const place = find(piece, actual, from, end, same);
    if (place < 0) return false;
    from = place + piece.length;
  }
  return true;
}

function splitAtWildcards(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [];
  let piece: Token[] = [];
  for (const token of tokens) {
    if (typeof token === 'object' && token.kind === 'wildcard') {
      pieces.push(piece);
      piece = [];
    } else piece.push(token);
  }
  return [...pieces, piece];
}

function fits(piece: readonly Token[], actual: readonly Token[], at: number, same: Same): boolean {
  return piece.every((token, index) => {
    const other = actual[at + index];
    return other !== undefined && same(token, other);
  });
}

/** Where a piece first occurs between two places; -1 where it does not. */
function find(
  piece: readonly Token[],
  actual: readonly Token[],
  from: number,
  end: number,
  same: Same,
): number {
  if (piece.every((token) => typeof token === 'string')) {
    return findExact(piece, actual, from, end, same);
  }
  // Nearness is not transitive, so that what was compared says nothing about the next place.
  for (let place = from; place + piece.length <= end; place += 1) {
    if (fits(piece, actual, place, same)) return place;
  }
  return -1;
}

/** The search of Knuth, Morris and Pratt, which looks at no token twice after a mismatch. */
function findExact(
  piece: readonly Token[],
  actual: readonly Token[],
  from: number,
  end: number,
  same: Same,
): number {
  const borders = bordersOf(piece);
  let matched = 0;
  for (let place = from; matched < piece.length && place < end; place += 1) {
    const token = actual[place] ?? '';
    while (matched > 0 && !same(piece[matched] ?? '', token)) matched = borders[matched - 1] ?? 0;
    if (same(piece[matched] ?? '', token)) matched += 1;
    if (matched === piece.length) return place + 1 - matched;
  }
  return matched === piece.length ? from : -1;
}

/** For each prefix, how long its longest proper prefix is that also ends it. */
function bordersOf(piece: readonly Token[]): readonly number[] {
  const borders = [0];
  let length = 0;
  for (let index = 1; index < piece.length; index += 1) {
    while (length > 0 && piece[index] !== piece[length]) length = borders[length - 1] ?? 0;
    if (piece[index] === piece[length]) length += 1;
    borders.push(length);
  }
  return borders;
}
