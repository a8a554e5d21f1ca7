import { execFileSync } from 'node:child_process';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  deleteStored,
  expectationPath,
  listStored,
  readStored,
  snippetPath,
  writeStored,
} from '../../../src/workspace/files.ts';
import { openProject, type Project } from '../../../src/workspace/project.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

async function projectWith(files: Readonly<Record<string, string>>): Promise<Project> {
  const root = await temporaryFolder({ 'package.json': '{}', ...files });
  return (await openProject(root)).project;
}

test('a snippet has a file for its code and one for its expectation', async () => {
  const project = await projectWith({});
  expect(snippetPath(project, { folder: 'a/b', id: 'x-1' })).toBe('snippets/a/b/x-1.py');
  expect(expectationPath(project, { folder: 'a/b', id: 'x-1' })).toBe('expectations/a/b/x-1.yaml');
});

test('only snippets and expectations are listed', async () => {
  const project = await projectWith({
    'snippets/b/1.py': '',
    'snippets/.hidden/1.py': '',
    'snippets/b/notes.txt': '',
    'expectations/b/1.yaml': '',
    'src/x.py': '',
  });
  expect(await listStored(project)).toEqual([
    'expectations/b/1.yaml',
    'snippets/.hidden/1.py',
    'snippets/b/1.py',
  ]);
});

test('nothing is listed in a project that was never extracted', async () => {
  expect(await listStored(await projectWith({}))).toEqual([]);
});

test('a file is written with the folders over it, and read back', async () => {
  const project = await projectWith({});
  expect(await writeStored(project, 'snippets/a/b/1.py', 'x = 1\n')).toBeUndefined();
  expect(await readFile(join(project.root, 'snippets/a/b/1.py'), 'utf8')).toBe('x = 1\n');
  expect(await readStored(project, 'snippets/a/b/1.py')).toEqual({
    kind: 'read',
    bytes: Buffer.from('x = 1\n'),
  });
});

test('a file that is missing or unreadable is told apart', async () => {
  const project = await projectWith({ 'snippets/a/1.py': '' });
  expect(await readStored(project, 'snippets/none.py')).toEqual({ kind: 'missing' });
  expect(await readStored(project, 'snippets/a')).toMatchObject({
    kind: 'unreadable',
    problem: { message: 'cannot be read: it is a folder', file: 'snippets/a' },
  });
});

test('a file that cannot be written is a problem', async () => {
  const project = await projectWith({ snippets: 'a file where a folder should be' });
  expect(await writeStored(project, 'snippets/a/1.py', '')).toMatchObject({
    severity: 'error',
    file: 'snippets/a/1.py',
    message: expect.stringMatching(/^cannot be written: /),
  });
});

test('the last file of a folder is deleted with it', async () => {
  const project = await projectWith({ 'snippets/a/1.py': '', 'snippets/a/2.py': '' });
  await deleteStored(project, 'snippets/a/1.py');
  expect(await listStored(project)).toEqual(['snippets/a/2.py']);
  await deleteStored(project, 'snippets/a/2.py');
  await expect(stat(join(project.root, 'snippets/a'))).rejects.toThrow('ENOENT');
});

test('a pipe, a folder and what is too large are not read', async () => {
  const project = await projectWith({ 'folder.md/a.md': '' });
  execFileSync('sh', ['-c', 'mkfifo pipe.md'], { cwd: project.root });
  const large = await open(join(project.root, 'large.md'), 'w');
  await large.truncate(201 * 2 ** 20);
  await large.close();
  const messages = ['pipe.md', 'folder.md', 'large.md'].map(async (path) => {
    const reading = await readStored(project, path);
    return reading.kind === 'unreadable' ? reading.problem.message : reading.kind;
  });
  expect(await Promise.all(messages)).toEqual([
    'cannot be read: it is a pipe or a device, not a file',
    'cannot be read: it is a folder',
    'cannot be read: it has 201 MB, and 200 are the most',
  ]);
});

test.skipIf(process.platform === 'win32')('a pipe is written into, and stays one', async () => {
  const project = await projectWith({});
  const pipe = join(project.root, 'pipe');
  execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: project.root });
  const [read, problem] = await Promise.all([
    readFile(pipe, 'utf8'),
    writeStored(project, 'pipe', 'a report\n'),
  ]);
  expect([read, problem]).toEqual(['a report\n', undefined]);
  expect((await stat(pipe)).isFIFO()).toBe(true);
});
