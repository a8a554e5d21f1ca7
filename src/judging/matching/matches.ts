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
  if (matching.regex && matchesRegex(claim, seen, matching)) return true;
  return waysOf(matching).some((way) =>
    matchesItems(leaveOut(claim, way), leaveOut(seen, way), way),
  );
}

/** A pattern may speak of an address or of its placeholder. */
function matchesRegex(claim: string, seen: string, matching: Matching): boolean {
  const { pattern } = parsePattern(claim);
  if (pattern === undefined) return false;
  const texts = new Set([seen, leaveOut(seen, { ...matching, unordered: false })]);
  return [...texts].some((text) => matchesPattern(pattern, text).matched);
}

/**
 * A wildcard may begin within a number, as `3...` does for 3.99, or within what is normalized:
 * the one must not be read as a number then, nor the other be left out. And where white space does
 * not count, it may be within what is normalized, part what are lines on the other side, or be the
 * indentation by which a value goes on over several lines.
 */
function waysOf(matching: Matching): readonly Matching[] {
  const { ellipsis, number, unordered, normalize: names } = matching;
  const isLoose = names.includes('whitespace');
  const numbers = ellipsis && number !== false ? [number, false] : [number];
  const orders = isLoose && unordered ? [true, false] : [unordered];
  const lists = [
    names,
    ...(isLoose && names.length > 1 ? [['whitespace'] as const] : []),
    ...(isLoose && (ellipsis || unordered) ? [names.filter((name) => name !== 'whitespace')] : []),
    ...(ellipsis && names.length > 0 ? [[]] : []),
  ];
  return lists.flatMap((normalize) =>
    orders.flatMap((order) =>
      numbers.map((each) => ({ ...matching, normalize, unordered: order, number: each })),
    ),
  );
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
