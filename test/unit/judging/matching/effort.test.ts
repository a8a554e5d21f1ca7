import { describe, expect, it } from 'vitest';
import { matches } from '../../../../src/judging/index.ts';
import { matchesPattern } from '../../../../src/judging/matching/regex.ts';
import { matchesSequence } from '../../../../src/judging/matching/sequence.ts';
import type { Token } from '../../../../src/judging/matching/tokens.ts';
import { exactMatching, type Matching, normalizations } from '../../../../src/model/matching.ts';
import { parsePattern } from '../../../../src/model/parse-pattern.ts';

// Steps are counted, not seconds: how fast a machine is has no say in it.

const wildcard: Token = { kind: 'wildcard' };

function comparisons(expected: readonly Token[], actual: readonly Token[]): number {
  let count = 0;
  matchesSequence(expected, actual, (left, right) => {
    count += 1;
    return left === right;
  });
  return count;
}

describe('ellipsis', () => {
  it.each([100, 10_000, 100_000])('looks at each of %d characters a few times', (length) => {
    const actual = Array.from('a'.repeat(length));
    const almost = [...Array.from('a'.repeat(50)), 'b'];
    const expected = [wildcard, ...almost, wildcard, ...almost, wildcard, 'a', wildcard];
    expect(comparisons(expected, actual)).toBeLessThan(length * 4);
  });

  it('looks at no more for many wildcards', () => {
    const actual = Array.from('a'.repeat(10_000));
    const expected = Array.from({ length: 500 }, () => ['a', wildcard]).flat();
    expect(comparisons([...expected, 'b'], actual)).toBeLessThan(20_000);
  });
});

describe('regex', () => {
  it.each([
    ['(a+)+b'],
    ['(a*)*b'],
    ['(a|aa)+b'],
    ['(a|a)*b'],
    ['a*a*a*a*b'],
    ['(.*)(.*)(.*)(.*)b'],
    ['(a?){20}a{20}b'],
  ])('follows all ways through %s at once', (source) => {
    const { pattern } = parsePattern(source);
    if (pattern === undefined) throw new Error(source);
    const steps = (length: number): number => matchesPattern(pattern, 'a'.repeat(length)).steps;
    expect(steps(2000)).toBeLessThan(2000 * 200);
    // Twice the text, twice the steps.
    expect(steps(2000) / steps(1000)).toBeLessThan(2.1);
  });
});

describe('a long output', () => {
  const size = 200_000;
  const everything: Matching = {
    ...exactMatching,
    number: true,
    unordered: true,
    normalize: normalizations,
  };
  // Each of these takes minutes where any part of it is quadratic.
  it.each([
    ['digits', '1'],
    ['digits and points', '1.'],
    ['digits and commas', '1,'],
    ['brackets that open', '{'],
    ['brackets that close', '}'],
    ['brackets', '{}'],
    ['quotes', "'"],
    ['quotes in brackets', "('"],
    ['escaped quotes in brackets', "(\\'"],
    ['slashes', '/a'],
    ['quoted slashes', '"/a'],
    ['drives', 'c:\\'],
    ['hexadecimal digits', '0xa'],
    ['times', '1 s '],
    ['clocks', '1:00'],
    ['minus signs', '-1'],
    ['points', '.'],
    ['lines', '{1,\n'],
  ])(
    'of %s is compared',
    (_, unit) => {
      const text = unit.repeat(size / unit.length);
      expect(matches(`${text}\nx`, `${text}\ny`, everything)).toBe(false);
      expect(matches('x ... y', text, { ...exactMatching, ellipsis: true })).toBe(false);
    },
    60_000,
  );
});
