import type { Engine, ExecuteOptions } from '../execution/index.ts';
import type { Execution, Run } from '../model/execution.ts';

/** What commands need of an engine. */
export type RunEngine = Pick<Engine, 'execute' | 'close'> & Partial<Pick<Engine, 'warmUp'>>;

export interface ExecutePorts {
  /** Called for each set of runs, and only when there are some; what it gives is closed behind them. */
  readonly createEngine: () => RunEngine | Promise<RunEngine>;
  /** Aborting it cuts the runs short. */
  readonly signal?: AbortSignal;
}

/** What is told of the runs while they are made. */
export type ExecuteEvents = Pick<ExecuteOptions, 'onExecution' | 'onStarting' | 'onPreparing'>;

/**
 * Makes the runs and hands over each execution as it comes in.
 *
 * @returns what the engine itself failed with; undefined when all went well or was aborted
 */
export async function executeRuns(
  runs: readonly Run[],
  { createEngine, signal }: ExecutePorts,
  { onExecution, ...events }: ExecuteEvents,
): Promise<Error | undefined> {
  if (runs.length === 0 || signal?.aborted) return undefined;
  let received = 0;
  const onCounted = (index: number, execution: Execution): void => {
    received += 1;
    onExecution(index, execution);
  };
  try {
    const engine = await createEngine();
    try {
      await engine.execute(runs, {
        onExecution: onCounted,
        ...events,
        ...(signal && { signal }),
      });
    } finally {
      await engine.close();
    }
  } catch (error) {
    return signal?.aborted ? undefined : toError(error);
  }
  if (received === runs.length || signal?.aborted) return undefined;
  return new Error(`${runs.length - received} of ${runs.length} runs came to no end`);
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
