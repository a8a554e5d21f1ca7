import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** A folder of files, each written whole or not at all; several processes may share it. */
export interface ImageCache {
  /** Undefined when there is no such file, or it cannot be read. */
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** Keeps images of booted interpreters in a folder, which is made when it is first needed. */
export function createImageCache(folder: string): ImageCache {
  return {
    read: (key) => readFile(join(folder, key)).catch(() => undefined),
    async write(key, bytes) {
      await mkdir(folder, { recursive: true });
      // Lost in a power failure it is only made again: no need to wait for the disk.
      await writeFileAtomic(join(folder, key), Buffer.from(bytes), { fsync: false });
    },
  };
}
