import { describe, expect, it } from 'vitest';
import { normalize } from '../../../src/judging/normalize.ts';

describe('normalize', () => {
  it.each([
    ['white space at line ends', 'a  \t\nb ', 'a\nb'],
    ['Windows line ends', 'a\r\nb\r\n', 'a\nb'],
    ['line ends at the end', 'a\n\n \n', 'a'],
    ['an output of empty lines only', '\n\n', ''],
  ])('removes %s', (_what, text, normalized) => {
    expect(normalize(text)).toBe(normalized);
  });

  it.each([
    ['indentation', '  a'],
    ['spaces within a line', 'a  b'],
    ['empty lines before and between', '\na\n\nb'],
    ['nothing at all', ''],
  ])('keeps %s', (_what, text) => {
    expect(normalize(text)).toBe(text);
  });
});
