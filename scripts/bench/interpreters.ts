import { readFileSync } from 'node:fs';
import { boot } from '../../dist/execution/interpreter/interpreter.js';
import { runtimeFiles } from '../../dist/execution/interpreter/runtime-files.js';
import { createOutputBuffer } from '../../dist/execution/interpreter/streams.js';
import { defaultChance, type Run } from '../../src/model/execution.ts';
import type { PythonVersion } from '../../src/model/python.ts';
import { median } from './median.ts';

export interface InterpreterCost {
  readonly python: PythonVersion;
  readonly coldMs: number;
  readonly imageMs: number;
  readonly rewindMs: number;
  readonly runMs: number;
}

const boots = 5;
const runs = 100;
const limits = { memory: 512 * 2 ** 20, files: 256 * 2 ** 20 };

/** Boots, rewinds and smallest runs of each Python, in this very thread. */
export async function measureInterpreters(
  pythons: readonly PythonVersion[],
): Promise<readonly InterpreterCost[]> {
  const costs: InterpreterCost[] = [];
  for (const python of pythons) costs.push(await measure(python));
  return costs;
}

async function measure(python: PythonVersion): Promise<InterpreterCost> {
  const files = runtimeFiles(python);
  const runtime = { files, module: await WebAssembly.compile(readFileSync(files.wasm)) };
  const output = createOutputBuffer(2 ** 20);
  const [coldMs, { image }] = await timed(() => boot(runtime, output, limits, defaultChance));
  const imageTimes: number[] = [];
  let interpreter = await boot(runtime, output, limits, image);
  for (let round = 0; round < boots; round += 1) {
    const [time, booted] = await timed(() => boot(runtime, output, limits, image));
    imageTimes.push(time);
    interpreter = booted;
  }
  const runTimes: number[] = [];
  const rewindTimes: number[] = [];
  for (let round = 0; round < runs; round += 1) {
    const start = performance.now();
    interpreter.run(smallest(python));
    const end = performance.now();
    interpreter.rewind();
    runTimes.push(end - start);
    rewindTimes.push(performance.now() - end);
  }
  return {
    python,
    coldMs,
    imageMs: median(imageTimes),
    rewindMs: median(rewindTimes),
    runMs: median(runTimes),
  };
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

export function smallest(python: PythonVersion, source = 'pass'): Run {
  return {
    python,
    source,
    dialect: 'script',
    before: [],
    setup: undefined,
    after: undefined,
    stdin: undefined,
    files: {},
    timeoutMs: 60_000,
    topLevelAwait: false,
    endsByRaising: false,
    coverage: false,
    chance: defaultChance,
    settled: [],
  };
}
