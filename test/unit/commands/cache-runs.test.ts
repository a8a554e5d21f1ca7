import { expect, test } from 'vitest';
import { cacheRuns } from '../../../src/commands/cache-runs.ts';
import {
  createKnownRuns,
  type KnownRuns,
  type RunCache,
} from '../../../src/commands/known-runs.ts';
import type { Execution, Run } from '../../../src/model/execution.ts';
import type { ExecutionStore, StoredExecutions } from '../../../src/workspace/index.ts';
import { buildDocument, buildExecution, buildRun, buildSnippet } from '../../helpers/builders.ts';
import { createFakeEngine, type FakeEngine } from '../../helpers/fake-engine.ts';

const sources = ['print(1)\n', 'print(2)\n'];
const documents = [
  buildDocument({
    snippets: sources.map((source, nth) => buildSnippet({ id: `s${nth}`, source })),
  }),
];
const runs = sources.map((source) => buildRun({ source }));

function createMemory(): ExecutionStore & { readonly held: Map<string, StoredExecutions> } {
  const held = new Map<string, StoredExecutions>();
  return {
    held,
    read: async (entry) => held.get(entry) ?? new Map(),
    add: async (entry, executions) => {
      held.set(entry, new Map([...(held.get(entry) ?? []), ...executions]));
    },
  };
}

interface Invocation {
  readonly engine: FakeEngine;
  readonly known: KnownRuns;
  readonly seen: Map<number, Execution>;
  readonly cached: Set<number>;
  readonly started: readonly number[];
}

function prints(run: Run): Execution {
  return buildExecution('completed', { stdout: run.source });
}

/** One invocation of docproof, which makes the runs. */
async function invoke(
  store: ExecutionStore,
  answer: (run: Run) => Execution = prints,
  given: readonly Run[] = runs,
  keyOf: RunCache['keys']['keyOf'] = JSON.stringify,
): Promise<Invocation> {
  const engine = createFakeEngine(answer);
  const known = createKnownRuns(
    { store, keys: { driver: 'd', keyOf }, read: new Map() },
    documents,
  );
  const seen = new Map<number, Execution>();
  const cached = new Set<number>();
  const started: number[] = [];
  await cacheRuns(async () => engine, known).execute(given, {
    onExecution(index, execution, isCached) {
      seen.set(index, execution);
      if (isCached) cached.add(index);
    },
    onStarting: (index) => started.push(index),
  });
  await known.save();
  return { engine, known, seen, cached, started };
}

test('a run that was made before is not made again, and its execution is the same', async () => {
  const store = createMemory();
  const first = await invoke(store);
  const second = await invoke(store);
  expect([first.engine.runs.length, first.cached.size]).toEqual([2, 0]);
  expect([second.engine.runs.length, second.cached.size]).toEqual([0, 2]);
  expect(second.seen).toEqual(first.seen);
});

test.each([0, 1])('the engine makes what is left, run %i, under its own index', async (left) => {
  const store = createMemory();
  await invoke(store, prints, runs.toSpliced(left, 1));
  const { engine, seen, cached, started } = await invoke(store);
  expect(engine.runs).toEqual([runs[left]]);
  expect([...cached]).toEqual([1 - left]);
  expect(started).toEqual([left]);
  expect([seen.get(0), seen.get(1)].map((each) => each?.stdout)).toEqual(sources);
});

test.each([
  ['timed-out', 2],
  ['crashed', 2],
  ['raised', 0],
  ['exited', 0],
  ['setup-failed', 0],
  ['after-failed', 0],
  ['deadlocked', 0],
  ['refused', 0],
  ['unsupported', 0],
] as const)('after runs that end as %s, %i are made again', async (kind, again) => {
  const store = createMemory();
  await invoke(store, () => buildExecution(kind));
  expect((await invoke(store)).engine.runs).toHaveLength(again);
});

test('of runs that are of no snippet, such as mutants, nothing is kept', async () => {
  const store = createMemory();
  await invoke(store, prints, [buildRun({ source: 'print(3)\n' })]);
  expect(store.held.size).toBe(0);
});

test('a run whose runtime is not known goes to the engine', async () => {
  const store = createMemory();
  for (const _ of runs) {
    const { engine } = await invoke(store, prints, runs, () => undefined);
    expect(engine.runs).toHaveLength(2);
  }
});

test('what was answered before the engine failed is kept', async () => {
  const store = createMemory();
  const engine = createFakeEngine((run) => {
    if (run.source === sources[1]) throw new Error('no interpreter');
    return prints(run);
  });
  const keys = { driver: 'd', keyOf: JSON.stringify };
  const known = createKnownRuns({ store, keys, read: new Map() }, documents);
  const { execute } = cacheRuns(async () => engine, known);
  await expect(execute(runs, { onExecution: () => undefined })).rejects.toThrow('no interpreter');
  await known.save();
  expect(engine.closed).toBe(true);
  expect((await invoke(store)).engine.runs).toEqual([runs[1]]);
});

test('an interrupted invocation asks nothing more', async () => {
  const store = createMemory();
  const engine = createFakeEngine(prints);
  const keys = { driver: 'd', keyOf: JSON.stringify };
  const { execute } = cacheRuns(
    async () => engine,
    createKnownRuns({ store, keys, read: new Map() }, documents),
  );
  await execute(runs, { signal: AbortSignal.abort(), onExecution: () => undefined });
  expect(engine.runs).toEqual([]);
});

test('a document lacks as long as nothing of it was kept', async () => {
  const store = createMemory();
  const { known } = await invoke(store);
  const again = (await invoke(store)).known;
  expect([await known.lacksDocument(), await again.lacksDocument()]).toEqual([true, false]);
});
