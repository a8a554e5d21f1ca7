import { readLogicalLines } from './tokens.ts';

/**
 * The lines of a code that are nothing but its line numbers, as a page leaves them when it is copied:
 * two or more that count up, each on a line by itself. Indexes from 0.
 */
export function lineNumbersIn(lines: readonly string[]): ReadonlySet<number> {
  const found: number[] = [];
  if (lines.filter((line) => isNumber.test(line)).length < 2) return new Set();
  for (const { first, count, isBroken } of readLogicalLines(lines)) {
    if (count === 1 && !isBroken && isNumber.test(lines[first] ?? '')) found.push(first);
  }
  const numberOn = (at: number | undefined): number => Number(lines[at ?? -1] ?? Number.NaN);
  const countsUp = found.every(
    (at, index) => index === 0 || numberOn(at) === numberOn(found[index - 1]) + 1,
  );
  return new Set(found.length > 1 && found.length < lines.length && countsUp ? found : []);
}

const isNumber = /^\s*\d{1,6}\s*$/;
