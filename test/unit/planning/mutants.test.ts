import { expect, test } from 'vitest';
import type { Mutant } from '../../../src/model/mutation.ts';
import { applyMutant, mutate, shareOut } from '../../../src/planning/index.ts';
import { buildMutant, buildRun } from '../../helpers/builders.ts';

test('a mutant is one edit, whose offsets are UTF-16 units', () => {
  const mutant = buildMutant({ start: 11, end: 12, replacement: '+' });
  expect(applyMutant("show('😀') * 2\n", mutant)).toBe("show('😀') + 2\n");
});

test('the run of a mutant is that of the snippet, with less time and no coverage', () => {
  const run = buildRun({ source: 'n = 1\n', timeoutMs: 5_000, coverage: true, stdin: 'yes' });
  const mutant = buildMutant({ start: 4, end: 5, replacement: '2' });
  expect(mutate(run, mutant, 12.3)).toEqual({
    ...run,
    source: 'n = 2\n',
    timeoutMs: 1_123,
    coverage: false,
  });
  expect(mutate(run, mutant, 4_000).timeoutMs).toBe(5_000);
});

/** So many mutants, from the last of the source to the first. */
const backwards = (number: number): readonly Mutant[] =>
  Array.from({ length: number }, (_, index) => buildMutant({ start: number - index }));

const counts = (found: readonly number[], most: number): readonly number[] =>
  shareOut(found.map(backwards), most).map(({ length }) => length);

test('mutants are those at the front, in the order of the source', () => {
  const [first = []] = shareOut([backwards(5)], 3);
  expect(first.map(({ start }) => start)).toEqual([3, 4, 5]);
});

test('too many in all are taken from the snippets that have most', () => {
  expect(counts([2, 9, 4], 15)).toEqual([2, 9, 4]);
  expect(counts([2, 9, 4], 14)).toEqual([2, 8, 4]);
  expect(counts([2, 9, 4], 8)).toEqual([2, 3, 3]);
  expect(counts([2, 9, 4], 2)).toEqual([0, 0, 0]);
  expect(counts([], 2)).toEqual([]);
});
