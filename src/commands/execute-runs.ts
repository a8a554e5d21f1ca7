import type { Engine, ExecuteOptions } from '../execution/index.ts';
import type { Execution, Run } from '../model/execution.ts';

/** What commands need of an engine, or of what stands before it. */
export interface RunEngine extends Pick<Engine, 'close'>, Partial<Pick<Engine, 'warmUp'>> {
  execute(runs: readonly Run[], options: RunOptions): Promise<void>;
}

export interface RunOptions extends Omit<ExecuteOptions, 'onExecution'> {
  /** Called for each run in the order in which they end; `isCached` when an earlier invocation made it. */
  readonly onExecution: (index: number, execution: Execution, isCached?: boolean) => void;
}

export interface ExecutePorts {
  /** Called for each set of runs, and only when there are some; what it gives is closed behind them. */
  readonly createEngine: () => RunEngine | Promise<RunEngine>;
  /** Aborting it cuts the runs short. */
  readonly signal?: AbortSignal;
}

/** What is told of the runs while they are made. */
export type ExecuteEvents = Pick<
  RunOptions,
  'onExecution' | 'onStarting' | 'foretell' | 'onPreparing'
>;

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
  const onCounted: RunOptions['onExecution'] = (index, execution, isCached) => {
    received += 1;
    onExecution(index, execution, isCached);
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
