import { expect, test } from 'vitest';
import type { PythonVersion } from '../../../src/model/python.ts';
import { noOptions } from '../../../src/model/snippet.ts';
import {
  type Candidate,
  costKey,
  costsOf,
  type MeasuredCosts,
  splitEvenly,
} from '../../../src/planning/index.ts';
import { buildExpectation, buildSnippet } from '../../helpers/builders.ts';
import { createRandom } from '../../helpers/random.ts';

const pythons: readonly PythonVersion[] = ['3.12', '3.13'];

/** Candidates by id; behind some stand the ids of those that run before them. */
function build(ids: readonly string[], setUps: readonly string[] = []): readonly Candidate[] {
  const built = new Map<string, Candidate>();
  for (const each of ids) {
    const [id = '', ...before] = each.split(' ');
    const options = { ...noOptions, isSetup: setUps.includes(id) };
    const parts = before.flatMap((name) => built.get(name) ?? []);
    built.set(id, {
      snippet: buildSnippet({ id, options }),
      expectation: buildExpectation(),
      earlier: {
        parts: parts.map((part) => ({ ...part, expectationFile: undefined })),
        skip: undefined,
        minPython: undefined,
        problems: [],
      },
    });
  }
  return [...built.values()];
}

function measure(times: Readonly<Record<string, number>>): MeasuredCosts {
  return new Map(
    Object.entries(times).map(([id, each]) => [
      costKey({ folder: 'lesson', id }),
      new Map(pythons.map((python) => [python, each])),
    ]),
  );
}

test('without measured costs it counts what has to run', () => {
  const candidates = build(['a', 'b a', 'c a b']);
  expect(costsOf(candidates, pythons, new Map())).toEqual([2, 4, 6]);
  expect(costsOf(candidates, ['3.12'], new Map())).toEqual([1, 2, 3]);
});

test('measured costs are those of the Pythons that are asked for', () => {
  const measured = measure({ a: 10, b: 30 });
  expect(costsOf(build(['a', 'b']), pythons, measured)).toEqual([20, 60]);
  expect(costsOf(build(['a', 'b']), ['3.13', '3.14'], measured)).toEqual([10, 30]);
});

test('a snippet that was not measured counts as one on average', () => {
  expect(costsOf(build(['a', 'new', 'b']), ['3.12'], measure({ a: 10, b: 30 }))).toEqual([
    10, 20, 30,
  ]);
});

test('what is not run costs nothing', () => {
  const [skipped, unsure] = build(['a', 'b']);
  const candidates = [
    { ...skipped, expectation: buildExpectation({ skip: 'no' }) } as Candidate,
    {
      ...unsure,
      snippet: buildSnippet({ review: { confidence: 0, reasons: ['a guess'] } }),
    } as Candidate,
  ];
  expect(costsOf(candidates, pythons, measure({ a: 10 }))).toEqual([0, 0]);
});

test('the dearest go to shards of their own, and the order within a shard is that of the document', () => {
  expect(splitEvenly(build(['a', 'b', 'c', 'd']), 2, [1, 5, 3, 1])).toEqual([[1], [0, 2, 3]]);
});

test('what belongs together stays together, directly or by others', () => {
  const candidates = build(['a', 'b', 'c a', 'd', 'e c', 'f']);
  const shards = splitEvenly(candidates, 3, [1, 1, 1, 1, 1, 1]);
  expect(shards.find((shard) => shard.includes(0))).toEqual([0, 2, 4]);
});

test('one that goes on from two groups brings them together', () => {
  const shards = splitEvenly(build(['a', 'b', 'c a', 'd b', 'e c d']), 2, [1, 1, 1, 1, 1]);
  expect(shards).toEqual([[0, 1, 2, 3, 4], []]);
});

test('common set-up keeps nothing together', () => {
  const shards = splitEvenly(build(['s', 'a s', 'b s'], ['s']), 3, [1, 1, 1]);
  expect(shards.map(({ length }) => length)).toEqual([1, 1, 1]);
});

test('each candidate is in one shard, and no shard costs more than another by more than its dearest part', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const random = createRandom(seed);
    const number = random.below(40);
    const ids = Array.from({ length: number }, (_, index) =>
      index > 0 && random.below(4) === 0 ? `s${index} s${random.below(index)}` : `s${index}`,
    );
    const candidates = build(ids);
    const costs = ids.map(() => random.below(1000));
    const of = 1 + random.below(7);
    const shards = splitEvenly(candidates, of, costs);
    expect(shards.flat().sort((left, right) => left - right)).toEqual([...ids.keys()]);

    const units = splitEvenly(candidates, number + 1, costs).filter(({ length }) => length > 0);
    const costOf = (indices: readonly number[]): number =>
      indices.reduce((sum, index) => sum + (costs[index] ?? 0), 0);
    const totals = shards.map(costOf);
    const dearest = Math.max(0, ...units.map(costOf));
    expect(Math.max(...totals) - Math.min(...totals), `seed ${seed}`).toBeLessThanOrEqual(dearest);
    expect(splitEvenly(build(ids), of, costs)).toEqual(shards);
  }
});
