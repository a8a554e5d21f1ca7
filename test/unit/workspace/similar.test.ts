import { expect, test } from 'vitest';
import { mostSimilar } from '../../../src/workspace/similar.ts';

test('finds what a slip was meant to be, regardless of case', () => {
  expect(mostSimilar('readme.md', ['LICENSE', 'README.md'])).toBe('README.md');
  expect(mostSimilar('closurs-1', ['closures-1', 'classes-1'])).toBe('closures-1');
});

test('takes two letters that changed places for one slip', () => {
  expect(mostSimilar('rts', ['text', 'html', 'rst'])).toBe('rst');
  expect(mostSimilar('Mdx', ['md', 'mxd'])).toBe('mxd');
  expect(mostSimilar('a', ['b'])).toBe('b');
  expect(mostSimilar('ab', ['cd', 'x'])).toBeUndefined();
});

test('finds nothing in what is quite different', () => {
  expect(mostSimilar('closures-1', ['x', 'README.md'])).toBeUndefined();
  expect(mostSimilar('closures-1', [])).toBeUndefined();
});
