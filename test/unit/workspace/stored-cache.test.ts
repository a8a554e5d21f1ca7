import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanCache, measureCache, measureCode } from '../../../src/workspace/index.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const files = {
  'node-20.20.2/python-3.12-a.image': '12345',
  'node-20.20.2/executions/content-v2/sha512/a': '123',
  'node-22.1.0/executions/index-v5/b': '12',
  'node-22.1.0/code/verify-x64': '1234',
  'node-modules-of-mine/keep.txt': 'mine',
  'thesis.txt': 'mine',
};

test('the size is that of images and executions, for every Node', async () => {
  expect(await measureCache(await temporaryFolder(files))).toEqual({
    images: { files: 1, bytes: 5 },
    executions: { files: 2, bytes: 5 },
  });
});

test('compiled code is counted for itself', async () => {
  const root = await temporaryFolder(files);
  expect(await measureCode(join(root, 'node-22.1.0/code'))).toEqual({ files: 1, bytes: 4 });
  expect(await measureCode(join(root, 'none'))).toEqual({ files: 0, bytes: 0 });
});

test('cleaning deletes what docproof has put there, and nothing else', async () => {
  const root = await temporaryFolder(files);
  await cleanCache(root);
  expect((await readdir(root)).sort()).toEqual(['node-modules-of-mine', 'thesis.txt']);
});

test('where there is no cache yet, there is nothing to count or to delete', async () => {
  const root = join(await temporaryFolder(), 'none');
  await cleanCache(root);
  expect((await measureCache(root)).executions.files).toBe(0);
});
