import { mkdtemp, readdir, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createImageCache } from '../../../src/workspace/index.ts';

test('gives back what was written, and nothing for what was not', async () => {
  const cache = createImageCache(join(await mkdtemp(join(tmpdir(), 'docproof-')), 'deep', 'er'));
  expect(await cache.read('a.image')).toBeUndefined();
  await cache.write('a.image', Uint8Array.of(1, 2, 3));
  const bytes = await cache.read('a.image');
  expect([...(bytes ?? [])]).toEqual([1, 2, 3]);
  expect(bytes?.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('deletes what nobody read for a week when something new is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docproof-'));
  const cache = createImageCache(folder);
  for (const key of ['old.image', 'read.image']) await cache.write(key, Uint8Array.of(0));
  const longAgo = new Date(Date.now() - 8 * 24 * 3_600_000);
  for (const key of ['old.image', 'read.image']) {
    await utimes(join(folder, key), longAgo, longAgo);
  }
  await cache.read('read.image');
  await cache.write('new.image', Uint8Array.of(0));
  expect((await readdir(folder)).sort()).toEqual(['new.image', 'read.image']);
});
