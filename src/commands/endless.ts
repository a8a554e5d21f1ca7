import type { Execution } from '../model/execution.ts';
import type { PythonVersion } from '../model/python.ts';
import type { Snippet } from '../model/snippet.ts';
import type { Candidate } from '../planning/index.ts';

/** Which snippets ran out of time, so that what rests on them need not wait for that again. */
export interface Endless {
  /** Takes down how a run ended. */
  readonly note: (candidate: Candidate, python: PythonVersion, execution: Execution) => void;
  /** How a run is known to end, since a snippet before it ran out of time on that Python. */
  readonly foretell: (candidate: Candidate, python: PythonVersion) => Execution | undefined;
}

export function createEndless(): Endless {
  const known = new Map<PythonVersion, Map<Snippet, number>>();
  return {
    note: ({ snippet, expectation }, python, execution) => {
      if (execution.kind !== 'timed-out' || execution.before !== undefined) return;
      // Before others it runs without these, which may be what takes the time.
      if (expectation.after !== undefined || expectation.stdin !== undefined) return;
      const onPython = known.get(python) ?? new Map<Snippet, number>();
      known.set(python, onPython.set(snippet, execution.afterMs));
    },
    foretell: ({ earlier }, python) => {
      const onPython = known.get(python);
      if (onPython === undefined) return undefined;
      for (const part of earlier?.parts ?? []) {
        const afterMs = 'snippet' in part ? onPython.get(part.snippet) : undefined;
        if (afterMs === undefined || !('snippet' in part)) continue;
        return { ...nothing, kind: 'timed-out', afterMs, before: `\`${part.snippet.id}\`` };
      }
      return undefined;
    },
  };
}

const nothing = {
  stdout: '',
  stderr: '',
  truncated: false,
  claims: [],
  unclaimed: [],
  coverage: undefined,
  missingPackages: [],
  durationMs: 0,
  refusals: [],
} as const;
