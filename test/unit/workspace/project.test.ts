import { describe, expect, test } from 'vitest';
import { openProject } from '../../../src/workspace/project.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('the configuration of a project', () => {
  test.each([
    ['docproof.config.json', '{ "timeout": 7 }'],
    ['docproof.config.yaml', 'timeout: 7'],
    ['docproof.config.yml', 'timeout: 7'],
    ['docproof.config.ts', 'const seconds: number = 7;\nexport default { timeout: seconds };'],
    ['docproof.config.mjs', 'export default { timeout: 7 };'],
    ['docproof.config.js', 'module.exports = { timeout: 7 };'],
    ['docproof.config.js', 'export default await Promise.resolve({ timeout: 7 });'],
    ['docproof.config.mts', 'export default Promise.resolve({ timeout: 7 });'],
    [
      'docproof.config.ts',
      'import { defineConfig } from "docproof";\nexport default defineConfig({ timeout: 7 });',
    ],
    ['package.json', '{ "docproof": { "timeout": 7 } }'],
  ])('is read from %s: %s', async (file, text) => {
    const root = await temporaryFolder({ [file]: text });
    const { project, problems } = await openProject(root);
    expect(problems).toEqual([]);
    expect(project).toMatchObject({ root, config: { timeout: 7 }, configFile: file });
  });

  test('is found in a folder above, past a package.json that has none', async () => {
    const root = await temporaryFolder({
      'docproof.config.yaml': 'timeout: 7',
      'packages/a/package.json': '{}',
      'packages/a/docs/intro.md': '',
    });
    const { project } = await openProject(`${root}/packages/a/docs`);
    expect(project).toMatchObject({ root, config: { timeout: 7 } });
  });

  test('is that of the nearest folder', async () => {
    const root = await temporaryFolder({
      'docproof.config.yaml': 'timeout: 7',
      'inner/package.json': '{ "docproof": { "timeout": 8 } }',
    });
    const { project } = await openProject(`${root}/inner`);
    expect(project).toMatchObject({ root: `${root}/inner`, config: { timeout: 8 } });
  });

  test('is not needed: the nearest package.json makes a project', async () => {
    const root = await temporaryFolder({ 'package.json': '{}', 'docs/intro.md': '' });
    const { project, problems } = await openProject(`${root}/docs`);
    expect(project).toMatchObject({ root, configFile: undefined });
    expect(problems).toEqual([]);
  });

  test('gives way to what is given, unless that is undefined', async () => {
    const root = await temporaryFolder({ 'docproof.config.yaml': 'timeout: 7\nstrict: true\n' });
    const given = { strict: false, timeout: undefined } as { strict: boolean };
    const { project } = await openProject(root, given);
    expect(project.config).toMatchObject({ timeout: 7, strict: false });
  });

  test('may use what docproof gives where docproof is not among the packages of the project', async () => {
    const text =
      "import { defineConfig } from 'docproof';\nexport default defineConfig({ timeout: 7 });";
    for (const name of ['docproof.config.ts', 'docproof.config.js']) {
      const root = await temporaryFolder({ [name]: text });
      expect(await openProject(root)).toMatchObject({
        problems: [],
        project: { config: { timeout: 7 } },
      });
    }
  });

  test('may be loaded again after a change', async () => {
    const { writeFile } = await import('node:fs/promises');
    const root = await temporaryFolder({ 'docproof.config.ts': 'export default { timeout: 7 };' });
    await openProject(root);
    await writeFile(`${root}/docproof.config.ts`, 'export default { timeout: 8 };');
    expect((await openProject(root)).project.config.timeout).toBe(8);
  });

  test('more than one in a folder is an error that names them', async () => {
    const root = await temporaryFolder({
      'docproof.config.ts': 'export default {};',
      'docproof.config.json': '{}',
      'package.json': '{ "docproof": {} }',
    });
    expect((await openProject(root)).problems).toEqual([
      {
        severity: 'error',
        message:
          'there is more than one configuration: `docproof.config.json` and `docproof.config.ts` and `docproof` in `package.json`',
        hint: 'keep one of them',
      },
    ]);
  });
});

test.each([
  ['export const timeout = 7;', { message: 'exports no configuration' }],
  ['', { message: 'exports no configuration' }],
  ['export default 7;', { message: 'the configuration must be an object' }],
  [
    '\nthrow new Error("no key");',
    { message: 'cannot be loaded: no key', line: 2, column: expect.any(Number) },
  ],
  ['throw new Error("no key");', { message: 'cannot be loaded: no key', line: 1, column: 1 }],
  ['throw "words";', { message: 'cannot be loaded: words' }],
  [
    'import "nothing-of-this-name";',
    { message: "cannot be loaded: Cannot find module 'nothing-of-this-name'" },
  ],
  [
    'export default {\n  timeout: \n',
    { message: expect.stringMatching('^cannot be loaded: ParseError'), line: 3 },
  ],
  ['export default { timeot: 7 };', { message: 'unknown key `timeot`' }],
])('%j as docproof.config.ts is an error', async (text, problem) => {
  const root = await temporaryFolder({ 'docproof.config.ts': text });
  const { project, problems } = await openProject(root);
  expect(problems).toMatchObject([{ severity: 'error', file: 'docproof.config.ts', ...problem }]);
  expect(project).toMatchObject({ root, configFile: undefined });
});

test.each([
  ['docproof.yaml', 'docproof.config.yaml'],
  ['.docproofrc.json', 'docproof.config.json'],
  ['docproof.config.toml', 'docproof.config.yaml'],
  ['docproof-config.yml', 'docproof.config.yml'],
])('%s is told to be no configuration', async (file, hinted) => {
  const root = await temporaryFolder({ [file]: '', 'docs/intro.md': '' });
  const { problems } = await openProject(`${root}/docs`);
  expect(problems).toMatchObject([{ severity: 'warning', file, hint: `call it \`${hinted}\`` }]);
});

test.each(['docproof.ts', 'docproof.md', 'docproof-notes.yaml'])(
  '%s is left alone',
  async (file) => {
    const root = await temporaryFolder({ [file]: '' });
    expect((await openProject(root)).problems).toEqual([]);
  },
);

test('package.json that is no JSON is an error with its place', async () => {
  const root = await temporaryFolder({ 'package.json': '{' });
  expect((await openProject(root)).problems).toMatchObject([
    {
      message: expect.stringMatching('^no valid JSON: '),
      file: 'package.json',
      line: 1,
      column: 2,
    },
  ]);
});
