import { mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** A folder of files, each written whole or not at all; several processes may share it. */
export interface ImageCache {
  /** Undefined when there is no such file, or it cannot be read; else in memory that threads share. */
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** Images are large, and a new docproof makes new ones: those that nobody read for a week go. */
const keptForMs = 7 * 24 * 3_600_000;

/** Keeps images of booted interpreters in a folder, which is made when it is first needed. */
export function createImageCache(folder: string): ImageCache {
  return {
    async read(key) {
      const path = join(folder, key);
      try {
        const bytes = await readShared(path);
        const now = new Date();
        await utimes(path, now, now);
        return bytes;
      } catch {
        return undefined;
      }
    },
    async write(key, bytes) {
      await mkdir(folder, { recursive: true });
      // Lost in a power failure it is only made again: no need to wait for the disk.
      await writeFileAtomic(join(folder, key), Buffer.from(bytes), { fsync: false });
      await deleteUnread(folder);
    },
  };
}

async function readShared(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    let length = 0;
    while (length < size) {
      const { bytesRead } = await file.read(bytes, length, size - length, length);
      if (bytesRead === 0) throw new Error('the file became shorter while it was read');
      length += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

async function deleteUnread(folder: string): Promise<void> {
  const limit = Date.now() - keptForMs;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(folder, entry.name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < limit) await rm(path, { force: true });
  }
}
