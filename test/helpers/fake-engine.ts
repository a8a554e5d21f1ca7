import type { RunEngine } from '../../src/commands/execute-runs.ts';
import type { Execution, Run } from '../../src/model/execution.ts';

export interface FakeEngine extends RunEngine {
  readonly runs: readonly Run[];
  readonly closed: boolean;
}

/** An engine without Pythons: `answer` says what each run does; throwing, it fails as an engine would. */
export function createFakeEngine(answer: (run: Run) => Execution): FakeEngine {
  const runs: Run[] = [];
  let closed = false;
  return {
    runs,
    get closed() {
      return closed;
    },
    async execute(given, { signal, onExecution, onStarting, foretell }) {
      for (const [index, run] of given.entries()) {
        signal?.throwIfAborted();
        const foretold = foretell?.(index);
        if (foretold === undefined) {
          onStarting?.(index);
          runs.push(run);
        }
        onExecution(index, foretold ?? answer(run));
      }
    },
    async close() {
      closed = true;
    },
  };
}
