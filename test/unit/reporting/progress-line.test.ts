import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import {
  describeProgress,
  drawProgress,
  type ProgressState,
} from '../../../src/reporting/progress-line.ts';

const state: ProgressState = {
  done: 12,
  made: 12,
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
    ['0/60 runs, 2 broken', { done: 0, made: 0, label: '' }],
    ['60/60 runs, 2 broken, 15/s', { done: 60, made: 60, label: '' }],
    ['52/60 runs, 2 broken, 3.0/s, 3 s left', { done: 52, label: '' }],
    ['40/60 runs, 2 broken', { done: 40, made: 0, label: '' }],
    [
      '12/60 runs with other chance, 3.0/s, 16 s left  lesson/first on 3.12',
      { what: 'runs with other chance' },
    ],
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

test('the end of what runs is what stays', () => {
  expect(describeProgress(state, 52)).toBe('12/60 runs, 2 broken, 3.0/s, 16 s left  …rst on 3.12');
  expect(describeProgress(state, 46)).toBe('12/60 runs, 2 broken, 3.0/s, 16 s left');
});

test('a bar stands before the words where there is room', () => {
  expect(drawProgress({ ...state, done: 30 }, 120)).toMatch(/^█{12}░{12} 30\/60 runs/);
  expect(drawProgress(state, 79)).toMatch(/^█{2}░{8} 12\/60 runs.* lesson\/first on 3.12$/);
  expect(drawProgress(state, 60)).toMatch(/^12\/60 runs/);
});
