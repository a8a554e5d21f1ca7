import { isExact, type Matching } from '../../model/matching.ts';
import { parsePattern } from '../../model/parse-pattern.ts';
import { normalize } from '../normalize.ts';
import { isClose } from './number.ts';
import { leaveOut } from './placeholders.ts';
import { matchesPattern } from './regex.ts';
import { matchesSequence, type Same } from './sequence.ts';
import { type Item, readItems } from './tokens.ts';
import { matchesUnordered } from './unordered.ts';

/**
 * Whether a text that was seen is the one that is claimed, as far as the matching allows; white
 * space at line ends and empty lines at the end never count. Matchers work together, and one more
 * never makes a text differ. A claim that is no pattern matches nothing when it is to be one.
 */
export function matches(expected: string, actual: string, matching: Matching): boolean {
  const [claim, seen] = [normalize(expected), normalize(actual)];
  if (claim === seen) return true;
  if (isExact(matching)) return false;
  const rest = leaveOut(seen, matching);
  if (matching.regex && (matchesRegex(claim, seen) || matchesRegex(claim, rest))) return true;
  return waysOf(matching).some((way) => matchesItems(leaveOut(claim, way), rest, way));
}

function matchesRegex(claim: string, seen: string): boolean {
  const { pattern } = parsePattern(claim);
  return pattern !== undefined && matchesPattern(pattern, seen).matched;
}

/** With `3...` for 3.99 the wildcard begins within a number, which then must not be read as one. */
function waysOf(matching: Matching): readonly Matching[] {
  const { ellipsis, number } = matching;
  return ellipsis && number !== false ? [matching, { ...matching, number: false }] : [matching];
}

function matchesItems(claim: string, seen: string, matching: Matching): boolean {
  const expected = readItems(claim, matching, true);
  const actual = readItems(seen, matching, false);
  const same = sameTokens(matching);
  const sameItem = (left: Item, right: Item): boolean =>
    matchesSequence(left.tokens, right.tokens, same);
  if (matching.unordered) return matchesUnordered(expected, actual, sameItem);
  return expected.every((item, index) => {
    const other = actual[index];
    return other !== undefined && sameItem(item, other);
  });
}

function sameTokens({ number }: Matching): Same {
  const same: Same = (expected, actual) => {
    if (typeof expected === 'string' || typeof actual === 'string') return expected === actual;
    if (expected.kind === 'number' && actual.kind === 'number') {
      return number !== false && isClose(expected, actual, number);
    }
    if (expected.kind !== 'group' || actual.kind !== 'group') return false;
    return (
      expected.open === actual.open &&
      matchesUnordered(expected.items, actual.items, (left, right) =>
        matchesSequence(left.tokens, right.tokens, same),
      )
    );
  };
  return same;
}
