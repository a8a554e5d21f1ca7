import type { Run } from '../model/execution.ts';
import type { RunEngine } from './execute-runs.ts';
import type { KnownRuns } from './known-runs.ts';

/** Answers the runs that are known, and makes an engine for the others, if there are any. */
export function cacheRuns(createEngine: () => Promise<RunEngine>, known: KnownRuns): RunEngine {
  return {
    async execute(runs, { onExecution, onStarting, foretell, ...options }) {
      const left: LeftRun[] = [];
      for (const [index, run] of runs.entries()) {
        if (options.signal?.aborted) return;
        const execution = await known.find(run);
        if (execution === undefined) left.push({ index, run });
        else onExecution(index, execution, true);
      }
      if (left.length === 0) return;
      const engine = await createEngine();
      try {
        await engine.execute(
          left.map(({ run }) => run),
          {
            ...options,
            ...(foretell && { foretell: (nth) => foretell(left[nth]?.index ?? nth) }),
            ...(onStarting && { onStarting: (nth) => onStarting(left[nth]?.index ?? nth) }),
            onExecution(nth, execution) {
              const made = left[nth];
              if (made === undefined) return;
              known.keep(made.run, execution);
              onExecution(made.index, execution);
            },
          },
        );
      } finally {
        await engine.close();
      }
    },
    close: async () => undefined,
  };
}

interface LeftRun {
  /** Among all runs. */
  readonly index: number;
  readonly run: Run;
}
