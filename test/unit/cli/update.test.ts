import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const fence = (id: string): string => `\`\`\`python id=${id}\nprint(1)\n\`\`\`\n`;
const files = { 'package.json': '{}', 'doc.md': ['a', 'b', 'c'].map(fence).join('\n') };

async function run(given: {
  readonly argv?: readonly string[];
  readonly typed?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}) {
  const { argv = [], ...rest } = given;
  const cwd = await temporaryFolder(files);
  const createEngine = () => createFakeEngine(() => buildExecution('completed', { stdout: '1\n' }));
  const session = await runCli(main, ['update', 'doc.md', ...argv], { cwd, createEngine, ...rest });
  const written = await readdir(join(cwd, 'expectations/doc')).catch(() => []);
  return { ...session, written: written.sort().map((name) => name.replace('.yaml', '')) };
}

describe('on a terminal, an update writes', () => {
  test.each([
    [['y'], ['a', 'b', 'c'], 0],
    [['n'], [], 0],
    [['perhaps', 'yes'], ['a', 'b', 'c'], 0],
    [['e', 'n', 'y', 'n'], ['b'], 0],
    [['e', 'n', 'a'], ['b', 'c'], 0],
    [['e', 'y', 'q'], ['a'], 0],
    [['e', 'y'], [], 2],
    [[], [], 2],
  ])('after %j: %j', async (typed, written, exitCode) => {
    expect(await run({ typed })).toMatchObject({ exitCode, written });
  });

  test('nothing after a Ctrl-C', async () => {
    const signal = AbortSignal.abort();
    expect(await run({ typed: ['y'], signal })).toMatchObject({ exitCode: 2, written: [] });
  });
});

describe('without a terminal', () => {
  test.each([
    [[], {}, 4, []],
    [['--yes'], {}, 0, ['a', 'b', 'c']],
    [['--dry-run'], {}, 1, []],
    [['--yes', '--dry-run'], {}, 4, []],
    [['--yes'], { CI: 'true' }, 4, []],
    [['--yes'], { CI: 'false' }, 0, ['a', 'b', 'c']],
    [['--yes', '--allow-ci'], { CI: '1' }, 0, ['a', 'b', 'c']],
    [['--dry-run'], { CI: '1' }, 1, []],
    [['--documents', '--only', 'changed', '--yes'], {}, 4, []],
  ])('%j with %j ends with %d', async (argv, env, exitCode, written) => {
    expect(await run({ argv, env })).toMatchObject({ exitCode, written });
  });
});
