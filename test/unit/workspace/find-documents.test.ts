import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Found, findDocuments } from '../../../src/workspace/find-documents.ts';
import { openProject } from '../../../src/workspace/project.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

async function find(cwd: string, ...targets: string[]): Promise<Found> {
  const { project } = await openProject(cwd);
  return findDocuments({
    project,
    targets,
    cwd,
    extensions: ['.md', '.mdx'],
    searched: ['.md', '.mdx'],
  });
}

function shown({ documents }: Found): readonly (readonly [string, string])[] {
  return documents.map(({ path, folder }) => [path, folder]);
}

const packageJson = '{}';

describe('without targets', () => {
  test('the folder lessons is read, in alphabetical order and in depth', async () => {
    const cwd = await temporaryFolder({
      'package.json': packageJson,
      'lessons/b.md': '',
      'lessons/a/c.md': '',
      'lessons/picture.png': '',
      'README.md': '',
    });
    expect(shown(await find(cwd))).toEqual([
      ['lessons/a/c.md', 'a/c'],
      ['lessons/b.md', 'b'],
    ]);
  });

  test('what package.json names is read, from any folder of the project', async () => {
    const cwd = await temporaryFolder({
      'package.json': '{ "docproof": { "documents": ["docs", "*.md"] } }',
      'docs/a.md': '',
      'README.md': '',
      'src/x.txt': '',
    });
    expect(shown(await find(join(cwd, 'src')))).toEqual([
      ['docs/a.md', 'a'],
      ['README.md', 'README'],
    ]);
  });

  test('a project without lessons hears how to name documents', async () => {
    const cwd = await temporaryFolder({ 'package.json': packageJson });
    expect((await find(cwd)).problems).toEqual([
      {
        severity: 'warning',
        message: 'no document is named, and there is no folder `lessons`',
        hint: 'name documents, or list them under `documents` in a configuration, which `docproof init` writes',
      },
    ]);
  });

  test('a configured folder that is missing is an error', async () => {
    const cwd = await temporaryFolder({
      'package.json': '{ "docproof": { "documents": ["docs"] } }',
    });
    expect((await find(cwd)).problems).toMatchObject([
      { severity: 'error', message: '`docs` does not exist' },
    ]);
  });
});

describe('a target', () => {
  test('is a file, a folder or a glob, and each document is found once', async () => {
    const cwd = await temporaryFolder({
      'package.json': packageJson,
      'b.md': '',
      'docs/A.MD': '',
      'docs/x.mdx': '',
    });
    expect(shown(await find(cwd, 'b.md', 'docs', '**/*.md'))).toEqual([
      ['b.md', 'b'],
      ['docs/A.MD', 'docs/A'],
      ['docs/x.mdx', 'docs/x'],
    ]);
  });

  test('is relative to the working directory, and shown relative to the project', async () => {
    const cwd = await temporaryFolder({ 'package.json': packageJson, 'docs/deep/a.md': '' });
    expect(shown(await find(join(cwd, 'docs'), 'deep/a.md'))).toEqual([
      ['docs/deep/a.md', 'docs/deep/a'],
    ]);
  });

  test('that is a folder is read without what is installed, built or extracted', async () => {
    const cwd = await temporaryFolder({
      'package.json': packageJson,
      'node_modules/x/README.md': '',
      'dist/a.md': '',
      'snippets/a/notes.md': '',
      'expectations/a/notes.md': '',
      'a.md': '',
    });
    expect(shown(await find(cwd, '.'))).toEqual([['a.md', 'a']]);
  });

  test('that does not exist is an error that names what may have been meant', async () => {
    const cwd = await temporaryFolder({ 'package.json': packageJson, 'docs/intro.md': '' });
    expect((await find(cwd, 'docs/intor.md')).problems).toEqual([
      {
        severity: 'error',
        message: '`docs/intor.md` does not exist',
        hint: 'did you mean `docs/intro.md`?',
      },
    ]);
  });

  test('that is a folder without documents, or a glob that matches none, is a warning', async () => {
    const cwd = await temporaryFolder({ 'package.json': packageJson, 'docs/a.txt': '' });
    expect((await find(cwd, 'docs', 'x/*.md')).problems).toEqual([
      {
        severity: 'warning',
        message: 'no document in the folder `docs`',
        hint: 'documents are files that end in .md, .mdx',
      },
      {
        severity: 'warning',
        message: 'no document matches `x/*.md`',
        hint: 'paths count from the working directory',
      },
    ]);
  });

  test('in a format that nothing reads is an error', async () => {
    const cwd = await temporaryFolder({ 'package.json': packageJson, 'a.docx': '' });
    expect((await find(cwd, 'a.docx')).problems).toMatchObject([
      { severity: 'error', message: '`a.docx` is in no format that can be read' },
    ]);
  });

  test('that the system cannot read is an error that says why', async () => {
    const cwd = await temporaryFolder({ 'package.json': packageJson });
    await symlink('loop.md', join(cwd, 'loop.md'));
    expect((await find(cwd, 'loop.md')).problems).toMatchObject([
      { message: 'cannot be read: its symbolic links go in a circle', file: 'loop.md' },
    ]);
  });
});

