import { expect, test } from 'vitest';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun, execute, startEngine, withoutDuration } from '../helpers/engine.ts';

const sources = [
  'import sys; sys.x = [1]; print(sys.version_info[:2], id(sys.x))',
  'print(hasattr(__import__("sys"), "x"))',
];
const runs = sources.flatMap((source) =>
  pythonVersions.map((python) => buildRun({ python, source })),
);

test('a worker that keeps its interpreters boots none again, and each stays pristine', async () => {
  const kept = startEngine({ interpretersPerWorker: pythonVersions.length });
  const first = await execute(kept, runs);
  expect(kept.boots).toBe(pythonVersions.length);
  const again = await execute(kept, runs);
  expect(kept.boots).toBe(pythonVersions.length);
  const fresh = await execute(startEngine({ isolation: 'boot' }), runs);
  expect(first.map(withoutDuration)).toEqual(fresh.map(withoutDuration));
  expect(again.map(withoutDuration)).toEqual(fresh.map(withoutDuration));
});

test('one that keeps fewer lets go of the one that it used longest ago', async () => {
  const engine = startEngine({ interpretersPerWorker: 2 });
  for (const python of ['3.12', '3.13', '3.14', '3.13', '3.12'] as const) {
    await execute(engine, [buildRun({ python, source: 'print(1)' })]);
  }
  expect(engine.boots).toBe(4);
});
