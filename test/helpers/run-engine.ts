import { createEngine } from '../../dist/execution/index.js';
import type { Execution, Run } from '../../src/model/execution.ts';
import { execute, images } from './engine.ts';

/** Makes all runs in an engine of its own, on two workers; also outside of a test. */
export async function runEngine(runs: readonly Run[]): Promise<Execution[]> {
  const engine = createEngine({ images, workers: 2 });
  try {
    return await execute(engine, runs);
  } finally {
    await engine.close();
  }
}
