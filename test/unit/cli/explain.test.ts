import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { statusSeverity } from '../../../src/model/report.ts';
import { verdictSeverity } from '../../../src/model/verdict.ts';
import { explainedKinds, verdictPage } from '../../../src/model/verdict-page.ts';
import { otherWords } from '../../../src/reporting/index.ts';
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
    expect(stdout).toMatch(new RegExp(`^${kind}\n\nA (?:status|verdict)`));
    expect(stdout).toContain('\nWhat to do\n');
    expect(exitCode).toBe(0);
  },
);

test('a page is prose for a terminal', async () => {
  const { stdout } = await run('explain', 'mismatched');
  expect(stdout).toContain('It makes the snippet broken, and the exit code 1.');
  expect(stdout).toContain('\n    ```python id=sum\n    print(sum([1, 2, 3]))\n    ```\n');
  expect(stdout).toContain('\n    stdout: "7"\n');
  expect(stdout).toMatch(/\nSee also: docproof explain broken\n$/);
  expect(stdout).not.toMatch(/^#|````|\]\(|```yaml/m);
});

test.each([
  ['stale', 'broken', 'It is stale since a Python when'],
  ['varies', 'varies', 'The answer is another one with other random numbers'],
  ['rests-on-chance', 'rests-on-chance', '`docproof verify --shake` runs each'],
  ['not-reached', 'interrupted', 'before all snippets had run'],
  ['never reached', 'unreached', 'ran on no Python'],
  ['xfail', 'known-broken', 'A status'],
  ['not Python', 'not-python', 'It is counted, and not run.'],
])('%s, which reports say, is told of under %s', async (word, title, text) => {
  const { stdout, exitCode } = await run('explain', word);
  expect(stdout.split('\n')[0]).toBe(title);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(text);
  expect(exitCode).toBe(0);
});

test.each(Object.keys(otherWords))('%s has something to tell', async (word) => {
  expect(await run('explain', word)).toMatchObject({ exitCode: 0, stderr: '' });
});

test('without a kind all are listed', async () => {
  const { stdout } = await run('explain');
  for (const kind of Object.keys(explainedKinds)) expect(stdout).toContain(`\n  ${kind} `.trim());
});

test.each([
  [
    'mismatchd',
    'error: `mismatchd` is no verdict and no other word of a report\n    hint: did you mean mismatched?\n',
  ],
  [
    'xyz',
    'error: `xyz` is no verdict and no other word of a report\n    hint: `docproof explain` lists them\n',
  ],
  [
    '../../package',
    'error: `../../package` is no verdict and no other word of a report\n    hint: `docproof explain` lists them\n',
  ],
  [
    'constructor',
    'error: `constructor` is no verdict and no other word of a report\n    hint: `docproof explain` lists them\n',
  ],
])('%s is refused', async (kind, message) => {
  expect(await run('explain', kind)).toMatchObject({ exitCode: 4, stderr: message });
});

test('a kind may be written as a report words it', async () => {
  expect((await run('explain', 'Timed out')).stdout).toMatch(/^timed-out\n/);
});
