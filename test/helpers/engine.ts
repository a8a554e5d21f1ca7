import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createEngine,
  type Engine,
  type EngineOptions,
  type ImageStore,
} from '../../dist/execution/index.js';
import { defaultChance, type Execution, type Run } from '../../src/model/execution.ts';
import type { PythonVersion } from '../../src/model/python.ts';

const folder = fileURLToPath(new URL('../../node_modules/.cache/docproof-test/', import.meta.url));

/** Images that all engine tests share, and that outlive them. */
export const images: ImageStore = {
  async read(key) {
    const bytes = await readFile(folder + key).catch(() => undefined);
    return bytes && share(bytes);
  },
  async write(key, bytes) {
    await mkdir(folder, { recursive: true });
    const draft = `${folder}${key}.${crypto.randomUUID()}`;
    await writeFile(draft, bytes);
    await rename(draft, folder + key);
  },
};

function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

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

/** Runs one snippet on an engine of its own. */
export async function runOn(
  python: PythonVersion,
  source: string,
  given: Partial<Run> = {},
): Promise<Execution> {
  const [execution] = await execute(startEngine(), [buildRun({ python, source, ...given })]);
  if (execution === undefined) throw new Error('the run has no execution');
  return execution;
}

/** What is the same in two runs that do the same: all but the time they took. */
export function withoutDuration(execution: Execution): Omit<Execution, 'durationMs'> {
  const { durationMs: _, ...rest } = execution;
  return rest;
}
