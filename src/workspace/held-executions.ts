import { type ExecutionStore, mergeExecutions, type StoredExecutions } from './execution-store.ts';

/** A store whose entries are read once, and written when there is time for it. */
export interface HeldExecutions extends ExecutionStore {
  /** Writes what was added since the last time. */
  save(): Promise<void>;
}

/** For a process that asks for the same entries again and again. */
export function holdExecutions(store: ExecutionStore): HeldExecutions {
  const held = new Map<string, Promise<StoredExecutions>>();
  const unsaved = new Map<string, StoredExecutions>();
  const read = (entry: string): Promise<StoredExecutions> => {
    const known = held.get(entry) ?? store.read(entry);
    held.set(entry, known);
    return known;
  };
  return {
    read,
    async add(entry, executions) {
      held.set(entry, Promise.resolve(mergeExecutions(await read(entry), executions)));
      unsaved.set(entry, mergeExecutions(unsaved.get(entry) ?? new Map(), executions));
    },
    async save() {
      const entries = [...unsaved];
      unsaved.clear();
      for (const [entry, executions] of entries) await store.add(entry, executions);
    },
  };
}
