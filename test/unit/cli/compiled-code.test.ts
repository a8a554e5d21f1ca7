import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScript } from '../../../src/cli/compiled-code.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const source = '(function (by) {\n  const times = (n) => n * by;\n  return [1, 2].map(times);\n})';

async function start(files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder({ 'program.js': source, ...files });
  const [file, kept] = [join(folder, 'program.js'), join(folder, 'cache/code/verify')];
  const run = (by: number) => {
    const { script, keep } = readScript(file, kept);
    const result: unknown = script.runInThisContext()(by);
    keep();
    return { result, isKept: script.cachedDataRejected === false };
  };
  return { folder, file, kept, run };
}

test('the code that was compiled is found by the next process', async () => {
  const { run } = await start();
  expect(run(2)).toEqual({ result: [2, 4], isKept: false });
  expect(run(3)).toEqual({ result: [3, 6], isKept: true });
});

test('another script of the same length is compiled anew', async () => {
  const { file, run } = await start();
  run(2);
  // As packages have it, whose files are all of one time.
  const { atime, mtime } = await stat(file);
  await writeFile(file, source.replace('n * by', 'n + by'));
  await utimes(file, atime, mtime);
  expect(run(2)).toEqual({ result: [3, 4], isKept: false });
  expect(run(2).isKept).toBe(true);
});

test('damaged code is compiled anew, and mended', async () => {
  const { kept, run } = await start();
  run(2);
  const bytes = await readFile(kept);
  for (const damaged of [
    bytes.subarray(0, -9),
    Buffer.from(bytes).fill(0, bytes.length - 9),
    Buffer.from('no line'),
  ]) {
    await writeFile(kept, damaged);
    expect(run(2)).toEqual({ result: [2, 4], isKept: false });
    expect(run(2).isKept).toBe(true);
  }
});

test('where it cannot be kept, it is only compiled again', async () => {
  const { folder, run } = await start({ cache: 'a file where a folder should be' });
  run(2);
  expect(run(2)).toEqual({ result: [2, 4], isKept: false });
  expect((await stat(join(folder, 'cache'))).isFile()).toBe(true);
});
