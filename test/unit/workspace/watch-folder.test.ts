import { writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type FileEvent, watchFolder } from '../../../src/workspace/watch-folder.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary-folder.ts';

/** Watches a folder with these files; `until` waits for an event, whatever else comes. */
async function watch(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder(files);
  const seen: FileEvent[] = [];
  const failures: string[] = [];
  let wake = (): void => undefined;
  const watching = await watchFolder({
    folder,
    except: [join(folder, 'snippets')],
    onChange(events) {
      seen.push(...events);
      wake();
    },
    onFailure: (why) => failures.push(why),
  });
  onTestFinished(() => watching.close());
  const until = async (kind: FileEvent['kind'], path: string): Promise<void> => {
    while (!seen.some((event) => event.kind === kind && event.path === path)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { folder, seen, failures, until, add: watching.add };
}

test('it tells of what is added, changed and removed, by the paths that reports show', async () => {
  const { folder, until, failures } = await watch({ 'docs/a.md': 'a', 'docs/b.md': 'b' });
  await writeFiles(folder, { 'docs/a.md': 'changed' });
  await until('changed', 'docs/a.md');
  await writeFiles(folder, { 'new/c.md': 'c' });
  await until('added', 'new/c.md');
  await rm(join(folder, 'docs/b.md'));
  await until('removed', 'docs/b.md');
  expect(failures).toEqual([]);
});

test('a file that is replaced as editors do it has changed', async () => {
  const { folder, until } = await watch({ 'a.md': 'a' });
  await writeFile(join(folder, 'a.md.tmp'), 'other');
  await rename(join(folder, 'a.md.tmp'), join(folder, 'a.md'));
  await until('changed', 'a.md');
});

test('of two saves in a row the second one is seen too', async () => {
  const { folder, seen, until } = await watch({ 'a.md': 'a' });
  await writeFile(join(folder, 'a.md'), 'first');
  await until('changed', 'a.md');
  seen.length = 0;
  await writeFile(join(folder, 'a.md'), 'second');
  await until('changed', 'a.md');
});

test('a file outside of the folder is watched once it is named', async () => {
  const other = await temporaryFolder({ 'b.md': 'b' });
  const { folder, until, add } = await watch({ 'a.md': 'a' });
  const shown = relative(folder, join(other, 'b.md'));
  add(['a.md', shown]);
  // The watch of it begins a little later: it is saved until that is seen.
  const saving = setInterval(() => writeFileSync(join(other, 'b.md'), `${Math.random()}`), 20);
  onTestFinished(() => clearInterval(saving));
  await until('changed', shown);
});

test('what tools write or install is passed over, ignore files are not', async () => {
  const { folder, seen, until } = await watch({ 'a.md': 'a' });
  await mkdir(join(folder, 'node_modules/x'), { recursive: true });
  await writeFiles(folder, {
    'node_modules/x/a.md': 'a',
    'snippets/a/one.py': '1',
    '.git/a.md': 'a',
    '.gitignore': 'x',
    'z.md': 'last',
  });
  await until('added', 'z.md');
  await until('added', '.gitignore');
  expect(seen.map(({ path }) => path).sort()).toEqual(['.gitignore', 'z.md']);
});
