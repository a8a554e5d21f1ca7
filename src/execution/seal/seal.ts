import type { Feature } from '../../model/expectation.ts';
import { doorGroups, type Policy } from './doors.ts';
import type { Host } from './host.ts';
import { type Originals, replacements } from './replacements.ts';
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
  readonly imports: WebAssembly.Imports;
  /** From now on, what the allow-list does not name is refused. Never opened again. */
  close(): void;
  /** What was tried since the last call. */
  takeRecord(): SealRecord;
}

type ImportFunction = Originals[string];

/**
 * Wraps the import table that Emscripten made. Doors that are open pass the original function
 * itself, at no cost; all others get a function of ours, so that a door that nobody knows is
 * closed by default.
 */
export function sealImports(table: WebAssembly.Imports, host: Host): Seal {
  let closed = false;
  let refused = new Set<string>();
  let lacking = new Map<Feature, string>();

  const closeDoor =
    (name: string, original: ImportFunction): ImportFunction =>
    (...parameters: never[]) => {
      if (!closed) return original(...parameters);
      refused.add(name);
      throw new RunEnded({ kind: 'refused', door: name });
    };

  const lackDoor =
    (name: string, feature: Feature, result: number): ImportFunction =>
    () => {
      lacking.set(feature, name);
      return result;
    };

  const door = (name: string, original: ImportFunction, originals: Originals): ImportFunction => {
    const policy = policyOf(name);
    if (policy === 'open') return original;
    if (policy === 'replaced') return replacements[name]?.(host, originals) ?? original;
    if (policy === undefined) return closeDoor(name, original);
    return lackDoor(name, policy.lacks, policy.result);
  };

  const imports: WebAssembly.Imports = {};
  for (const [module, entries] of Object.entries(table)) {
    const originals = entries as Originals;
    imports[module] = module.startsWith('GOT.')
      ? entries
      : mapFunctions(entries, (name, original) => door(name, original, originals));
  }
  return {
    imports,
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

function mapFunctions(
  entries: WebAssembly.ModuleImports,
  change: (name: string, original: ImportFunction) => ImportFunction,
): WebAssembly.ModuleImports {
  // Emscripten fills the table lazily through a proxy in some releases: look each name up when asked.
  return new Proxy(entries, {
    get(target, name) {
      const value = target[String(name)];
      return typeof value === 'function' ? change(String(name), value as ImportFunction) : value;
    },
  });
}
