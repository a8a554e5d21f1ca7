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
}

/** What docproof keeps in its cache folder, absolute; nothing when there is no such folder. */
export async function measureCache(root: string): Promise<CacheSize> {
  const sizes = { images: { files: 0, bytes: 0 }, executions: { files: 0, bytes: 0 } };
  for (const folder of await foldersIn(root)) {
    add(sizes.images, await measure(folder, false));
    add(sizes.executions, await measure(join(folder, 'executions'), true));
  }
  return sizes;
}

/** How large a folder of compiled code is; nothing when there is no such folder. */
export async function measureCode(folder: string): Promise<StoredSize> {
  return measure(folder, false);
}

async function measure(folder: string, recursive: boolean): Promise<StoredSize> {
  const size = { files: 0, bytes: 0 };
  const entries = await readdir(folder, { recursive, withFileTypes: true }).catch(noneIfMissing);
  for (const entry of entries.filter((each) => each.isFile())) {
    // Another process may have tidied up meanwhile.
    const bytes = await stat(join(entry.parentPath, entry.name)).then(
      (found) => found.size,
      () => 0,
    );
    add(size, { files: 1, bytes });
  }
  return size;
}

function add(sum: { files: number; bytes: number }, { files, bytes }: StoredSize): void {
  sum.files += files;
  sum.bytes += bytes;
}

function noneIfMissing(error: unknown): readonly [] {
  if (isMissing(error)) return [];
  throw error;
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
