import type { Matching } from '../../model/matching.ts';
import { normalize } from '../normalize.ts';
import { matches } from './matches.ts';
import { leaveOut } from './placeholders.ts';

/** Two texts that differ, without what does not count. */
export interface Difference {
  readonly expected: string;
  readonly actual: string;
}

/**
 * What differs between a claimed text and the one that was seen; undefined when they match. With
 * what is normalized left out, and lines that are on both sides in the order of the claim when the
 * order does not count, so that a reader sees the rest.
 */
export function compareTexts(
  expected: string,
  actual: string,
  matching: Matching,
): Difference | undefined {
  if (matches(expected, actual, matching)) return undefined;
  // On one line nobody would find what is left.
  const names = matching.normalize.filter((name) => name !== 'whitespace');
  const shown = { ...matching, normalize: names };
  const claim = leaveOut(normalize(expected), shown);
  const seen = leaveOut(normalize(actual), shown);
  return { expected: claim, actual: matching.unordered ? inOrderOf(claim, seen) : seen };
}

/** The lines of a text, those of the claim in its order and then the others. */
function inOrderOf(claim: string, seen: string): string {
  const counts = new Map<string, number>();
  const lines = seen.split('\n');
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const take = (line: string): boolean => {
    const count = counts.get(line) ?? 0;
    if (count > 0) counts.set(line, count - 1);
    return count > 0;
  };
  const known = claim.split('\n').filter(take);
  return [...known, ...lines.filter(take)].join('\n');
}
