import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { count } from '../reporting/words.ts';
import {
  type CacheSize,
  cleanCache,
  measureCache,
  measureCode,
  type StoredSize,
} from '../workspace/index.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { World } from './world.ts';

/** What `docproof cache` is to do. */
export type CacheAction = 'show' | 'clean';

/** Says where the cache is and how large, or deletes what is in it. */
export async function runCache(
  action: CacheAction,
  { stdout, cacheFolder, codeFolder }: World,
): Promise<ExitCode> {
  if (cacheFolder === undefined) {
    stdout.write('nothing is kept\n');
    return exitCodes.ok;
  }
  // All versions of Node have their folders side by side.
  const root = dirname(cacheFolder);
  stdout.write(`${root}\n${describeAll(await measureCache(root))}`);
  if (codeFolder !== undefined) {
    stdout.write(`${codeFolder}\n  compiled code: ${describe(await measureCode(codeFolder))}\n`);
  }
  if (action === 'show') return exitCodes.ok;
  await cleanCache(root);
  if (codeFolder !== undefined) await rm(codeFolder, { recursive: true, force: true });
  stdout.write('deleted\n');
  return exitCodes.ok;
}

function describeAll({ images, executions }: CacheSize): string {
  return `  images of interpreters: ${describe(images)}\n  executions: ${describe(executions)}\n`;
}

function describe({ files, bytes }: StoredSize): string {
  return files === 0 ? 'none' : `${count(files, 'file')} of ${(bytes / 1e6).toFixed(1)} MB`;
}
