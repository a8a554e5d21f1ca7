import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

interface Assertion {
  readonly title: string;
  readonly ancestorTitles: readonly string[];
  readonly status: string;
  readonly failureMessages: readonly string[];
}

// So that images outlive the test.
const env = { ...process.env, CACHE_DIR: `${repository}node_modules/.cache` };

/** Runs the real vitest in a project that has docproof installed, and returns its report. */
async function runVitest(
  files: Readonly<Record<string, string>>,
  argv: readonly string[] = [],
): Promise<readonly Assertion[]> {
  const cwd = await temporaryFolder({ 'package.json': '{ "type": "module" }', ...files });
  await mkdir(`${cwd}/node_modules`);
  await symlink(repository, `${cwd}/node_modules/docproof`);
  for (const name of ['vitest', 'vite']) {
    await symlink(`${repository}node_modules/${name}`, `${cwd}/node_modules/${name}`);
  }
  const vitest = `${cwd}/node_modules/vitest/vitest.mjs`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [vitest, 'run', '--reporter=json', '--maxWorkers=1', ...argv],
    { cwd, env },
  ).catch((error: { stdout: string }) => error);
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  return testResults.flatMap((file: { assertionResults: Assertion[] }) => file.assertionResults);
}

test('each snippet is a test of the run of a project', async () => {
  const assertions = await runVitest({
    'docs.test.js': `import { proveDocuments } from 'docproof/vitest';
await proveDocuments({ documents: ['docs'], pythons: ['3.13'] });
`,
    'docs/guide.md': `# Guide

\`\`\`python id=holds
print(1)  # 1
\`\`\`

\`\`\`python id=fails
print(1)  # 2
\`\`\`

\`\`\`python id=left-out skip="for later"
print(1)
\`\`\`

\`\`\`python id=misdescribed
print(1)
\`\`\`
`,
    'expectations/docs/guide/misdescribed.yaml': 'stdot: "1"\n',
  });
  const outcomes = assertions.map(({ ancestorTitles, title, status }) =>
    [...ancestorTitles, title, status].join(' > '),
  );
  expect(outcomes).toEqual([
    'expectations/docs/guide/misdescribed.yaml > failed',
    'docs/guide.md > holds > passed',
    'docs/guide.md > fails > failed',
    'docs/guide.md > left-out > skipped',
    'docs/guide.md > misdescribed > skipped',
  ]);
  const [wrong = '', broken = ''] = assertions.flatMap((each) => each.failureMessages);
  expect(wrong).toMatch(/unknown key `stdot`\nhint: did you mean `stdout`\?\n {4}at .*yaml:1:1$/);
  expect(broken).toContain('    claimed: 2\n    seen:    1  on 3.13\n');
  expect(broken).toMatch(
    /\nmore: docproof explain claims-broken\n {4}at .*\/docs\/guide\.md:8:13$/,
  );
});

test('only the snippets that a filter leaves are run', async () => {
  const unique = crypto.randomUUID();
  const files = {
    'docs.test.js': `import { proveDocuments } from 'docproof/vitest';
await proveDocuments({ documents: ['guide.md'], pythons: ['3.13'] });
`,
    'guide.md': ['wanted', 'other']
      .map((id) => `\`\`\`python id=${id}\nprint(1)  # 1\n"${id} ${unique}"\n\`\`\`\n`)
      .join('\n'),
  };
  const assertions = await runVitest(files, ['-t', 'wanted']);
  expect(assertions.map(({ title, status }) => [title, status])).toEqual([
    ['wanted', 'passed'],
    ['other', 'skipped'],
  ]);
  // What ran before comes from the cache.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      `${repository}dist/bundle/docproof.js`,
      'verify',
      '--python',
      '3.13',
      '--reporter',
      'json',
      'guide.md',
    ],
    { cwd: await temporaryFolder(files), env },
  );
  expect(JSON.parse(stdout).totals).toMatchObject({ runs: 2, cached: 1 });
});
