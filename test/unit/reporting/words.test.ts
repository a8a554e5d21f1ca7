import { expect, test } from 'vitest';
import { count, duration, list, listPythons, plural } from '../../../src/reporting/words.ts';

test('a number agrees with its noun', () => {
  expect([0, 1, 2].map((number) => count(number, 'run'))).toEqual(['0 runs', '1 run', '2 runs']);
});

test.each([
  ['question', 'questions'],
  ['query', 'queries'],
  ['day', 'days'],
  ['box', 'boxes'],
  ['class', 'classes'],
])('the plural of %s is %s', (noun, expected) => {
  expect(plural(noun)).toBe(expected);
});

test('lists read as a sentence', () => {
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

test('a Python that is not released is called a preview', () => {
  expect(listPythons(['3.14', '3.15'])).toBe('3.14 and 3.15 (preview)');
});

test.each([
  [0, '0 ms'],
  [340.4, '340 ms'],
  [999.6, '1000 ms'],
  [12_345, '12.3 s'],
  [59_960, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%d milliseconds are %s', (milliseconds, expected) => {
  expect(duration(milliseconds)).toBe(expected);
});
