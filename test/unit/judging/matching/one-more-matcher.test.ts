import { expect, it } from 'vitest';
import { matches } from '../../../../src/judging/index.ts';
import {
  exactMatching,
  type Matching,
  matcherNames,
  withMatcher,
} from '../../../../src/model/matching.ts';

const texts = [
  '',
  'a',
  'a\nb',
  'b\na',
  'a  b',
  'a ...\n\nb',
  '{1,\n 2.5}',
  '{1, 2.50}',
  '{2.5, 1}',
  '{1, ...}',
  '...',
  '3.14...',
  '3.14159',
  '<A at 0x7f3a12>',
  '<A at 0x...>',
  '<A at 0x\\w+>',
  'took 3 s',
  'took 4\ns',
  'took  5  s',
  'took ... s',
  '"/tmp/x/y" 1234567',
  '"/tmp/.../y" 7654321',
  "it's {'a': {1, 2}, 'b'",
];
const pairs = texts.flatMap((left) => texts.map((right) => [left, right] as const));

const single = matcherNames.map((name) => withMatcher(exactMatching, name));
/** None, each, and each two. */
const all: readonly Matching[] = [
  exactMatching,
  ...single,
  ...matcherNames.flatMap((name, index) =>
    single.slice(0, index).map((matching) => withMatcher(matching, name)),
  ),
];

it('a text matches itself, whatever the matching', () => {
  for (const matching of all) {
    expect(texts.filter((text) => !matches(text, text, matching))).toEqual([]);
  }
});

it.each(matcherNames)('%s, added to others, never makes a text differ', (name) => {
  for (const matching of all) {
    const more = withMatcher(matching, name);
    const lost = pairs.filter(
      ([left, right]) => matches(left, right, matching) && !matches(left, right, more),
    );
    expect(lost).toEqual([]);
  }
});
