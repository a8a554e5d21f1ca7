import type { Execution, Run } from '../../model/execution.ts';
import type { ExecuteEvents, RunEngine } from '../execute-runs.ts';

export interface Batch {
  /** For each of the parties: it waits until all that are still there want to run something. */
  readonly engine: RunEngine;
  /** To be called once by each party that has nothing more to run. */
  readonly leave: () => void;
}

interface Request {
  readonly runs: readonly Run[];
  readonly options: ExecuteEvents & { readonly signal?: AbortSignal };
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes one call of the engine out of what several parties want to run at the same time, so that no
 * interpreter waits for one party to be done before the next may begin.
 *
 * @param parties how many there are; each runs one thing after the other
 */
export function batchRuns(
  createEngine: () => RunEngine | Promise<RunEngine>,
  parties: number,
): Batch {
  let present = parties;
  let waiting: Request[] = [];

  const startWhenComplete = (): void => {
    if (waiting.length === 0 || waiting.length < present) return;
    const requests = waiting;
    waiting = [];
    executeAll(createEngine, requests).then(
      () => {
        for (const { resolve } of requests) resolve();
      },
      (error: unknown) => {
        for (const { reject } of requests) reject(error);
      },
    );
  };

  return {
    engine: {
      execute: (runs, options) =>
        new Promise((resolve, reject) => {
          waiting.push({ runs, options, resolve, reject });
          startWhenComplete();
        }),
      close: async () => undefined,
    },
    leave: () => {
      present -= 1;
      startWhenComplete();
    },
  };
}

async function executeAll(
  createEngine: () => RunEngine | Promise<RunEngine>,
  requests: readonly Request[],
): Promise<void> {
  const owned = requests.flatMap((request) =>
    request.runs.map((run, index) => ({ run, index, request })),
  );
  const engine = await createEngine();
  const signal = requests[0]?.options.signal;
  try {
    await engine.execute(
      owned.map(({ run }) => run),
      {
        onExecution: (index: number, execution: Execution) => {
          const owner = owned[index];
          owner?.request.options.onExecution(owner.index, execution);
        },
        ...(signal && { signal }),
      },
    );
  } finally {
    await engine.close();
  }
}
