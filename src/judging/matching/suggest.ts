import {
  type MatcherName,
  type Matching,
  matcherNames,
  withMatcher,
} from '../../model/matching.ts';
import type { Difference } from './compare.ts';
import { matches } from './matches.ts';

/** Nobody compares longer texts by eye, and to try all matchers on them would take seconds. */
const longest = 300_000;
const longestForPairs = 20_000;

/**
 * The matcher, else the pair of matchers, with which a claimed text would match the one that was
 * seen; empty when there is none, or when they match as it is: what is wrong is then something that
 * no matcher is about, such as white space at a line end of a session.
 */
export function suggestMatchers(
  expected: string,
  actual: string,
  matching: Matching,
): readonly MatcherName[] {
  const length = expected.length + actual.length;
  if (length > longest || matches(expected, actual, matching)) return [];
  const possible = matcherNames.filter(
    (name) => !isOn(name, matching) && isPlausible[name](expected, actual),
  );
  const mends = (names: readonly MatcherName[]): boolean =>
    matches(expected, actual, names.reduce(withMatcher, matching));
  const single = possible.find((name) => mends([name]));
  if (single !== undefined) return [single];
  if (length > longestForPairs) return [];
  const pairs = possible.flatMap((name, index) =>
    possible.slice(index + 1).map((other) => [name, other] as const),
  );
  return pairs.find(mends) ?? [];
}

/** The matchers with which all of these texts would match; no key when some would not. */
export function suggestForAll(
  texts: readonly Difference[],
  matching: Matching,
): { readonly suggestion?: readonly MatcherName[] } {
  const suggested = new Set<MatcherName>();
  for (const { expected, actual } of texts) {
    const names = suggestMatchers(expected, actual, matching);
    if (names.length === 0) return {};
    for (const name of names) suggested.add(name);
  }
  return { suggestion: matcherNames.filter((name) => suggested.has(name)) };
}

function isOn(name: MatcherName, matching: Matching): boolean {
  switch (name) {
    case 'ellipsis':
    case 'unordered':
    case 'regex':
      return matching[name];
    case 'number':
      return matching.number !== false;
    default:
      return matching.normalize.includes(name);
  }
}

type Plausible = (expected: string, actual: string) => boolean;

const always: Plausible = () => true;
const uniqueId = /[\da-f]{32}|[\da-f]{4}-[\da-f]{4}|\d{12}/i;

/** A matcher that lets much through is advised only where the texts look as if it were meant. */
const isPlausible: Readonly<Record<MatcherName, Plausible>> = {
  whitespace: always,
  unordered: always,
  number: always,
  addresses: always,
  timings: always,
  paths: always,
  // Two numbers of seven digits are more often a wrong answer than two ids.
  ids: (expected, actual) => uniqueId.test(expected) || uniqueId.test(actual),
  ellipsis: (expected) => /[^.\s]/.test(expected) && expected.includes('...'),
  regex: (expected) => /\\[dDwWsSbB]|[.\])][*+]|\[\^?\w-\w/.test(expected),
};
