import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';

export interface AgainCost {
  /** Every run made, from images. */
  readonly runMs: number;
  /** Every run from the cache. */
  readonly cachedMs: number;
}

const program = fileURLToPath(new URL('../../dist/bundle/docproof.js', import.meta.url));
const rounds = 5;

/** `verify` of the lesson as a user sees it, from the start of the process to its end. */
export function measureAgain(): AgainCost {
  const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
  const env = { ...process.env, CACHE_DIR: folder };
  const verifyMs = (cached: boolean): number => {
    const start = performance.now();
    const flags = cached ? [] : ['--no-cache'];
    const lesson = [program, 'verify', 'lessons/expert-python.md', ...flags];
    const { stdout, stderr } = spawnSync(process.execPath, lesson, { env, encoding: 'utf8' });
    const time = performance.now() - start;
    if (stdout.includes('from the cache') !== cached) throw new Error(`not as meant: ${stderr}`);
    return time;
  };
  try {
    // The first one makes the images, and what the others find.
    spawnSync(process.execPath, [program, 'verify', 'lessons/expert-python.md'], { env });
    const runMs = verifyMs(false);
    return { runMs, cachedMs: median(Array.from({ length: rounds }, () => verifyMs(true))) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
