import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { type InitFlags, type Interview, runInit } from '../../../src/cli/run-init.ts';
import type { InitChoices } from '../../../src/commands/index.ts';
import { openProject } from '../../../src/workspace/index.ts';
import { runCli, type Session } from '../../helpers/run-cli.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const snippet = '```python\nprint(1)\n```\n';

type Files = Readonly<Record<string, string>>;

async function initIn(
  files: Files,
  ...flags: readonly string[]
): Promise<Session & { cwd: string }> {
  const cwd = await temporaryFolder(files);
  return { cwd, ...(await runCli(main, ['init', ...flags], { cwd })) };
}

async function readIn(cwd: string, path: string): Promise<string | undefined> {
  return readFile(`${cwd}/${path}`, 'utf8').catch(() => undefined);
}

describe('init --yes', () => {
  test('configures an empty folder for all Markdown to come', async () => {
    const { cwd, exitCode, stdout } = await initIn({}, '--yes');
    expect(exitCode).toBe(0);
    expect(await readIn(cwd, 'docproof.config.yaml')).toBe('documents: ["**/*.md"]\n');
    expect(stdout).toContain('note  no scripts, since there is no package.json\n');
    expect(stdout).toContain('wrote  docproof.config.yaml\n');
  });

  test('finds what has Python in it, and leaves out the rest', async () => {
    const { cwd } = await initIn(
      { 'docs/deep/a.md': snippet, 'README.md': snippet, 'CHANGELOG.md': '# New\n', 'x/y.md': '' },
      '--yes',
    );
    const { project } = await openProject(cwd);
    expect(project.config.documents.toSorted()).toEqual(['README.md', 'docs']);
  });

  test('takes the Pythons that pyproject.toml requires', async () => {
    const pyproject = '[project]\nrequires-python = ">=3.12, <3.15"\n';
    const { cwd } = await initIn({ 'pyproject.toml': pyproject }, '--yes');
    expect((await openProject(cwd)).project.config.pythons).toEqual(['3.12', '3.13', '3.14']);
  });

  test('writes TypeScript, scripts and a workflow into a project of TypeScript', async () => {
    const { cwd, stdout } = await initIn(
      {
        'package.json': '{\n\t"name": "x",\n\t"scripts": {\n\t\t"test": "vitest"\n\t}\n}\n',
        'tsconfig.json': '{}',
        "it's.md": snippet,
      },
      '--yes',
    );
    expect(await readIn(cwd, 'docproof.config.ts')).toContain('documents: ["it\'s.md"],');
    expect(await readIn(cwd, 'package.json')).toBe(
      '{\n\t"name": "x",\n\t"scripts": {\n\t\t"test": "vitest",\n\t\t"docs:verify": "docproof verify",\n\t\t"docs:update": "docproof update"\n\t}\n}\n',
    );
    const workflow = await readIn(cwd, '.github/workflows/docproof.yml');
    expect(workflow).toContain('npx docproof verify');
    // A cache of GitHub is never written twice under one key.
    expect(workflow).toMatch(/ key: docproof-\$\{\{ runner\.os \}\}-\$\{\{ github\.sha \}\}\n/);
    expect(workflow).toMatch(/ restore-keys: docproof-\$\{\{ runner\.os \}\}-\n/);
    expect(stdout).toContain('install docproof into the project');
    expect(stdout).toContain('note  the workflow runs npm ci, which needs a package-lock.json\n');
  });

  test('overwrites nothing, and says so', async () => {
    const files = {
      'package.json': '{ "scripts": { "docs:verify": "mine", "docs:update": "mine" } }',
      'docproof.config.json': '{ "documents": ["docs"] }',
      '.github/workflows/docproof.yml': 'mine\n',
    };
    const { cwd, stdout } = await initIn(files, '--yes');
    for (const [path, text] of Object.entries(files)) expect(await readIn(cwd, path)).toBe(text);
    expect(stdout).toBe(
      'note  docproof is configured in docproof.config.json already\n' +
        'note  the script docs:verify is in package.json already\n' +
        'note  the script docs:update is in package.json already\n' +
        'note  .github/workflows/docproof.yml is there already\n' +
        'nothing to write\n',
    );
  });

  test('overwrites with --force, but never makes a second configuration', async () => {
    const own = { 'docproof.config.yaml': 'timeout: 7\n', 'docs/a.md': snippet };
    const { cwd } = await initIn(own, '--yes', '--force', 'docs');
    expect(await readIn(cwd, 'docproof.config.yaml')).toBe('documents: ["docs"]\n');
    const other = await initIn({ 'docproof.config.json': '{}' }, '--yes', '--force');
    expect(await readIn(other.cwd, 'docproof.config.yaml')).toBeUndefined();
  });

  test('leaves out what is not wanted', async () => {
    const flags = ['--yes', '--no-scripts', '--no-workflow', '--python', '3.12'];
    const { cwd } = await initIn({ 'package.json': '{}' }, ...flags);
    expect(await readIn(cwd, 'package.json')).toBe('{}');
    expect(await readIn(cwd, '.github/workflows/docproof.yml')).toBeUndefined();
    expect((await openProject(cwd)).project.config.pythons).toEqual(['3.12']);
  });

  test.each([
    ['nothere', '`nothere` does not exist'],
    ['doc', 'did you mean `docs`?'],
    ['a.zip', '`a.zip` is in no format that can be read'],
  ])('refuses documents that cannot be: %s', async (document, words) => {
    const files = { 'docs/a.md': snippet, 'a.zip': '' };
    const { cwd, exitCode, stderr } = await initIn(files, '--yes', 'docs', document);
    expect(exitCode).toBe(4);
    expect(stderr).toContain(words);
    expect(await readIn(cwd, 'docproof.config.yaml')).toBeUndefined();
  });

  test('warns of documents that are not there yet, and writes them down', async () => {
    const { cwd, exitCode, stderr } = await initIn({}, '--yes', 'docs/*.md');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('warning: no document matches `docs/*.md`');
    expect(await readIn(cwd, 'docproof.config.yaml')).toBe('documents: ["docs/*.md"]\n');
  });

  test.each([
    [
      'docproof.config.yaml',
      'documents: [docs]',
      ', and names docs: to prove docs2 too, write documents: ["docs", "docs2"] there',
    ],
    [
      'docproof.config.json',
      '{ "timeout": 7 }',
      ', and names no documents: to prove docs2, write "documents": ["docs2"] there',
    ],
    ['docproof.config.yaml', 'documents: [docs2]', ''],
  ])(
    'says what to write into a configuration that is there: %s with %s',
    async (file, text, lack) => {
      const files = { 'docs/a.md': snippet, 'docs2/a.md': snippet, [file]: text };
      const { stdout } = await initIn(files, '--yes', '--no-scripts', 'docs2');
      expect(stdout).toContain(`note  docproof is configured in ${file} already${lack}\n`);
      const { stdout: silent } = await initIn(files, '--yes', '--no-scripts');
      expect(silent).toContain(`note  docproof is configured in ${file} already`);
    },
  );

  test('stops at a package.json that is no JSON', async () => {
    const { exitCode, stderr } = await initIn({ 'package.json': '{' }, '--yes');
    expect(exitCode).toBe(4);
    expect(stderr).toMatch(/^package\.json:1:2: error: no valid JSON/);
  });
});

