import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createExecutionStore, type StoreBounds } from '../../../src/workspace/execution-store.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const roomy: StoreBounds = { entryBytes: 2 ** 20, bytes: 2 ** 20, ageMs: 60_000, tidyMs: 60_000 };

const one = new Map([['one', '{"stdout":"1\\n"}']]);
const two = new Map([['two', '{"stdout":"é 2"}']]);

test('gives back what was added, and nothing for what was not', async () => {
  const store = createExecutionStore(join(await temporaryFolder(), 'deep', 'er'));
  expect(await store.read('doc.md')).toEqual(new Map());
  await store.add('doc.md', one);
  await store.add('doc.md', two);
  expect(await store.read('doc.md')).toEqual(new Map([...one, ...two]));
  expect(await store.read('other.md')).toEqual(new Map());
});

test('of a full entry what was used longest ago goes', async () => {
  const folder = await temporaryFolder();
  const store = createExecutionStore(folder, { ...roomy, entryBytes: 45 });
  await store.add('doc.md', one);
  await store.add('doc.md', two);
  await store.add('doc.md', one);
  await store.add('doc.md', new Map([['three', '{}']]));
  expect([...(await store.read('doc.md')).keys()]).toEqual(['one', 'three']);
});

test('past the bounds of the whole, entries go that were used longest ago', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const store = createExecutionStore(await temporaryFolder(), { ...roomy, bytes: 50, tidyMs: -1 });
  for (const entry of ['a', 'b', 'c']) {
    await store.add(entry, one);
    vi.advanceTimersByTime(1);
  }
  const sizes = await Promise.all(['a', 'b', 'c'].map((entry) => store.read(entry)));
  expect(sizes.map(({ size }) => size)).toEqual([0, 1, 1]);
});

test('an entry that nobody used for long goes, whenever it was written', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const dayMs = 24 * 3_600_000;
  const bounds = { ...roomy, ageMs: 3 * dayMs, tidyMs: -1 };
  const store = createExecutionStore(await temporaryFolder(), bounds);
  await store.add('used', one);
  await store.add('unused', one);
  vi.advanceTimersByTime(2 * dayMs);
  await store.read('used');
  vi.advanceTimersByTime(2 * dayMs);
  await store.add('new', one);
  const sizes = await Promise.all(['used', 'unused', 'new'].map((entry) => store.read(entry)));
  expect(sizes.map(({ size }) => size)).toEqual([1, 0, 1]);
});

test('nothing is left of what an entry held before', async () => {
  const folder = await temporaryFolder();
  const store = createExecutionStore(folder);
  for (let round = 0; round < 5; round += 1) {
    await store.add('doc.md', new Map([[`run-${round}`, '{}']]));
  }
  expect(await contentsIn(folder)).toHaveLength(1);
});

test.each([
  ['another byte', (text: string) => text.replace('1', '7')],
  ['a cut', (text: string) => text.slice(0, -3)],
  ['nothing at all', () => ''],
])('a file that was damaged by %s counts as not there, and is mended', async (_, damage) => {
  const folder = await temporaryFolder();
  const store = createExecutionStore(folder);
  await store.add('doc.md', one);
  const [file = ''] = await contentsIn(folder);
  await writeFile(file, damage(await readFile(file, 'utf8')));
  expect(await store.read('doc.md')).toEqual(new Map());
  await store.add('doc.md', one);
  expect(await store.read('doc.md')).toEqual(one);
});

test('a damaged index counts as not there', async () => {
  const folder = await temporaryFolder();
  const store = createExecutionStore(folder);
  await store.add('doc.md', one);
  const [file = ''] = await filesIn(join(folder, 'index-v5'));
  await writeFile(file, 'no index\0');
  expect(await store.read('doc.md')).toEqual(new Map());
});

test('where nothing can be written, nothing is kept and nothing fails', async () => {
  const folder = await temporaryFolder({ file: '' });
  const store = createExecutionStore(join(folder, 'file', 'inside'));
  await store.add('doc.md', one);
  expect(await store.read('doc.md')).toEqual(new Map());
});

test('several processes may add at once: what is there then is whole', async () => {
  const folder = await temporaryFolder();
  const program = `
    import { createExecutionStore } from ${JSON.stringify(new URL('../../../src/workspace/execution-store.ts', import.meta.url).href)};
    const [folder, name] = process.argv.slice(1);
    const store = createExecutionStore(folder, ${JSON.stringify({ ...roomy, tidyMs: -1 })});
    for (let round = 0; round < 8; round += 1) {
      const json = JSON.stringify({ round, name, text: name.repeat(2000) });
      await store.add('doc.md', new Map([[\`\${name}-\${round}\`, json]]));
      for (const each of (await store.read('doc.md')).values()) JSON.parse(each);
    }`;
  const run = (name: string): Promise<unknown> =>
    promisify(execFile)(process.execPath, [
      ...['--import', 'tsx', '--input-type=module', '--eval', program, folder, name],
    ]);
  await Promise.all(['a', 'b', 'c'].map(run));
  const store = createExecutionStore(folder, roomy);
  await store.add('doc.md', one);
  const held = [...(await store.read('doc.md')).values()];
  expect(held.at(-1)).toBe(one.get('one'));
  for (const json of held) expect(() => JSON.parse(json)).not.toThrow();
}, 60_000);

function contentsIn(folder: string): Promise<readonly string[]> {
  return filesIn(join(folder, 'content-v2'));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
