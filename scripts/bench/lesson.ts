import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../dist/commands/index.js';
import { createEngine, type Engine } from '../../dist/execution/index.js';

export interface LessonCost {
  readonly coldMs: number;
  readonly withImagesMs: number;
  readonly runs: number;
  readonly boots: number;
  /** Most memory that the process held at any time, in MiB. */
  readonly peakMiB: number;
}

/** The whole lesson on all Pythons: once without images, once with them. */
export async function measureLesson(): Promise<LessonCost> {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
  let engine: Engine | undefined;
  const verifyLesson = () =>
    verify(
      { targets: ['lessons/expert-python.md'], cache: false },
      {
        cwd: process.cwd(),
        cacheFolder,
        createEngine: (options) => {
          engine = createEngine(options);
          return engine;
        },
      },
    );
  try {
    const cold = await verifyLesson();
    const withImages = await verifyLesson();
    return {
      coldMs: cold.durationMs,
      withImagesMs: withImages.durationMs,
      runs: withImages.runs,
      boots: engine?.boots ?? 0,
      peakMiB: process.resourceUsage().maxRSS / 1024,
    };
  } finally {
    rmSync(cacheFolder, { recursive: true });
  }
}
