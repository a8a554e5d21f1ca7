import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './failures.ts';

/** How many files of a kind the cache holds, and how large they are. */
export interface StoredSize {
  readonly files: number;
  readonly bytes: number;
}

/** What is kept for all versions of Node together. */
export interface CacheSize {
  /** Images of booted interpreters. */
  readonly images: StoredSize;
  /** Executions of earlier invocations, with what leads to them. */
  readonly executions: StoredSize;
  /** Compiled code of docproof itself. */
  readonly code: StoredSize;
}

/** What docproof keeps in its cache folder, absolute; nothing when there is no such folder. */
export async function measureCache(root: string): Promise<CacheSize> {
  const none = { files: 0, bytes: 0 };
  const sizes = { images: { ...none }, executions: { ...none }, code: { ...none } };
  for (const folder of await foldersIn(root)) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
      const size = sizes[kindOf(entry.parentPath, folder)];
      size.files += 1;
      // Another process may have tidied up meanwhile.
      size.bytes += await stat(join(entry.parentPath, entry.name)).then(
        (found) => found.size,
        () => 0,
      );
    }
  }
  return sizes;
}

function kindOf(place: string, folder: string): keyof CacheSize {
  if (place === folder) return 'images';
  return place === join(folder, 'code') ? 'code' : 'executions';
}

/** Deletes what docproof keeps there, and nothing else. */
export async function cleanCache(root: string): Promise<void> {
  for (const folder of await foldersIn(root)) await rm(folder, { recursive: true, force: true });
}

/** The folders of each Node, by their names: the cache folder may be any that the user named. */
async function foldersIn(root: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(root, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && /^node-\d+\.\d+\.\d+/.test(entry.name))
      .map((entry) => join(root, entry.name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
