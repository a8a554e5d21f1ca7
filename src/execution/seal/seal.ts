import type { Feature } from '../../model/expectation.ts';
import { doorGroups, type Policy } from './doors.ts';
import type { Host } from './host.ts';
import { type ImportFunction, type Originals, replacements } from './replacements.ts';
import { RunEnded } from './run-ended.ts';

/** What a run tried that it could not have. */
export interface SealRecord {
  /** Doors that were refused, in the order of the first try. */
  readonly refused: ReadonlySet<string>;
  /** Features that a call of the C library asked for in vain, with the name of the call. */
  readonly lacking: ReadonlyMap<Feature, string>;
}

/** The import table of one interpreter, with every door to the host closed or watched. */
export interface Seal {
  /** From now on, what the allow-list does not name is refused. Never opened again. */
  close(): void;
  /** What was tried since the last call. */
  takeRecord(): SealRecord;
}

/**
 * Seals the import table that Emscripten made, in place: Emscripten looks symbols up in the same
 * table later, for pointers to its functions, and has to find the sealed ones there too. Doors
 * that are open keep the original function, at no cost; whatever else can be called becomes a
 * function of ours, so that a door that nobody knows is closed by default.
 */
export function sealImports(table: WebAssembly.Imports, host: Host): Seal {
  let closed = false;
  let refused = new Set<string>();
  let lacking = new Map<Feature, string>();

  const closeDoor =
    (name: string, original: unknown): ImportFunction =>
    (...parameters) => {
      if (!closed && typeof original === 'function') return original(...parameters);
      refused.add(name);
      throw new RunEnded({ kind: 'refused', door: name });
    };

  const lackDoor =
    (name: string, feature: Feature, result: number): ImportFunction =>
    () => {
      lacking.set(feature, name);
      return result;
    };

  const door = (name: string, original: unknown, originals: Originals): ImportFunction => {
    const policy = policyOf(name);
    if (policy === 'replaced') return replacementOf(name)(host, originals);
    if (typeof policy === 'object') return lackDoor(name, policy.lacks, policy.result);
    // A `WebAssembly.Suspending` is called by the interpreter too, but it is no function.
    if (typeof original !== 'function' || policy === undefined) return closeDoor(name, original);
    return original as ImportFunction;
  };

  const sealed = new Set<WebAssembly.ModuleImports>();
  for (const [module, entries] of Object.entries(table)) {
    if (module.startsWith('GOT.') || sealed.has(entries)) continue;
    sealed.add(entries);
    const originals = { ...entries } as Originals;
    for (const [name, original] of Object.entries(originals)) {
      if (!isCallable(original)) continue;
      // Emscripten notes the type of a function as a property of it.
      entries[name] = Object.assign(door(name, original, originals), original);
    }
  }
  return {
    close() {
      closed = true;
    },
    takeRecord() {
      const record = { refused, lacking };
      refused = new Set();
      lacking = new Map();
      return record;
    },
  };
}

/** The policy of an import; undefined when the allow-list does not name it. */
export function policyOf(name: string): Policy | undefined {
  return exact.get(name) ?? prefixes.find(([prefix]) => name.startsWith(prefix))?.[1];
}

const named = doorGroups.flatMap(({ names, policy }) =>
  names.map((name) => [name, policy] as const),
);
const exact: ReadonlyMap<string, Policy> = new Map(named);
const prefixes = named
  .filter(([name]) => name.endsWith('*'))
  .map(([name, policy]) => [name.slice(0, -1), policy] as const);

function replacementOf(name: string): (typeof replacements)[string] {
  const replacement = replacements[name];
  if (replacement === undefined) throw new Error(`the import ${name} has no replacement`);
  return replacement;
}

/** What is no memory, table, global or tag can be imported as a function. */
function isCallable(value: unknown): boolean {
  if (typeof value === 'function') return true;
  const isData =
    value instanceof WebAssembly.Memory ||
    value instanceof WebAssembly.Table ||
    value instanceof WebAssembly.Global ||
    value instanceof WebAssembly.Tag;
  return typeof value === 'object' && value !== null && !isData;
}
