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

const folder = fileURLToPath(new URL('../../node_modules/.cache/docproof-test/', import.meta.url));

/** What was read, so that each process reads an image once. */
const known = new Map<string, Uint8Array>();

/** Images that all tests share, and that outlive them. */
export const images: ImageStore = {
  async read(key) {
    const bytes = known.get(key) ?? (await readFile(folder + key).then(share, () => undefined));
    if (bytes) known.set(key, bytes);
    return bytes;
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

/** What is the same in two runs that do the same: all but the time they took. */
export function withoutDuration(execution: Execution): Omit<Execution, 'durationMs'> {
  const { durationMs: _, ...rest } = execution;
  return rest;
}
