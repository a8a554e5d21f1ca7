import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Found, findDocuments } from '../../../src/workspace/find-documents.ts';
import { openProject } from '../../../src/workspace/project.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

async function find(cwd: string, ...targets: string[]): Promise<Found> {
  const { project } = await openProject(cwd);
  return findDocuments({ project, targets, cwd, extensions: ['.md', '.py'], searched: ['.md'] });
}

async function paths(cwd: string, ...targets: string[]): Promise<readonly string[]> {
  return (await find(cwd, ...targets)).documents.map(({ path }) => path);
}

const packageJson = '{}';

describe('an ignore file', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['names files', { '.gitignore': 'b.md\n' }, ['a.md', 'docs/a.md', 'docs/deep/a.md']],
    ['names a folder', { '.gitignore': 'docs/\r\n' }, ['a.md', 'b.md']],
    [
      'is bound to its folder by a slash',
      { '.gitignore': '/b.md\n' },
      ['a.md', 'docs/a.md', 'docs/b.md', 'docs/deep/a.md'],
    ],
    [
      'takes back',
      { '.gitignore': '# all\n*.md\n!a.md\n' },
      ['a.md', 'docs/a.md', 'docs/deep/a.md'],
    ],
    [
      'is taken back by one further down',
      { '.gitignore': 'a.md\n', 'docs/.gitignore': '!a.md\n' },
      ['b.md', 'docs/a.md', 'docs/b.md', 'docs/deep/a.md'],
    ],
    [
      'cannot take back what is in an ignored folder',
      { '.gitignore': 'docs/\n!docs/a.md\n' },
      ['a.md', 'b.md'],
    ],
    [
      'of docproof goes before that of git',
      { '.gitignore': 'docs/\n*.md\n', '.docproofignore': '!*.md\n!docs/\n/docs/deep\n' },
      ['a.md', 'b.md', 'docs/a.md', 'docs/b.md'],
    ],
    [
      'may be in another case than the name',
      { '.gitignore': 'DOCS/\n' },
      ['a.md', 'b.md', 'docs/a.md', 'docs/b.md', 'docs/deep/a.md'],
    ],
    [
      'may hold anything',
      { '.gitignore': '\uFEFF[\n\\\n!\n***\u0000[z-a]\nb.md' },
      ['a.md', 'docs/a.md', 'docs/deep/a.md'],
    ],
  ])('%s', async (_, ignoreFiles, expected) => {
    const cwd = await temporaryFolder({
      'package.json': packageJson,
      'a.md': '',
      'b.md': '',
      'docs/a.md': '',
      'docs/b.md': '',
      'docs/deep/a.md': '',
      ...ignoreFiles,
    });
    expect(await paths(cwd, '.')).toEqual(expected);
    expect(await paths(cwd, '**/*.md')).toEqual(expected);
  });

  test('does not count for what is named', async () => {
    const cwd = await temporaryFolder({
      'package.json': packageJson,
      '.gitignore': 'build/\na.md\n',
      'build/a.md': '',
      'build/docs/b.md': '',
      'build/.gitignore': 'c.md',
      'build/c.md': '',
      'a.md': '',
    });
    expect(await paths(cwd, 'a.md')).toEqual(['a.md']);
    expect(await paths(cwd, 'build/a.md', 'build/c.md')).toEqual(['build/a.md', 'build/c.md']);
    expect(await paths(cwd, 'build')).toEqual(['build/a.md', 'build/docs/b.md']);
    expect(await paths(cwd, 'build/docs')).toEqual(['build/docs/b.md']);
  });

  test('counts above the project, up to the top of the repository', async () => {
    const root = await temporaryFolder({
      '.gitignore': 'a.md\n',
      'repository/.git/HEAD': '',
      'repository/.gitignore': 'b.md\n',
      'repository/project/package.json': packageJson,
      'repository/project/docs/a.md': '',
      'repository/project/docs/b.md': '',
    });
    expect(await paths(join(root, 'repository/project'), 'docs')).toEqual(['docs/a.md']);
  });

  test('is named when it leaves nothing', async () => {
    const hint =
      'what `.gitignore` and `.docproofignore` name is passed over; name it to have it read';
    const cwd = await temporaryFolder({
      'package.json': packageJson,
      'docs/.gitignore': '*.md\n',
      'docs/a.md': '',
    });
    expect((await find(cwd, 'docs', 'docs/*.md')).problems).toEqual([
      { severity: 'warning', message: 'no document in the folder `docs`', hint },
      { severity: 'warning', message: 'no document matches `docs/*.md`', hint },
    ]);
  });

  test('that cannot be read is a warning', async () => {
    const cwd = await temporaryFolder({ 'package.json': packageJson, 'docs/a.md': '' });
    await symlink('.gitignore', join(cwd, 'docs/.gitignore'));
    const { documents, problems } = await find(cwd, 'docs');
    expect(documents).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: 'warning', file: 'docs/.gitignore' }]);
  });
});

describe('in a folder is passed over', () => {
  test('what is installed, built, hidden or read only when it is named', async () => {
    const cwd = await temporaryFolder({
      'package.json': packageJson,
      'node_modules/x/README.md': '',
      '.venv/lib/a.md': '',
      'environment/pyvenv.cfg': '',
      'environment/lib/a.md': '',
      'lib/site-packages/x/a.md': '',
      '.hidden.md': '',
      'module.py': '',
      'x.md/a.md': '',
      'a.md': '',
    });
    expect(await paths(cwd, '.')).toEqual(['a.md', 'x.md/a.md']);
    expect(await paths(cwd, 'environment')).toEqual(['environment/lib/a.md']);
    expect(await paths(cwd, 'node_modules/x')).toEqual(['node_modules/x/README.md']);
    expect(await paths(cwd, 'module.py')).toEqual(['module.py']);
    expect(await paths(cwd, '*.py')).toEqual(['module.py']);
    expect(await paths(cwd, 'x.md')).toEqual(['x.md/a.md']);
  });

  test('a link out of the project, and one that leads nowhere', async () => {
    const root = await temporaryFolder({
      'outside/a.md': '',
      'outside/b.md': '',
      'project/package.json': packageJson,
      'project/shared/c.md': '',
    });
    const cwd = join(root, 'project');
    await temporaryFolder();
    await symlink('../../outside', join(cwd, 'shared/out'));
    await symlink('../../outside/b.md', join(cwd, 'shared/b.md'));
    await symlink('nowhere.md', join(cwd, 'shared/broken.md'));
    const { documents, problems } = await find(cwd, 'shared');
    expect(documents.map(({ path }) => path)).toEqual(['shared/c.md']);
    expect(problems).toEqual([
      {
        severity: 'warning',
        message: 'one of 2 links that lead out of the project, and are passed over',
        hint: 'name it to have it read',
        file: 'shared/b.md',
      },
    ]);
    expect(await paths(cwd, 'shared/out', 'shared/b.md')).toEqual([
      'shared/out/a.md',
      'shared/b.md',
    ]);
    expect(await paths(cwd, '../outside')).toHaveLength(2);
  });
});
