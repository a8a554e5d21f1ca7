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

/** What knows the executions of earlier invocations. */
export interface RunCache {
  readonly store: ExecutionStore;
  readonly keys: RunKeys;
  /** The executions that were read so far, by the keys of their runs. */
  readonly read: Map<string, Execution>;
}

/** Opens the executions that are kept in the cache folder. */
export async function openRunCache(cacheFolder: string, isolation: Isolation): Promise<RunCache> {
  const { createRunKeys } = await import('../execution/run-keys.ts');
  return {
    store: createExecutionStore(join(cacheFolder, 'executions')),
    keys: createRunKeys(isolation),
    read: new Map(),
  };
}

/** The runs of the snippets of some documents, as far as earlier invocations made them. */
export interface KnownRuns {
  /** Undefined when it has to be run. */
  readonly find: (run: Run) => Promise<Execution | undefined>;
  /** Takes down what this invocation saw, if it would be seen again. */
  readonly keep: (run: Run, execution: Execution) => void;
  /** Whether there is a document of which nothing is known. */
  readonly lacksDocument: () => Promise<boolean>;
  /** Stores what was taken down. */
  readonly save: () => Promise<void>;
}

/** Of runs that are of no snippet of these documents, such as those of mutants, nothing is known or kept. */
export function createKnownRuns(
  { store, keys, read: known }: RunCache,
  documents: readonly Document[],
): KnownRuns {
  const entries = new Map(
    documents.flatMap(({ path, snippets }) =>
      snippets.map(({ source }) => [source, `${keys.driver} ${path}`] as const),
    ),
  );
  const stored = new Map<string, Promise<StoredExecutions>>();
  /** By entry what this invocation found or saw. */
  const used = new Map<string, Map<string, string>>();
  /** The entries to which it has something to add. */
  const outdated = new Set<string>();

  const read = (entry: string): Promise<StoredExecutions> => {
    const executions = stored.get(entry) ?? store.read(entry);
    stored.set(entry, executions);
    return executions;
  };
  const use = (entry: string, key: string, json: string): void => {
    const executions = used.get(entry) ?? new Map<string, string>();
    used.set(entry, executions.set(key, json));
  };
  return {
    async find(run) {
      const entry = entries.get(run.source);
      const key = entry && keys.keyOf(run);
      const json = entry && key && (await read(entry)).get(key);
      if (!json) return undefined;
      use(entry, key, json);
      const execution = known.get(key) ?? (JSON.parse(json) as Execution);
      known.set(key, execution);
      return execution;
    },
    keep(run, execution) {
      const entry = entries.get(run.source);
      const key = entry && keys.keyOf(run);
      if (!entry || !key || !isRepeatable[execution.kind]) return;
      use(entry, key, JSON.stringify(execution));
      outdated.add(entry);
    },
    async lacksDocument() {
      const known = await Promise.all([...new Set(entries.values())].map(read));
      return known.some(({ size }) => size === 0);
    },
    async save() {
      for (const entry of outdated) await store.add(entry, used.get(entry) ?? new Map());
      outdated.clear();
    },
  };
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