test('init --dry-run shows and writes nothing', async () => {
  const { cwd, stdout, exitCode } = await initIn({}, '--dry-run');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('docproof.config.yaml  new file\n');
  expect(await readIn(cwd, 'docproof.config.yaml')).toBeUndefined();
});

test('init needs somebody to ask', async () => {
  const { exitCode, stderr } = await initIn({});
  expect(exitCode).toBe(4);
  expect(stderr).toContain('give `--yes` to write');
});

describe('init at a terminal', () => {
  const flags: InitFlags = { scripts: true, workflow: true };

  async function answer(interview: Interview): Promise<Session & { cwd: string }> {
    const cwd = await temporaryFolder({ 'docs/a.md': snippet });
    const init = (world: Parameters<typeof runInit>[2]): Promise<number> =>
      runInit([], flags, world, async () => interview);
    return { cwd, ...(await runCli(init, [], { cwd, typed: [] })) };
  }

  const accept = async (suggested: InitChoices): Promise<InitChoices> => suggested;

  test('writes what was chosen, once it is confirmed', async () => {
    const { cwd, exitCode } = await answer({
      choose: async (suggested) => ({ ...suggested, pythons: ['3.13'] }),
      confirm: async () => true,
    });
    expect(exitCode).toBe(0);
    expect(await readIn(cwd, 'docproof.config.yaml')).toBe(
      'documents: ["docs"]\npythons: ["3.13"]\n',
    );
  });

  test.each<[string, number, Interview]>([
    ['leaves instead of choosing', 2, { choose: async () => undefined, confirm: async () => true }],
    ['leaves instead of confirming', 2, { choose: accept, confirm: async () => undefined }],
    ['says no', 0, { choose: accept, confirm: async () => false }],
  ])('writes nothing for a user who %s', async (_, code, interview) => {
    const { cwd, exitCode, stdout } = await answer(interview);
    expect(exitCode).toBe(code);
    expect(stdout).toMatch(/nothing was written\n$/);
    expect(await readIn(cwd, 'docproof.config.yaml')).toBeUndefined();
  });
});
