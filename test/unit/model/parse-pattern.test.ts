import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/model/parse-pattern.ts';

describe('parsePattern', () => {
  it.each([
    ['(a', '`(` is never closed', 0],
    ['a)', '`)` closes nothing', 1],
    ['ab[c', '`[` is never closed', 2],
    ['[z-a]', 'the range ends before it begins', 1],
    ['[a-\\d]', 'the range ends before it begins', 1],
    ['*a', 'nothing stands before `*` to be repeated', 0],
    ['a**', 'a repeat is repeated', 2],
    ['a{3,2}', 'the most is below the least', 1],
    ['a\\', 'nothing stands behind the last `\\`', 1],
    ['\\y', '`\\y` means nothing', 0],
    ['\\xg0', 'that is no character code', 0],
    ['(a)\\1', '`\\1` is not known, since patterns are matched in one pass', 3],
    ['(?=a)', '`(?=` is not known, since patterns are matched in one pass', 0],
    ['(?<!a)', '`(?<` is not known, since patterns are matched in one pass', 0],
    ['a++', 'possessive repeats are not known, since patterns are matched in one pass', 1],
    ['(?x) a', 'the flag `x` is not known', 0],
    ['((a{99}){99}){99}', 'it repeats too much', 0],
    ['('.repeat(200), 'its groups are nested too deeply', 100],
  ])('finds what is wrong with %s', (text, message, offset) => {
    expect(parsePattern(text)).toEqual({ pattern: undefined, flaw: { message, offset } });
  });

  it.each(['', '|', '()', '(?i)', '[]]', '[^]]', 'a{}', 'a{,}', 'x{1,}y{,3}', '\\0\\a\\Z'])(
    'reads %s',
    (text) => {
      expect(parsePattern(text).flaw).toBeUndefined();
    },
  );
});
