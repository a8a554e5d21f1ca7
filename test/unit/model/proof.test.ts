import { expect, test } from 'vitest';
import { coveragePercent, linesLacking } from '../../../src/model/proof.ts';
import { buildProof } from '../../helpers/builders.ts';

const withLines = (ran: number, missed: number, broken = 0, unproved = 0) =>
  buildProof({ lines: { ran, missed, broken, unproved } });

test('a percentage is rounded down, so that 100 means all', () => {
  expect(coveragePercent(withLines(9999, 1))).toBe(99);
  expect(coveragePercent(withLines(9999, 1), 2)).toBe(99.99);
  expect(coveragePercent(withLines(7, 0))).toBe(100);
  expect(coveragePercent(withLines(0, 7))).toBe(0);
  expect(coveragePercent(withLines(1, 0, 1))).toBe(50);
  expect(coveragePercent(withLines(3, 0, 0, 1))).toBe(75);
  expect(coveragePercent(withLines(0, 0))).toBeUndefined();
});

test('says how many lines are lacking', () => {
  expect(linesLacking(withLines(90, 10), 90)).toBe(0);
  expect(linesLacking(withLines(90, 10), 90.5)).toBe(1);
  expect(linesLacking(withLines(90, 10), 100)).toBe(10);
  expect(linesLacking(withLines(90, 0, 10), 100)).toBe(10);
  expect(linesLacking(withLines(0, 0, 0, 2), 100)).toBe(2);
  expect(linesLacking(withLines(161, 839), 16.1)).toBe(0);
});

test('where snippets ran and no line was noted, nothing is enough; where none ran, nothing lacks', () => {
  expect(linesLacking(buildProof({ unmeasured: 1 }), 1)).toBe(Number.POSITIVE_INFINITY);
  expect(linesLacking(buildProof({ unmeasured: 1 }), 0)).toBe(0);
  expect(linesLacking(buildProof(), 100)).toBe(0);
});
