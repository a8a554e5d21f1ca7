import { dirname } from 'node:path';
import { count } from '../reporting/words.ts';
import { type CacheSize, cleanCache, measureCache, type StoredSize } from '../workspace/index.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { World } from './world.ts';

/** What `docproof cache` is to do. */
export type CacheAction = 'show' | 'clean';

/** Says where the cache is and how large, or deletes what is in it. */
export async function runCache(
  action: CacheAction,
  { stdout, cacheFolder }: World,
): Promise<ExitCode> {
  if (cacheFolder === undefined) {
    stdout.write('nothing is kept\n');
    return exitCodes.ok;
  }
  // All versions of Node have their folders side by side.
  const root = dirname(cacheFolder);
  const size = await measureCache(root);
  if (action === 'clean') await cleanCache(root);
  stdout.write(
    action === 'clean' ? `deleted ${describeAll(size)}, in ${root}\n` : show(root, size),
  );
  return exitCodes.ok;
}

function show(root: string, { images, executions }: CacheSize): string {
  return `${root}\n  images of interpreters: ${describe(images)}\n  executions: ${describe(executions)}\n`;
}

function describeAll({ images, executions }: CacheSize): string {
  return describe({
    files: images.files + executions.files,
    bytes: images.bytes + executions.bytes,
  });
}

function describe({ files, bytes }: StoredSize): string {
  return `${count(files, 'file')} of ${(bytes / 1e6).toFixed(1)} MB`;
}