describe('a document that links lead to', () => {
  test('is found once, by its own name', async () => {
    const cwd = await temporaryFolder({ 'package.json': packageJson, 'lessons/b.md': '' });
    await symlink('b.md', join(cwd, 'lessons/a.md'));
    await symlink('lessons', join(cwd, 'other'));
    expect(shown(await find(cwd))).toEqual([['lessons/b.md', 'b']]);
    expect(shown(await find(cwd, 'other', 'lessons'))).toEqual([['lessons/b.md', 'b']]);
    expect(shown(await find(cwd, 'lessons/a.md'))).toEqual([['lessons/a.md', 'a']]);
  });

  test('is found once where a folder leads to itself', async () => {
    const cwd = await temporaryFolder({ 'package.json': packageJson, 'lessons/deep/b.md': '' });
    await symlink('..', join(cwd, 'lessons/deep/again'));
    await symlink('.', join(cwd, 'lessons/self'));
    const found = await find(cwd);
    expect(shown(found)).toEqual([['lessons/deep/b.md', 'deep/b']]);
    expect(found.problems).toEqual([]);
  });

  test('is found below a project that is itself a link', async () => {
    const cwd = await temporaryFolder({
      'real/package.json': packageJson,
      'real/lessons/b.md': '',
    });
    await symlink('real', join(cwd, 'link'));
    await symlink('b.md', join(cwd, 'real/lessons/a.md'));
    expect(shown(await find(join(cwd, 'link')))).toEqual([['lessons/b.md', 'b']]);
  });
});

describe('what is found is complete', () => {
  const files = {
    'package.json': '{ "docproof": { "documents": ["docs", ".hidden/*.md"] } }',
    'docs/a.md': '',
    'docs/b.md': '',
    '.hidden/c.md': '',
  };

  test.each<[boolean, readonly string[]]>([
    [true, []],
    [true, ['docs', '.hidden']],
    [true, ['docs/', '.hidden/*.md']],
    [false, ['docs']],
    [false, ['docs/a.md', 'docs/b.md', '.hidden/c.md']],
    // A folder walk passes over names that begin with a dot.
    [false, ['.']],
    [true, ['.', '.hidden']],
  ])('%j for %j', async (complete, targets) => {
    const cwd = await temporaryFolder(files);
    expect((await find(cwd, ...targets)).complete).toBe(complete);
  });
});

test('of two documents with the same folder the second is an error', async () => {
  const cwd = await temporaryFolder({ 'package.json': packageJson, 'a.md': '', 'a.mdx': '' });
  const found = await find(cwd, 'a.md', 'a.mdx');
  expect(shown(found)).toEqual([['a.md', 'a']]);
  expect(found.problems).toEqual([
    {
      severity: 'error',
      message: 'its snippets would go where those of `a.md` go: `snippets/a`',
      hint: 'rename one of the two documents',
      file: 'a.mdx',
    },
  ]);
});
