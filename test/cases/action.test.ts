/** The scripts in `action.yml`, run as the runner of GitHub Actions runs them. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Kept, so that interpreters are started once. */
const temp = join(root, 'node_modules/.cache/docproof-test-action');
const { inputs, runs } = parse(await readFile(join(root, 'action.yml'), 'utf8'));

type Inputs = Readonly<Record<string, string>>;

interface Step {
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

/** Runs the step whose script holds this text, with the values that its expressions would have. */
async function runStep(part: string, cwd: string, given: Inputs = {}) {
  const { env = {}, run = '' }: Step = runs.steps.find(({ run }: Step) => run?.includes(part));
  const evaluate = (value: string): string =>
    value.replaceAll(/\$\{\{ (\w+)\.([\w-]+) \}\}/g, (_, context, name) =>
      context === 'inputs' ? (given[name] ?? inputs[name].default) : temp,
    );
  const values = Object.entries(env).map(([name, value]) => [name, evaluate(value)]);
  const files = { GITHUB_OUTPUT: join(cwd, '.output'), GITHUB_STEP_SUMMARY: join(cwd, '.summary') };
  const shell = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: cwd,
      ...{ CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: root, GITHUB_WORKSPACE: cwd },
      ...files,
      ...Object.fromEntries(values),
    },
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    text(shell.stdout),
    text(shell.stderr),
    new Promise((resolve) => shell.on('close', resolve)),
  ]);
  return { stdout, stderr, exitCode };
}

const proved = '# A\n\n```python\nprint(1 + 1)  # 2\n```\n';

test('the key of the cache tells Node and the lock file', async () => {
  const cwd = await temporaryFolder({ '.output': '' });
  expect(await runStep('GITHUB_OUTPUT', cwd)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  const output = await readFile(join(cwd, '.output'), 'utf8');
  expect(output).toMatch(new RegExp(`^hash=${process.version}-[\\da-f]{40}\n$`));
});

test('documents are proved, with annotations and a summary', async () => {
  const cwd = await temporaryFolder({
    '.summary': '# Of another tool\n',
    'docs/a.md': proved,
    'docs/b [1].md': '# B\n\n```python\nprint(1)  # 2\n```\n',
  });
  const documents = 'docs/*.md';
  const { stdout, stderr, exitCode } = await runStep('docproof.js', cwd, {
    documents,
    arguments: '--strict --python 3.13',
  });
  expect({ stderr, exitCode }).toMatchObject({ stderr: '', exitCode: 1 });
  expect(stdout).toContain('2 blocks: 1 proved, 1 broken');
  expect(stdout).toContain('\n::error title=b-1%3A ');
  expect(stdout).toContain(',file=docs/b [1].md,line=4,endLine=4,col=13,endColumn=14::');
  const summary = await readFile(join(cwd, '.summary'), 'utf8');
  expect(summary).toMatch(/^# Of another tool\n## docproof: 1 of 2 snippets is broken\n/);
});

test('without inputs the documents of the configuration are proved', async () => {
  const cwd = await temporaryFolder({
    '.summary': '',
    'docproof.config.yaml': 'documents: [docs]\npythons: ["3.13"]\n',
    'docs/a.md': proved,
  });
  const { stdout, exitCode } = await runStep('docproof.js', cwd);
  expect({ stdout, exitCode }).toMatchObject({ exitCode: 0 });
  expect(stdout).toContain('1 block: 1 proved');
  expect(stdout).not.toContain('::');
});
