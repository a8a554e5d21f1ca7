import { expect, test } from 'vitest';
import { createSchedule } from '../../../src/execution/schedule.ts';
import type { Run } from '../../../src/model/execution.ts';
import type { PythonVersion } from '../../../src/model/python.ts';
import { buildRun } from '../../helpers/builders.ts';

/** Lets workers take runs in turn; what each took, in order. */
function share(runs: readonly Run[], workers: number): number[][] {
  const schedule = createSchedule(runs);
  const taken = Array.from({ length: workers }, (): number[] => []);
  for (let busy = true; busy; ) {
    busy = false;
    for (const mine of taken) {
      const last = mine.at(-1);
      const next = schedule.next(last === undefined ? undefined : runs[last]);
      if (next === undefined) continue;
      mine.push(next);
      busy = true;
    }
  }
  return taken;
}

function runsOf(counts: Partial<Record<PythonVersion, number>>): Run[] {
  return Object.entries(counts).flatMap(([python, count]) =>
    Array.from({ length: count }, () => buildRun({ python: python as PythonVersion })),
  );
}

const pythonsOf = (runs: readonly Run[], indices: readonly number[]): string[] => [
  ...new Set(indices.map((index) => runs[index]?.python ?? '')),
];

test('every run is handed out exactly once', () => {
  const runs = runsOf({ '3.10': 40, '3.12': 3, '3.14': 7 });
  const all = share(runs, 3).flat();
  expect(all.sort((left, right) => left - right)).toEqual(runs.map((_, index) => index));
});

test('a worker stays with its Python until that is done', () => {
  const runs = runsOf({ '3.10': 5, '3.12': 5, '3.14': 5 });
  const [first = [], second = []] = share(runs, 2);
  expect(pythonsOf(runs, first).length + pythonsOf(runs, second).length).toBe(3);
});

test('the Python with the most work comes first', () => {
  const runs = runsOf({ '3.10': 2, '3.12': 9 });
  expect(pythonsOf(runs, share(runs, 1)[0] ?? [])).toEqual(['3.12', '3.10']);
});

test('a second worker joins only where more is left than a boot costs', () => {
  expect(share(runsOf({ '3.12': 10 }), 2)[1]).toEqual([]);
  expect(share(runsOf({ '3.12': 100 }), 2)[1]?.length).toBeGreaterThan(30);
});

test('runs with other hashes need another interpreter, and are not mixed', () => {
  const [plain, other] = [buildRun(), buildRun()];
  const changed = { ...other, chance: { ...other.chance, hash: 7 } };
  const [taken] = share([plain, changed, plain, changed], 1);
  expect(taken).toEqual([0, 2, 1, 3]);
});
