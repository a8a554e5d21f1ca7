import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Ending, Execution, Run } from '../model/execution.ts';
import type { Isolation } from '../model/isolation.ts';
import type { PythonVersion } from '../model/python.ts';
import type { BootChance, Image } from './interpreter/image.ts';
import type { Limits, LoadedRuntime } from './interpreter/instance.ts';
import type { PrintedOutput } from './interpreter/streams.ts';
import { createLane, type Lane, type Reply } from './lane.ts';
import { createRuntimeStore, type ImageStore } from './runtime-store.ts';
import { createSchedule } from './schedule.ts';
import { tierUpLate } from './tier-up.ts';
import { toExecution } from './to-execution.ts';
import { createWarmth } from './warmth.ts';

export interface EngineOptions {
  /** How many worker threads; as many as the machine has cores unless given. */
  readonly workers?: number;
  /** How many interpreters each worker keeps; one unless given, so that memory stays bounded however many Pythons there are. */
  readonly interpretersPerWorker?: number;
  /** Where images of booted interpreters are kept; each is made anew when there is none. */
  readonly images?: ImageStore;
  /** `rewind` unless given. */
  readonly isolation?: Isolation;
  /** Bytes that the memory of an interpreter may grow to; 512 MiB unless given. */
  readonly memoryLimit?: number;
}

export interface ExecuteOptions {
  /** Aborting it kills what runs and starts nothing more; `execute` then resolves early. */
  readonly signal?: AbortSignal;
  /** Called for each run in the order in which they end. */
  readonly onExecution: (index: number, execution: Execution) => void;
  /** Called when a run begins. */
  readonly onStarting?: (index: number) => void;
  /** Asked right before a run is made: how it is known to end, so that it need not be made. */
  readonly foretell?: (index: number) => Execution | undefined;
  /** Called when the image of a Python has to be made first, which takes seconds. */
  readonly onPreparing?: (python: PythonVersion) => void;
}

/** Runs snippets, each in a pristine interpreter. */
export interface Engine {
  /**
   * Resolves when every run has its execution. Rejects only when no interpreter can be had at all.
   * Calls wait for one another; the interpreters that one leaves behind serve the next.
   */
  execute(runs: readonly Run[], options: ExecuteOptions): Promise<void>;
  /** Starts what takes time while the caller is not ready yet; waits for nothing, and never fails. */
  warmUp(pythons: readonly PythonVersion[]): void;
  /** How many interpreters were booted so far. */
  readonly boots: number;
  close(): Promise<void>;
}

const mebibyte = 2 ** 20;
const outputLimit = mebibyte;
const fileLimit = 256 * mebibyte;
/** Deep enough for the recursion limit of Python 3.10, which uses the stack of the thread. */
const stackMebibytes = 32;

export function createEngine(options: EngineOptions = {}): Engine {
  tierUpLate();
  const workers = options.workers ?? availableParallelism();
  const isolation = options.isolation ?? 'rewind';
  const keep = options.interpretersPerWorker ?? 1;
  const limits: Limits = { memory: options.memoryLimit ?? 512 * mebibyte, files: fileLimit };
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: 0,
    maxThreads: workers,
    env: {},
    resourceLimits: { stackSizeMb: stackMebibytes },
  });
  let boots = 0;
  let before: Promise<unknown> = Promise.resolve();

  const runtimes = createRuntimeStore(options.images);
  const bounds = { limits, outputLimit, keep };
  const lanes = Array.from({ length: workers }, () => createLane(pool, bounds));
  const warmth = createWarmth(workers, keep);

  const work = async (
    lane: Lane,
    runs: readonly Run[],
    next: () => number | undefined,
    { signal, onExecution, onStarting, foretell, onPreparing }: ExecuteOptions,
  ): Promise<void> => {
    while (!signal?.aborted) {
      const index = next();
      const run = index === undefined ? undefined : runs[index];
      if (index === undefined || run === undefined) break;
      const foretold = foretell?.(index);
      if (foretold !== undefined) {
        onExecution(index, foretold);
        continue;
      }
      lane.enter();
      const prepared = await runtimes.prepare(run.python, run.chance, (runtime) => {
        onPreparing?.(run.python);
        return makeImage(lane, runtime, run.chance);
      });
      onStarting?.(index);
      const reply = await lane.run(run, prepared, isolation);
      if (signal?.aborted) break;
      if (reply.kind === 'finished' && reply.booted) boots += 1;
      onExecution(index, executionOf(reply, run));
    }
  };

  const execute = async (runs: readonly Run[], executeOptions: ExecuteOptions): Promise<void> => {
    const schedule = createSchedule(runs, warmth);
    const cutAll = (): void => {
      for (const lane of lanes) lane.cut();
    };
    executeOptions.signal?.addEventListener('abort', cutAll);
    try {
      await Promise.all(
        lanes.map((lane, worker) => work(lane, runs, () => schedule.next(worker), executeOptions)),
      );
    } finally {
      executeOptions.signal?.removeEventListener('abort', cutAll);
    }
  };

  return {
    get boots() {
      return boots;
    },
    execute(runs, executeOptions) {
      const done = before.then(() => execute(runs, executeOptions));
      before = done.catch(() => undefined);
      return done;
    },
    warmUp(pythons) {
      for (const [index, lane] of lanes.entries()) {
        const python = pythons[index];
        if (python === undefined) break;
        lane.enter();
        runtimes.load(python);
      }
    },
    async close() {
      await Promise.all(lanes.map((lane) => lane.leave()));
      await pool.destroy();
    },
  };
}

async function makeImage(
  lane: Lane,
  runtime: LoadedRuntime,
  { hash, padding }: BootChance,
): Promise<Image> {
  const reply = await lane.makeImage(runtime, { hash, padding });
  if (reply.kind === 'image') return reply.image;
  const why = reply.kind === 'failed' ? reply.message : `its worker ${reply.kind}`;
  throw new Error(`Python ${runtime.files.python} does not start: ${why}`);
}

function executionOf(reply: Reply, run: Run): Execution {
  switch (reply.kind) {
    case 'finished':
      return toExecution(reply.outcome, reply.printed, reply.durationMs);
    case 'cut-off':
      return endedFromOutside(reply.printed, { kind: 'timed-out', afterMs: run.timeoutMs });
    case 'died':
      return endedFromOutside(reply.printed, { kind: 'crashed', reason: 'its worker died' });
    default:
      return endedFromOutside(nothing, {
        kind: 'crashed',
        reason: reply.kind === 'failed' ? reply.message : 'the worker answered out of turn',
      });
  }
}

const nothing: PrintedOutput = {
  stdout: '',
  stderr: '',
  truncated: false,
  fatal: [],
  coverage: undefined,
};

function endedFromOutside(
  { stdout, stderr, truncated, coverage }: PrintedOutput,
  ending: Ending,
): Execution {
  return {
    ...{
      stdout,
      stderr,
      truncated,
      claims: [],
      unclaimed: [],
      coverage,
      missingPackages: [],
      refusals: [],
    },
    durationMs: ending.kind === 'timed-out' ? ending.afterMs : 0,
    ...ending,
  };
}
