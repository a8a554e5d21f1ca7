import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import type { World } from '../../../src/cli/world.ts';
import { writeReports } from '../../../src/cli/write-reports.ts';
import {
  buildDocument,
  buildFinding,
  buildOrigin,
  buildReport,
  buildSnippet,
} from '../../helpers/builders.ts';
import { runCli, type Session } from '../../helpers/run-cli.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

async function write(
  choices: Parameters<typeof writeReports>[1],
  given: Partial<World> = {},
): Promise<Session & { cwd: string }> {
  const cwd = await temporaryFolder({ taken: 'a file, no folder' });
  const session = await runCli(
    async (world) => (await writeReports(buildReport(), choices, world)) ?? 0,
    [],
    { cwd, ...given },
  );
  return { cwd, ...session };
}

test('several reporters write at once, each to its place', async () => {
  const { cwd, stdout, exitCode } = await write([
    { name: 'default' },
    { name: 'json', file: 'new/folder/report.json' },
  ]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('6 runs of 1 snippet');
  const json = JSON.parse(await readFile(join(cwd, 'new/folder/report.json'), 'utf8'));
  expect(json.schema).toBe('docproof-report');
});

test('one that fails ends none of the others', async () => {
  const { stdout, stderr, exitCode } = await write([
    { name: 'json', file: 'taken/report.json' },
    { name: 'default' },
  ]);
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(/^error: the reporter json failed: taken\/report\.json cannot be written/);
  expect(stdout).toContain('6 runs of 1 snippet');
});

test.each([
  [['verify', '--reporter', 'jsn'], 'Did you mean json?'],
  [['verify', '--reporter', 'json='], 'it lacks the file behind json='],
])('%j is refused with the way out', async (argv, hint) => {
  const { exitCode, stderr } = await runCli(main, argv, { cwd: await temporaryFolder({}) });
  expect(exitCode).toBe(4);
  expect(stderr).toContain(hint);
});

test('a report in a file links to the documents of the project', async () => {
  const { cwd } = await write([{ name: 'html', file: 'out/new report/index.html' }]);
  const page = await readFile(join(cwd, 'out/new report/index.html'), 'utf8');
  expect(page).toContain('"href":"../../lessons/lesson.md#L10"');
});

/** Writes a report with a problem from the folder `sub` of a repository in which a step runs. */
async function writeInStep(name: 'github' | 'sarif', workspace = '.'): Promise<string> {
  const root = await temporaryFolder({ 'sub/docproof.config.yaml': '' });
  const problem = {
    severity: 'error',
    message: 'bad',
    file: 'a b.md',
    line: 1,
    column: 2,
  } as const;
  const env = { GITHUB_WORKSPACE: join(root, workspace) };
  const { stdout } = await runCli(
    async (world) =>
      (await writeReports(buildReport({ problems: [problem] }), [{ name }], world)) ?? 0,
    [],
    { cwd: join(root, 'sub'), env },
  );
  return stdout;
}

test('what GitHub shows has paths from the root of the repository', async () => {
  expect(await writeInStep('github')).toContain('file=sub/a b.md,line=1,col=2::');
  expect(await writeInStep('github', 'sub')).toContain('file=a b.md,line=1,col=2::');
  expect(await writeInStep('github', 'elsewhere')).toContain('file=a b.md,line=1,col=2::');
  expect(await writeInStep('sarif')).toContain('"uri": "sub/a%20b.md"');
});

test('the summary of a step keeps what others wrote into it', async () => {
  const cwd = await temporaryFolder({ summary: '# Before\n', other: '# Before\n' });
  const choices = ['summary', 'other'].map((file) => ({ name: 'markdown', file }) as const);
  const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary') };
  await runCli(async (world) => (await writeReports(buildReport(), choices, world)) ?? 0, [], {
    cwd,
    env,
  });
  expect(await readFile(join(cwd, 'summary'), 'utf8')).toMatch(/^# Before\n## docproof: /u);
  expect(await readFile(join(cwd, 'other'), 'utf8')).toMatch(/^## docproof: /u);
});

test.each([
  ['docs/lesson.md', 'a document'],
  ['linked.md', 'a document'],
  ['expectations/lesson/a.yaml', 'an expectation'],
  ['docproof.config.yaml', 'the configuration'],
  ['docs/included.py', 'a file'],
  ['docs/bad.md', 'a file'],
])('a report takes the place of no source: %s is %s', async (file, what) => {
  const files = {
    'docs/lesson.md': 'before',
    'docs/included.py': 'before',
    'docs/bad.md': 'before',
    'expectations/lesson/a.yaml': 'before',
    'docproof.config.yaml': 'timeout: 2\n',
  };
  const cwd = await temporaryFolder(files);
  await symlink(join(cwd, 'docs/lesson.md'), join(cwd, 'linked.md'));
  const before = await readFile(join(cwd, file), 'utf8');
  const snippet = buildSnippet({ origin: buildOrigin({ document: 'docs/included.py' }) });
  const report = buildReport({
    documents: [buildDocument({ path: 'docs/lesson.md' })],
    findings: [buildFinding({ snippet, expectationFile: 'expectations/lesson/a.yaml' })],
    problems: [{ severity: 'error', message: 'bad', file: 'docs/bad.md' }],
  });
  const choices = [
    { name: 'json', file: `./${file}` },
    { name: 'tap', file: 'new.tap' },
  ] as const;
  const { stderr, exitCode } = await runCli(
    async (world) => (await writeReports(report, choices, world)) ?? 0,
    [],
    { cwd, env: { COLUMNS: '200' } },
  );
  expect(exitCode).toBe(3);
  expect(stderr).toContain(`error: the reporter json failed: ./${file} is ${what} that was read`);
  expect(await readFile(join(cwd, file), 'utf8')).toBe(before);
  expect(await readFile(join(cwd, 'new.tap'), 'utf8')).toMatch(/^TAP version 13/);
});

test.each(['html', 'markdown'] as const)(
  'a report as %s takes the place of an earlier one, though that was found among the documents',
  async (name) => {
    const cwd = await temporaryFolder({});
    const report = buildReport({ documents: [buildDocument({ path: 'report' })] });
    const choices = [{ name, file: 'report' }] as const;
    const writeTwice = async (world: World): Promise<number> => {
      const first = await writeReports(report, choices, world);
      return first ?? (await writeReports(report, choices, world)) ?? 0;
    };
    expect(await runCli(writeTwice, [], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
  },
);

describe('an interruption', () => {
  const choices = [{ name: 'default' }, { name: 'json', file: 'a.json' }, { name: 'tap' }] as const;

  test('while a report is rendered leaves out those that were not begun, and says so', async () => {
    const interruption = new AbortController();
    const abort = (): boolean => Boolean(setImmediate(() => interruption.abort()));
    const stdout = Object.assign(new PassThrough(), { write: abort });
    const { cwd, stderr, exitCode } = await write(choices, {
      stdout,
      signal: interruption.signal,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'error: interrupted before these reports were written: json=a.json, tap\n    hint: run docproof again\n',
    );
    await expect(readFile(join(cwd, 'a.json'))).rejects.toThrow('ENOENT');
  });

  test('before that lets all of them say what is known', async () => {
    const { cwd, stdout, exitCode } = await write(choices, { signal: AbortSignal.abort() });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('TAP version 13');
    expect(await readFile(join(cwd, 'a.json'), 'utf8')).toContain('docproof-report');
  });
});
