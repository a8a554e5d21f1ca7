import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { statusSeverity } from '../../../src/model/report.ts';
import { verdictSeverity } from '../../../src/model/verdict.ts';
import { explainedKinds, verdictPage } from '../../../src/model/verdict-page.ts';
import { runCli } from '../../helpers/run-cli.ts';

const pages = fileURLToPath(new URL('../../../docs/verdicts/', import.meta.url));

function run(...argv: readonly string[]): ReturnType<typeof runCli> {
  return runCli(main, argv, { cwd: '/' });
}

test('each verdict and status has a page, and each page is of one', async () => {
  const kinds = new Set([...Object.keys(statusSeverity), ...Object.keys(verdictSeverity)]);
  expect((await readdir(pages)).sort()).toEqual([...kinds].map((kind) => `${kind}.md`).sort());
});

test.each(Object.keys(explainedKinds) as (keyof typeof explainedKinds)[])(
  'what a report says of %s shows its page',
  async (kind) => {
    const [, ...argv] = verdictPage(kind).split(' ');
    const { stdout, exitCode } = await run(...argv);
    expect(stdout).toMatch(new RegExp(`^# ${kind}\n\nA (?:status|verdict)`));
    expect(stdout).toContain('\n## What to do\n');
    expect(exitCode).toBe(0);
  },
);

test('without a kind all are listed', async () => {
  const { stdout } = await run('explain');
  for (const kind of Object.keys(explainedKinds)) expect(stdout).toContain(`\n  ${kind} `.trim());
});

test.each([
  [
    'mismatchd',
    'error: `mismatchd` is no verdict and no status\n    hint: did you mean mismatched?\n',
  ],
  ['xyz', 'error: `xyz` is no verdict and no status\n    hint: `docproof explain` lists them\n'],
  [
    '../../package',
    'error: `../../package` is no verdict and no status\n    hint: `docproof explain` lists them\n',
  ],
  [
    'constructor',
    'error: `constructor` is no verdict and no status\n    hint: `docproof explain` lists them\n',
  ],
])('%s is refused', async (kind, message) => {
  expect(await run('explain', kind)).toMatchObject({ exitCode: 4, stderr: message });
});

test('a kind may be written as a report words it', async () => {
  expect((await run('explain', 'Timed out')).stdout).toMatch(/^# timed-out\n/);
});
