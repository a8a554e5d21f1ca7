import { defaultChance, type Execution, type Run } from '../../src/model/execution.ts';
import { createImageCache } from '../../src/workspace/image-cache.ts';

// The built one, since workers are started from files.
const { createEngine }: typeof import('../../src/execution/index.ts') = await import(
  new URL('../../dist/execution/index.js', import.meta.url).href
);

const images = createImageCache(
  new URL('../../node_modules/.cache/docproof/test', import.meta.url).pathname,
);

/** A run of a script that asks for nothing special. */
export function buildRun(given: Partial<Run> = {}): Run {
  return {
    python: '3.12',
    source: 'print("hello")\n',
    dialect: 'script',
    setup: undefined,
    after: undefined,
    stdin: undefined,
    files: {},
    timeoutMs: 10_000,
    topLevelAwait: false,
    chance: defaultChance,
    ...given,
  };
}

/** Makes all runs in an engine of its own; executions come in the order of the runs. */
export async function runEngine(runs: readonly Run[]): Promise<readonly Execution[]> {
  const engine = createEngine({ images, workers: 2 });
  const executions: Execution[] = [];
  try {
    await engine.execute(runs, {
      onExecution: (index, execution) => {
        executions[index] = execution;
      },
    });
  } finally {
    await engine.close();
  }
  return executions;
}
