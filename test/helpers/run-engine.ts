import { createEngine, type Engine } from '../../dist/execution/index.js';
import type { Execution, Run } from '../../src/model/execution.ts';
import { type PythonVersion, pythonVersions } from '../../src/model/python.ts';
import { buildRun, execute, images } from './engine.ts';

let shared: Engine | undefined;

/**
 * The engine of all test files that one process runs. It has one worker, since another process is
 * at work beside it, keeps an interpreter of each Python, and ends with the process. A test that is
 * about interpreters themselves starts its own.
 */
export function sharedEngine(): Engine {
  shared ??= createEngine({ images, workers: 1, interpretersPerWorker: pythonVersions.length });
  return shared;
}

/** Makes all runs in the shared engine; also outside of a test. */
export function runEngine(runs: readonly Run[]): Promise<Execution[]> {
  return execute(sharedEngine(), runs);
}

/** Runs one snippet in the shared engine. */
export async function runOn(
  python: PythonVersion,
  source: string,
  given: Partial<Run> = {},
): Promise<Execution> {
  const [execution] = await runEngine([buildRun({ python, source, ...given })]);
  if (execution === undefined) throw new Error('the run has no execution');
  return execution;
}
