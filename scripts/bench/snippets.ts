import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../dist/execution/index.js';
import type { PythonVersion } from '../../src/model/python.ts';
import { createImageCache } from '../../src/workspace/index.ts';
import { smallest } from './interpreters.ts';
import type { NativeCost } from './native.ts';

export interface SnippetsCost {
  readonly python: PythonVersion;
  readonly count: number;
  /** From creating the engine to closing it, with the image already made. */
  readonly engineMs: number;
  readonly nativeMs: number;
}

const count = 200;

/** Many small snippets, each in its own interpreter: by rewinding, and as native processes. */
export async function measureSnippets({ python, path }: NativeCost): Promise<SnippetsCost> {
  const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
  try {
    const images = createImageCache(folder);
    const sources = Array.from(
      { length: count },
      (_, index) => `squares = [n * n for n in range(${index})]\nprint(sum(squares))\n`,
    );
    const runAll = async (): Promise<number> => {
      const start = performance.now();
      const engine = createEngine({ images });
      await engine.execute(
        sources.map((source) => smallest(python, source)),
        { onExecution: () => undefined },
      );
      await engine.close();
      return performance.now() - start;
    };
    await runAll();
    const engineMs = await runAll();
    const files = sources.map((source, index) => {
      const file = join(folder, `${index}.py`);
      writeFileSync(file, source);
      return file;
    });
    const start = performance.now();
    for (const file of files) execFileSync(path, [file]);
    return { python, count, engineMs, nativeMs: performance.now() - start };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
