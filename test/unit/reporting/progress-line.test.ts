import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import {
  describeProgress,
  drawProgress,
  type ProgressState,
} from '../../../src/reporting/progress-line.ts';

const state: ProgressState = {
  done: 12,
  total: 60,
  broken: 2,
  what: 'runs',
  elapsedMs: 4_000,
  label: 'lesson/first on 3.12',
};

describe('the progress in words', () => {
  test.each<[string, Partial<ProgressState>]>([
    ['12/60 runs, 2 broken, 3.0/s, 16 s left  lesson/first on 3.12', {}],
    ['12/60 mutants, 2 not noticed, 3.0/s, 16 s left  lesson/first on 3.12', { what: 'mutants' }],
    ['12/60 runs, 2 broken', { elapsedMs: 300, label: '' }],
    ['0/60 runs, 2 broken', { done: 0, label: '' }],
    ['60/60 runs, 2 broken, 15/s', { done: 60, label: '' }],
    ['12/60 runs, 2 broken, 5 s each, 4 min left', { elapsedMs: 60_000, label: '' }],
    ['12/6000 runs, 2 broken, 3.0/s, 33 min left', { total: 6000, label: '' }],
    ['12/60 runs, 2 broken, 3.0/s, 16 s left  ␛[2J x', { label: '\u001b[2J\nx' }],
  ])('is %s', (text, given) => {
    expect(describeProgress({ ...state, ...given }, 200)).toBe(text);
  });
});

test.each([20, 40, 60, 80, 120])('it fits into %d columns', (width) => {
  const wide = { ...state, label: '\u5b57'.repeat(100) };
  expect(stringWidth(drawProgress(wide, width))).toBeLessThanOrEqual(width);
  expect(stringWidth(describeProgress(wide, width))).toBeLessThanOrEqual(width);
});

test('a bar stands before the words where there is room', () => {
  expect(drawProgress({ ...state, done: 30 }, 120)).toMatch(/^█{12}░{12} 30\/60 runs/);
  expect(drawProgress(state, 60)).toMatch(/^12\/60 runs/);
});
