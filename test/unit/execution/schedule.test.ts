import { expect, test } from 'vitest';
import { createSchedule } from '../../../src/execution/schedule.ts';
import { createWarmth } from '../../../src/execution/warmth.ts';
import type { Run } from '../../../src/model/execution.ts';
import type { PythonVersion } from '../../../src/model/python.ts';
import { buildRun } from '../../helpers/builders.ts';

/** Lets workers take runs in turn; what each took, in order. */
function share(
  runs: readonly Run[],
  workers: number,
  warmth = createWarmth(workers, 1),
): number[][] {
  const schedule = createSchedule(runs, warmth);
  const taken = Array.from({ length: workers }, (): number[] => []);
  for (let busy = true; busy; ) {
    busy = false;
    for (const [worker, mine] of taken.entries()) {
      const next = schedule.next(worker);
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

test('a worker that keeps several interpreters gets the runs for them again', () => {
  const warmth = createWarmth(2, 3);
  const many = runsOf({ '3.10': 50, '3.11': 50, '3.12': 50, '3.13': 50 });
  const before = share(many, 2, warmth).map((mine) => new Set(pythonsOf(many, mine)));
  const few = runsOf({ '3.10': 1, '3.11': 1, '3.12': 1, '3.13': 1 });
  const again = share(few, 2, warmth).map((mine) => pythonsOf(few, mine));
  expect(again.flat().sort()).toEqual(['3.10', '3.11', '3.12', '3.13']);
  for (const [worker, mine] of again.entries()) {
    expect(mine.every((python) => before[worker]?.has(python))).toBe(true);
  }
});

test('what another worker has at hand is left to it, unless there is much of it', () => {
  const warmth = createWarmth(2, 1);
  share(runsOf({ '3.12': 5, '3.14': 5 }), 2, warmth);
  const runs = runsOf({ '3.12': 3 });
  const [first = [], second = []] = share(runs, 2, warmth);
  expect([first.length, second.length].sort()).toEqual([0, 3]);
});
