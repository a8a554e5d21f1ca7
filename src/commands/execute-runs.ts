import type { Engine, ExecuteOptions } from '../execution/index.ts';
import type { Execution, Run } from '../model/execution.ts';
import type { PythonVersion } from '../model/python.ts';

/** What commands need of an engine, or of what stands before it. */
export interface RunEngine extends Pick<Engine, 'close'>, Partial<Pick<Engine, 'warmUp'>> {
  execute(runs: readonly Run[], options: RunOptions): Promise<void>;
}

export interface RunOptions extends Omit<ExecuteOptions, 'onExecution'> {
  /** Called for each run in the order in which they end; `isCached` when an earlier invocation made it. */
  readonly onExecution: (index: number, execution: Execution, isCached?: boolean) => void;
}

/** Shows how far the runs are. */
export interface Progress {
  /** A run begins; it ends with `advance` and the same label. */
  begin?(label: string): void;
  /** One more run is done; `broken` is how many broke so far, or how many mutants nothing noticed. */
  advance(label: string, broken?: number): void;
  /** Something else than a run has to be done first. */
  announce(label: string): void;
  stop(): void;
}

/** What is counted: the planned runs, mutants, or planned runs that are made again with other chance. */
export type ShownRuns = 'runs' | 'mutants' | 'runs with other chance';

export interface ExecutePorts {
  /** Called for each set of runs, and only when there are some; what it gives is closed behind them. */
  readonly createEngine: () => RunEngine | Promise<RunEngine>;
  /** Aborting it cuts the runs short. */
  readonly signal?: AbortSignal;
  /** Called before the first run with the number of runs, and what they are. */
  readonly createProgress?: (total: number, what?: ShownRuns) => Progress;
}

/** How runs are shown that are not judged one by one. */
export interface Shown {
  readonly what: ShownRuns;
  /** What a run is called. */
  readonly labelOf: (index: number) => string;
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
  { createEngine, signal, createProgress }: ExecutePorts,
  { onExecution, ...events }: ExecuteEvents,
  shown?: Shown,
): Promise<Error | undefined> {
  if (runs.length === 0 || signal?.aborted) return undefined;
  let received = 0;
  const progress = shown && createProgress?.(runs.length, shown.what);
  const onCounted: RunOptions['onExecution'] = (index, execution, isCached) => {
    received += 1;
    onExecution(index, execution, isCached);
    if (shown) progress?.advance(shown.labelOf(index));
  };
  try {
    const engine = await createEngine();
    try {
      await engine.execute(runs, {
        onExecution: onCounted,
        ...(progress && shown && eventsOf(progress, shown)),
        ...events,
        ...(signal && { signal }),
      });
    } finally {
      await engine.close();
    }
  } catch (error) {
    return signal?.aborted ? undefined : toError(error);
  } finally {
    progress?.stop();
  }
  if (received === runs.length || signal?.aborted) return undefined;
  return new Error(`${runs.length - received} of ${runs.length} runs came to no end`);
}

function eventsOf(
  progress: Progress,
  { labelOf }: Shown,
): Pick<RunOptions, 'onStarting' | 'onPreparing'> {
  return {
    onStarting: (index) => progress.begin?.(labelOf(index)),
    onPreparing: (python) => progress.announce(sayPreparing(python)),
  };
}

/** What is shown while the image of a Python is made. */
export function sayPreparing(python: PythonVersion): string {
  return `preparing Python ${python}, once`;
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
