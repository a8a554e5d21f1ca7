import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createEngine,
  type Engine,
  type EngineOptions,
  type ImageStore,
} from '../../dist/execution/index.js';
import { cacheFolder } from '../../src/cli/cache-folder.ts';
import { defaultChance, type Execution, type Run } from '../../src/model/execution.ts';
import { createImageCache } from '../../src/workspace/image-cache.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = createImageCache(cacheFolder(root, process.versions.node));
const known = new Map<string, Uint8Array>();

/** The images of this repository, which outlive the tests; each process reads one once. */
export const images: ImageStore = {
  async read(key) {
    const bytes = known.get(key) ?? (await kept.read(key));
    if (bytes) known.set(key, bytes);
    return bytes;
  },
  write: kept.write,
};

/** An engine for one test, which closes it at its end. */
export function startEngine(options: EngineOptions = {}): Engine {
  const engine = createEngine({ workers: 1, images, ...options });
  onTestFinished(() => engine.close());
  return engine;
}

/** A small valid run; a test names only what it is about. */
export function buildRun(given: Partial<Run> = {}): Run {
  return {
    python: '3.13',
    source: '',
    dialect: 'script',
    before: [],
    setup: undefined,
    after: undefined,
    stdin: undefined,
    files: {},
    timeoutMs: 10_000,
    topLevelAwait: false,
    endsByRaising: false,
    coverage: false,
    chance: defaultChance,
    settled: [],
    ...given,
  };
}

/** Executes runs and returns their executions, in the order of the runs. */
export async function execute(engine: Engine, runs: readonly Run[]): Promise<Execution[]> {
  const executions: Execution[] = [];
  await engine.execute(runs, {
    onExecution(index, execution) {
      executions[index] = execution;
    },
  });
  return executions;
}

/** What is the same in two runs that do the same: all but the time they took. */
export function withoutDuration(execution: Execution): Omit<Execution, 'durationMs'> {
  const { durationMs: _, ...rest } = execution;
  return rest;
}
