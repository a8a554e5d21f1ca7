import { join } from 'node:path';
import type { RunKeys } from '../execution/run-keys.ts';
import type { Execution, Run } from '../model/execution.ts';
import type { Isolation } from '../model/isolation.ts';
import type { Document } from '../model/snippet.ts';
import {
  createExecutionStore,
  type ExecutionStore,
  type StoredExecutions,
} from '../workspace/index.ts';
import type { RunEngine } from './execute-runs.ts';

/** What knows the executions of earlier invocations. */
export interface RunCache {
  readonly store: ExecutionStore;
  readonly keys: RunKeys;
}

/** Opens the executions that are kept in the cache folder. */
export async function openRunCache(cacheFolder: string, isolation: Isolation): Promise<RunCache> {
  const { createRunKeys } = await import('../execution/run-keys.ts');
  return {
    store: createExecutionStore(join(cacheFolder, 'executions')),
    keys: createRunKeys(isolation),
  };
}

/** What runs the snippets of some documents. */
export interface Runner {
  readonly create: () => Promise<RunEngine>;
  /** Whether it is clear before all is read that the engine will be needed. */
  readonly needsEngine: () => Promise<boolean>;
  /** Keeps for later invocations what the engine answered. */
  readonly save: () => Promise<void>;
}

/** Makes all runs. */
export function runAnew(create: () => Promise<RunEngine>, documents: readonly Document[]): Runner {
  return {
    create,
    needsEngine: async () => documents.length > 0,
    save: async () => undefined,
  };
}

/**
 * Answers the runs of the snippets of these documents that were made before, by whichever
 * invocation. Of other runs, such as those of mutants, nothing is kept.
 */
export function cacheRuns(
  createEngine: () => Promise<RunEngine>,
  { store, keys }: RunCache,
  documents: readonly Document[],
): Runner {
  const entryOf = ({ path }: Document): string => `${keys.driver} ${path}`;
  const entries = new Map(
    documents.flatMap((document) =>
      document.snippets.map(({ source }) => [source, entryOf(document)] as const),
    ),
  );
  const reading = new Map<string, Promise<StoredExecutions>>();
  const read = (entry: string): Promise<StoredExecutions> => {
    const known = reading.get(entry) ?? store.read(entry);
    reading.set(entry, known);
    return known;
  };
  /** By entry what this invocation knows, and those of them to which it has something to add. */
  const used = new Map<string, Map<string, string>>();
  const outdated = new Set<string>();

  const placeOf = (run: Run): Place | undefined => {
    const entry = entries.get(run.source);
    const key = entry === undefined ? undefined : keys.keyOf(run);
    return entry === undefined || key === undefined ? undefined : { entry, key };
  };
  const lookUp = async ({ entry, key }: Place): Promise<Execution | undefined> => {
    const json = used.get(entry)?.get(key) ?? (await read(entry)).get(key);
    if (json === undefined) return undefined;
    keep({ entry, key }, json);
    return JSON.parse(json) as Execution;
  };
  const keep = ({ entry, key }: Place, json: string): void => {
    const executions = used.get(entry) ?? new Map<string, string>();
    used.set(entry, executions.set(key, json));
  };

  const execute: RunEngine['execute'] = async (runs, { onExecution, ...options }) => {
    const places = runs.map(placeOf);
    const left: number[] = [];
    for (const [index, place] of places.entries()) {
      if (options.signal?.aborted) return;
      const known = place && (await lookUp(place));
      if (known === undefined) left.push(index);
      else onExecution(index, known, true);
    }
    if (left.length === 0) return;
    const engine = await createEngine();
    try {
      await engine.execute(
        left.flatMap((index) => runs[index] ?? []),
        {
          ...options,
          onExecution(nth, execution) {
            const index = left[nth] ?? nth;
            const place = places[index];
            if (place !== undefined && isRepeatable[execution.kind]) {
              keep(place, JSON.stringify(execution));
              outdated.add(place.entry);
            }
            onExecution(index, execution);
          },
        },
      );
    } finally {
      await engine.close();
    }
  };

  return {
    create: async () => ({ execute, close: async () => undefined }),
    async needsEngine() {
      const known = await Promise.all([...new Set(entries.values())].map(read));
      return known.some(({ size }) => size === 0);
    },
    async save() {
      for (const entry of outdated) await store.add(entry, used.get(entry) ?? new Map());
      outdated.clear();
    },
  };
}

/** Where an execution is kept. */
interface Place {
  readonly entry: string;
  readonly key: string;
}

/** Whether a run that ended so will end so again: not where the machine had a part in it. */
const isRepeatable: Readonly<Record<Execution['kind'], boolean>> = {
  completed: true,
  raised: true,
  exited: true,
  'setup-failed': true,
  'after-failed': true,
  deadlocked: true,
  refused: true,
  unsupported: true,
  'timed-out': false,
  crashed: false,
};
