import { parseExpectation } from '../expectations/index.ts';
import { type HeldExecutions, holdExecutions } from '../workspace/index.ts';
import { createKnownFindings, type KnownFindings } from './known-findings.ts';
import { openRunCache, type RunCache } from './known-runs.ts';

/** What a verification may take over from the ones before it. */
export interface Kept {
  readonly parseExpectation: typeof parseExpectation;
  readonly openRunCache: typeof openRunCache;
  /** None for a verification that is the only one. */
  readonly findings: KnownFindings | undefined;
}

/** For a verification that is the only one of its process. */
export const nothingKept: Kept = { parseExpectation, openRunCache, findings: undefined };

export interface Keeping extends Kept {
  /** Writes what the verifications added to the cache, which nobody has to wait for. */
  save(): Promise<void>;
}

/** For verifications of the same documents, one after the other, of which little changes each time. */
export function keepBetween(): Keeping {
  const parsed = new Map<string, ParsedText>();
  const caches = new Map<string, Promise<HeldCache>>();
  return {
    findings: createKnownFindings(),
    parseExpectation(text, file, fence) {
      const known = parsed.get(file);
      const compared = JSON.stringify(fence);
      if (known?.text === text && known.compared === compared) return known.result;
      const result = parseExpectation(text, file, fence);
      parsed.set(file, { text, compared, result });
      return result;
    },
    openRunCache(cacheFolder, isolation) {
      const name = `${isolation} ${cacheFolder}`;
      const known = caches.get(name) ?? openRunCache(cacheFolder, isolation).then(hold);
      caches.set(name, known);
      return known;
    },
    async save() {
      for (const cache of caches.values()) await (await cache).store.save();
    },
  };
}

interface ParsedText {
  readonly text: string;
  /** What the fence says of how claims are compared. */
  readonly compared: string | undefined;
  readonly result: ReturnType<typeof parseExpectation>;
}

type HeldCache = RunCache & { readonly store: HeldExecutions };

function hold({ store, ...cache }: RunCache): HeldCache {
  return { ...cache, store: holdExecutions(store) };
}
