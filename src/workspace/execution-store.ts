import type Cacache from 'cacache';

/** Executions as JSON, each by the key of its run; those used last stand last. */
export type StoredExecutions = ReadonlyMap<string, string>;

/**
 * Keeps executions between invocations, those of a document in one entry. Several processes may
 * share it. What is damaged or cannot be read counts as not there, and what cannot be written is
 * only run again: it never fails.
 */
export interface ExecutionStore {
  /** Empty when there is no such entry. */
  read(entry: string): Promise<StoredExecutions>;
  /** Adds to what the entry holds by now. */
  add(entry: string, executions: StoredExecutions): Promise<void>;
}

export interface StoreBounds {
  /** Bytes of one entry; of a larger one the executions used longest ago go. */
  readonly entryBytes: number;
  /** Bytes of all entries; those used longest ago go first. */
  readonly bytes: number;
  /** Milliseconds that an entry stays while nobody uses it. */
  readonly ageMs: number;
  /** Milliseconds between two times that the bounds of all entries are looked after. */
  readonly tidyMs: number;
}

const dayMs = 24 * 3_600_000;

const usualBounds: StoreBounds = {
  entryBytes: 32 * 2 ** 20,
  bytes: 256 * 2 ** 20,
  ageMs: 30 * dayMs,
  tidyMs: dayMs,
};

/** A store in a folder, which is made when something is first kept. */
export function createExecutionStore(
  folder: string,
  bounds: StoreBounds = usualBounds,
): ExecutionStore {
  return {
    async read(entry) {
      const cache = await loadCache();
      const found = await find(cache, folder, entry);
      if (found === undefined) return new Map();
      // Once a day is enough to tell what is in use.
      if (found.time < Date.now() - dayMs) await touch(cache, folder, found).catch(ignore);
      return parseEntry(found.text);
    },
    async add(entry, executions) {
      const cache = await loadCache();
      try {
        const found = await find(cache, folder, entry);
        const merged = mergeExecutions(parseEntry(found?.text ?? ''), executions);
        const integrity = await cache.put(folder, entry, formatEntry(merged, bounds.entryBytes));
        if (found !== undefined && found.integrity !== integrity) {
          await cache.rm.content(folder, found.integrity);
        }
        await tidy(cache, folder, bounds);
      } catch {
        // No room, no permission, or another process tidies up: nothing is lost but time.
      }
    },
  };
}

/** Loaded when it is first needed, since it takes as long as reading a long document. */
async function loadCache(): Promise<typeof Cacache> {
  // Of a CommonJS module, bundled or not, all has the default export alone.
  const { default: cache } = await import('cacache');
  return cache;
}

interface FoundEntry {
  readonly key: string;
  readonly integrity: string;
  readonly time: number;
  readonly text: string;
}

/** Undefined when it is not there, or not what was written; that is deleted. */
async function find(
  cache: typeof Cacache,
  folder: string,
  entry: string,
): Promise<FoundEntry | undefined> {
  const info = await cache.get.info(folder, entry).catch(ignore);
  if (!info) return undefined;
  const { key, integrity, time } = info;
  try {
    const bytes = await cache.get.byDigest(folder, integrity);
    return { key, integrity, time, text: bytes.toString() };
  } catch {
    // It would stay: cacache takes a file under the right name for the right file.
    await cache.rm.content(folder, integrity).catch(ignore);
    return undefined;
  }
}

async function touch(
  cache: typeof Cacache,
  folder: string,
  { key, integrity, text }: FoundEntry,
): Promise<void> {
  await cache.index.insert(folder, key, integrity, { size: Buffer.byteLength(text) });
}

/** Drops what is past the bounds, and with it what is damaged or belongs to no entry. */
async function tidy(cache: typeof Cacache, folder: string, bounds: StoreBounds): Promise<void> {
  const last = await cache.verify.lastRun(folder).catch(() => new Date(0));
  if (Date.now() - last.getTime() < bounds.tidyMs) return;
  const kept = withinBounds(Object.values(await cache.ls(folder)), bounds);
  const keeps = ({ key }: { readonly key: string }): boolean => kept.has(key);
  // Its types are those of an older release, which took no function.
  await cache.verify(folder, { filter: keeps as unknown as string });
}

interface Sized {
  readonly key: string;
  readonly size: number;
  readonly time: number;
}

/** The keys of the entries that may stay. */
function withinBounds(
  entries: readonly Sized[],
  { bytes, ageMs }: StoreBounds,
): ReadonlySet<string> {
  const newestFirst = [...entries].sort((left, right) => right.time - left.time);
  const oldest = Date.now() - ageMs;
  let total = 0;
  return new Set(
    newestFirst
      .filter(({ size, time }) => {
        total += size;
        return time >= oldest && total <= bytes;
      })
      .map(({ key }) => key),
  );
}

/** The added ones stand last, as those used last. */
export function mergeExecutions(
  known: StoredExecutions,
  added: StoredExecutions,
): StoredExecutions {
  const merged = new Map(known);
  for (const [key, json] of added) {
    merged.delete(key);
    merged.set(key, json);
  }
  return merged;
}

/** A line for each: its key, a space and its JSON. */
function formatEntry(executions: StoredExecutions, mostBytes: number): string {
  const lines: string[] = [];
  let bytes = 0;
  for (const [key, json] of [...executions].reverse()) {
    const line = `${key} ${json}\n`;
    bytes += Buffer.byteLength(line);
    if (bytes > mostBytes) break;
    lines.push(line);
  }
  return lines.reverse().join('');
}

function parseEntry(text: string): StoredExecutions {
  const lines = text.split('\n').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)] as const;
    }),
  );
}

function ignore(): undefined {}
