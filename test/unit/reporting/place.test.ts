import { expect, it } from 'vitest';
import { showOutputPlace, showPlace } from '../../../src/reporting/place.ts';

const origin = { document: 'a.md', line: 4, column: 3, endLine: 5, start: 0, end: 9 };
const places = [
  { line: 41, steps: [[1, 6]] },
  { line: 42, steps: [[1, 6]] },
] as const;

it.each([
  [origin, undefined, 'a.md:4'],
  [origin, { line: 2, column: 1 }, 'a.md:5:3'],
  [{ ...origin, places, cell: 3 }, undefined, 'a.md:41 (cell 3)'],
  [{ ...origin, places, cell: 3 }, { line: 2, column: 4 }, 'a.md:42:9 (cell 3, line 2)'],
])('shows where something stands: %#', (given, at, shown) => {
  expect(showPlace(given, at)).toBe(shown);
});

it('shows where an output stands', () => {
  expect(showOutputPlace(origin)).toBe('a.md:4:3');
  expect(showOutputPlace({ ...origin, places, cell: 3 })).toBe('a.md:41:6 (output of cell 3)');
});
