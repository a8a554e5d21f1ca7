/** The program as it is installed, which loads most of its libraries from the bundle. */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { reporterNames } from '../../src/model/reporter-name.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const program = fileURLToPath(new URL('../../dist/bundle/docproof.js', import.meta.url));

/** What it prints and how it ends. */
async function run(cwd: string, argv: readonly string[]) {
  const ending = promisify(execFile)(process.execPath, [program, ...argv], { cwd });
  const { stdout, stderr, code } = await ending.then(
    (output) => ({ ...output, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  return { stdout, stderr, code };
}

test('it loads a configuration in TypeScript', async () => {
  // Another one each time: what was compiled before is kept.
  const name = `${crypto.randomUUID()}.md`;
  const cwd = await temporaryFolder({
    [name]: '# Nothing\n',
    'docproof.config.ts': `import { defineConfig, type Settings } from 'docproof';
const settings: Settings = { documents: ['${name}'] };
export default defineConfig(settings);
`,
  });
  expect((await run(cwd, ['verify'])).stdout).toMatch(new RegExp(`^${name}: warning: no Python`));
});

test('it has all that each reporter needs', async () => {
  const cwd = await temporaryFolder({ 'doc.md': '# Nothing\n' });
  const choices = reporterNames.flatMap((name) => ['--reporter', `${name}=out/${name}`]);
  const { stdout, stderr, code } = await run(cwd, ['verify', 'doc.md', ...choices]);
  expect({ stdout, stderr, code }).toEqual({ stdout: '', stderr: '', code: 5 });
  expect((await readdir(`${cwd}/out`)).toSorted()).toEqual(reporterNames.toSorted());
});
