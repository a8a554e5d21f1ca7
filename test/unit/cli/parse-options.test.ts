import { expect, test } from 'vitest';
import {
  parseCount,
  parsePercent,
  parsePythons,
  parseSeconds,
} from '../../../src/cli/parse-options.ts';

test('Pythons are a list, and add up over several options', () => {
  expect(parsePythons('3.12, 3.14')).toEqual(['3.12', '3.14']);
  expect(parsePythons('3.10', ['3.12'])).toEqual(['3.12', '3.10']);
});

test('a Python that docproof does not bring along is refused with those that it does', () => {
  expect(() => parsePythons('3.12,2.7')).toThrow(
    'The Pythons are 3.10, 3.11, 3.12, 3.13, 3.14, 3.15.',
  );
  expect(() => parsePythons('312')).toThrow('did you mean `3.12`?');
});

test('seconds are a number above 0 and up to an hour', () => {
  expect(parseSeconds('0.5')).toBe(0.5);
  expect(parseSeconds('3600')).toBe(3600);
  for (const text of ['0', '-1', '', 'five', 'Infinity', '3600.1', '2147484']) {
    expect(() => parseSeconds(text)).toThrow('a number of seconds above 0 and at most 3600');
  }
});

test('a percentage is a number from 0 to 100, with or without its sign', () => {
  expect(parsePercent('92.5')).toBe(92.5);
  expect(parsePercent('100 %')).toBe(100);
  expect(parsePercent('0')).toBe(0);
  for (const text of ['-1', '100.1', '', '%', 'all', 'Infinity']) {
    expect(() => parsePercent(text)).toThrow('a number from 0 to 100');
  }
});

test('a count is a whole number from 1', () => {
  expect(parseCount('4')).toBe(4);
  for (const text of ['0', '1.5', '-1', '', 'two']) {
    expect(() => parseCount(text)).toThrow('a whole number from 1');
  }
});
