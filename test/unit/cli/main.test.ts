import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import type { World } from '../../../src/cli/world.ts';
import type { Run } from '../../../src/model/execution.ts';
import { renderJson } from '../../../src/reporting/index.ts';
import { buildClaim, buildExecution, buildReport } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';
import { runCli, type Session } from '../../helpers/run-cli.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const files = {
  'package.json': '{}',
  'doc.md': '```python\nprint("hi")\n```\n',
};

const shard = renderJson(
  buildReport({ findings: [], shard: { index: 1, of: 1, snippets: 0, positions: [], set: '' } }),
);

async function run(argv: readonly string[], given: Partial<World> = {}): Promise<Session> {
  const createEngine = () =>
    createFakeEngine(() => buildExecution('completed', { stdout: 'hi\n' }));
  return runCli(main, argv, { cwd: await temporaryFolder(files), createEngine, ...given });
}

describe('the command line', () => {
  test('shows its help, with all verbs and exit codes', async () => {
    const { exitCode, stdout, stderr } = await run(['--help']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('verify');
    expect(stdout).toContain('extract');
    expect(stdout).toContain('5  no snippet found');
  });

  test('shows the help of a verb, with examples', async () => {
    const { exitCode, stdout } = await run(['verify', '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("docproof verify README.md 'docs/**/*.md'");
  });

  test('shows its version and the Pythons', async () => {
    const { exitCode, stdout } = await run(['--version']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^docproof \d+\.\d+\.\d+\nPythons 3\.10, 3\.11, 3\.12, 3\.13, 3\.14, 3\.15 \(preview\)\n$/,
    );
  });

  test('without a verb is wrong usage', async () => {
    const { exitCode, stdout, stderr } = await run([]);
    expect([exitCode, stdout]).toEqual([4, '']);
    expect(stderr).toContain('Usage: docproof');
  });

  test.each([
    [['verfiy'], 'did you mean `docproof verify`?'],
    [['help', 'verfiy'], 'did you mean `docproof verify`?'],
    [['frobnicate'], 'the verbs are verify, extract'],
    [['README.md', '--strict'], '`docproof verify README.md`'],
    [['verify', '--strct'], 'did you mean `--strict`?'],
    [['verify', '--zzzzzz'], '`docproof verify --help` shows what there is'],
    [['--strict', 'verify'], 'options stand behind the verb: `docproof verify --strict`'],
    [['list', '--strict=yes'], 'it is an option of `docproof verify`'],
    [['--chek'], 'did you mean `--check`?'],
    [['verify', '--timeout'], 'write it behind the option: `--timeout <seconds>`'],
    [['verify', '--quiet', '--verbose'], 'give one of the two'],
    [['verify', '--fail-fast', '--max-broken', '2'], 'give one of the two'],
    [['verify', '--isolation', 'none'], 'it is one of rewind, boot'],
    [['verify', '--isolation', 'rewnd'], 'did you mean `rewind`?'],
    [['update', '--only', 'chnged'], 'did you mean `changed`?'],
    [['--verison'], 'did you mean `--version`?'],
    [['verify', '-z'], '`docproof verify --help` shows what there is'],
    [['merge'], 'name one or several'],
    [['explain', 'raised', 'broken'], '`docproof explain --help` shows what there is'],
    [['verify', '--python', '3.9'], 'the Pythons are 3.10'],
    [['verify', '--reporter', 'xml'], 'the reporters are default'],
    [['verify', '--timeout', '0'], 'a number of seconds above 0 and at most 3600'],
    [['verify', '--workers', 'many'], 'a whole number from 1'],
    [['verify', '--shard', '6/5'], 'such as 2/5'],
    [['verify', '--costs', 'report.json'], 'give `shard` too'],
    [['verify', '--shard', '1/5', '--mutate'], 'without `shard`'],
    [['verify', '--shard', '1/5', '--costs', 'no.json'], 'no.json is not there'],
    [['merge', 'no.json'], 'no.json is not there'],
    [['cache', 'cleen'], 'did you mean `clean`?'],
    [['extract', '--check', '--prune'], 'give one of the two'],
  ])('answers %j with exit code 4 and the way out', async (argv, hint) => {
    const { exitCode, stdout, stderr } = await run(argv);
    expect([exitCode, stdout]).toEqual([4, '']);
    expect(stderr).toContain(hint);
  });

  test('tells of an error of its own in a sentence, and how to report it', async () => {
    const { exitCode, stderr } = await run(['extract'], { cwd: '\0' });
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^error: docproof itself failed: .*\n {4}hint: please report it.*\n$/s);
  });

  test('shows the stack of such an error when asked to', async () => {
    const { stderr } = await run(['extract'], { cwd: '\0', env: { DOCPROOF_DEBUG: '1' } });
    expect(stderr).toMatch(/\n {4}at /);
  });
});

test('an interruption while documents are read ends with 2, and says so', async () => {
  const interruption = new AbortController();
  interruption.abort();
  const { exitCode, stdout, stderr } = await run(['list', 'doc.md'], {
    signal: interruption.signal,
  });
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toBe('error: interrupted before anything was run or written\n');
});

test.each([
  ['extract', 'doc.md'],
  ['init', '--yes'],
  ['merge', 'shard.json'],
])('an interruption of %s ends with 2 and writes nothing', async (...argv) => {
  const interruption = new AbortController();
  interruption.abort();
  const { exitCode, stdout, stderr } = await run(argv, {
    signal: interruption.signal,
    cwd: await temporaryFolder({ ...files, 'shard.json': shard }),
  });
  expect([exitCode, stdout, stderr]).toEqual([...[2, ''], expect.stringContaining('interrupted')]);
});

describe('verify', () => {
  test('writes the report to stdout, and nothing else to a stderr that is no terminal', async () => {
    const { exitCode, stdout, stderr } = await run(['verify', 'doc.md', '--python', '3.12']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 unchecked');
  });

  test('is strict when told to', async () => {
    const { exitCode } = await run(['verify', 'doc.md', '--strict']);
    expect(exitCode).toBe(1);
  });

  test('is quiet when told to: nothing when all is well', async () => {
    const files = { 'doc.md': '```python\nprint("hi")  # hi\n```\n' };
    const cwd = await temporaryFolder(files);
    const held = buildClaim({ kind: 'output', claimed: 'hi', seen: 'hi' });
    const createEngine = () =>
      createFakeEngine(() => buildExecution('completed', { stdout: 'hi\n', claims: [held] }));
    const argv = ['verify', 'doc.md', '--quiet', '--python', '3.12'];
    const { exitCode, screen } = await run(argv, { cwd, createEngine });
    expect([exitCode, screen]).toEqual([0, '']);
  });

  test('tells of every snippet when told to', async () => {
    const { stdout } = await run(['verify', 'doc.md', '--verbose', '--python', '3.12']);
    expect(stdout).toMatch(/^unchecked {2}doc\.md:2 {2}snippet-1 {2}3\.12 \? {2}in 1 ms$/m);
  });

  test('writes JSON when told to', async () => {
    const { stdout } = await run(['verify', 'doc.md', '--reporter', 'json']);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
  });

  test('hands its options to the engine and the runs', async () => {
    const runs: Run[] = [];
    let workers: number | undefined;
    const createEngine: World['createEngine'] = (options) => {
      workers = options.workers;
      return createFakeEngine((given) => {
        runs.push(given);
        return buildExecution('completed');
      });
    };
    const argv = ['verify', 'doc.md', '--workers', '3', '--timeout', '2', '--python', '3.13'];
    await run(argv, { createEngine });
    expect(workers).toBe(3);
    expect(runs).toMatchObject([{ python: '3.13', timeoutMs: 2000 }]);
  });

  test('shows the stack of a failed engine when asked to', async () => {
    const createEngine = (): never => {
      throw new Error('no engine today');
    };
    const env = { DOCPROOF_DEBUG: '1' };
    const { exitCode, stdout, stderr } = await run(['verify', 'doc.md'], { createEngine, env });
    expect(exitCode).toBe(3);
    expect(stdout).toContain('docproof itself failed: no engine today');
    expect(stderr).toMatch(/^Error: no engine today\n {4}at /);
  });
});

test('extract tells what it did', async () => {
  const { exitCode, stdout } = await run(['extract', 'doc.md']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('created   snippets/doc/snippet-1.py  doc.md:2');
});

test('cache says where it is and how large, and cleans it', async () => {
  const root = await temporaryFolder({ 'node-20.0.0/python.image': 'x'.repeat(200_000) });
  const given = { cacheFolder: `${root}/node-22.0.0` };
  const shown = `${root}\n  images of interpreters: 1 file of 0.2 MB\n  executions: none\n`;
  expect((await run(['cache'], given)).stdout).toBe(shown);
  expect((await run(['cache', 'clean'], given)).stdout).toBe(`${shown}deleted\n`);
  expect((await run(['cache', 'show'], given)).stdout).toContain('images of interpreters: none');
  expect((await run(['cache'])).stdout).toBe('nothing is kept\n');
});

test('cache shows and cleans the compiled code too, wherever it is', async () => {
  const root = await temporaryFolder({ 'node-20.0.0/code/verify-x64': 'x'.repeat(100_000) });
  const codeFolder = `${root}/node-20.0.0/code`;
  const given = { cacheFolder: `${await temporaryFolder()}/node-20.0.0`, codeFolder };
  const shown = `${codeFolder}\n  compiled code: 1 file of 0.1 MB\n`;
  expect((await run(['cache'], given)).stdout).toContain(shown);
  expect((await run(['cache', 'clean'], given)).stdout).toContain(`${shown}deleted\n`);
  expect((await run(['cache'], given)).stdout).toContain('compiled code: none');
});
