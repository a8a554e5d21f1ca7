import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** What `docproof complete` prints for a shell. */
async function scriptFor(shell: string): Promise<string> {
  // The library writes to the console itself.
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const { exitCode, stdout } = await runCli(main, ['complete', shell], { cwd: '/' });
  const script = stdout + log.mock.calls.join('\n');
  log.mockRestore();
  expect(exitCode).toBe(0);
  return script;
}

function isThere(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

test.each(['bash', 'zsh', 'fish', 'powershell'])('%s gets a script', async (shell) => {
  expect(await scriptFor(shell)).toMatch(/(?:docproof|words\[0\]\}") complete '?--/);
});

describe.each([
  ['bash', '-n'],
  ['zsh', '-n'],
  ['fish', '--no-execute'],
])('%s', (shell, check) => {
  test.skipIf(!isThere(shell))('parses its script', async () => {
    const cwd = await temporaryFolder({ script: await scriptFor(shell) });
    expect(execFileSync(shell, [check, 'script'], { cwd, encoding: 'utf8' })).toBe('');
  });
});

describe.skipIf(!isThere('bash'))('what bash makes of answers', () => {
  /** Completes a line with a program that answers so, and shows the words that it was asked with. */
  async function complete(line: string, answers: readonly string[]): Promise<readonly string[]> {
    const cwd = await temporaryFolder({
      script: await scriptFor('bash'),
      answers: [...answers, ':4', ''].join('\n'),
    });
    const program = [
      `docproof() { printf "asked <%s>\\n" "\${@:3}" >&2; cat answers; }`,
      'exec 2>&1',
      // The script sends what the program says of itself nowhere.
      'source <(sed "s/2> .dev.null//" script)',
      `COMP_LINE=$1 COMP_POINT=\${#1} COMP_WORDS=(docproof)`,
      '_docproof',
      `printf "%s|\\n" "\${COMPREPLY[@]}"`,
    ].join('\n');
    const shown = execFileSync('bash', ['--norc', '-c', program, 'bash', line], {
      cwd,
      encoding: 'utf8',
    });
    return shown.trimEnd().split('\n');
  }

  test.each<[string, readonly string[], readonly string[]]>([
    ['docproof ver', ['verify\twhat it does'], ['asked <ver>', 'verify |']],
    ['docproof verify ', ['a', 'docs/'], ['asked <verify>', 'asked <>', 'a |', 'docs/|']],
    ['FORCE_COLOR=1 docproof verify a', ['ab'], ['asked <verify>', 'asked <a>', 'ab |']],
    [
      'docproof verify --python=3.1',
      ['3.10'],
      ['asked <verify>', 'asked <--python=3.1>', '3.10 |'],
    ],
    [
      'docproof verify --python 3.12,',
      ['3.12,3.13'],
      ['asked <verify>', 'asked <--python>', 'asked <3.12,>', '3.12,3.13 |'],
    ],
    ['docproof list a:', ['a:b.md'], ['asked <list>', 'asked <a:>', 'b.md |']],
    ['docproof list a\\ ', ['a b.md'], ['asked <list>', 'asked <a >', 'a\\ b.md |']],
    [
      'docproof list $(touch x)',
      ['$(touch y).md'],
      ['asked <list>', 'asked <$(touch>', 'asked <x)>', '\\$\\(touch\\ y\\).md |'],
    ],
  ])('%j', async (line, answers, shown) => {
    expect(await complete(line, answers)).toEqual(shown);
  });
});
