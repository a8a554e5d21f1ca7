import { expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const files = {
  'docproof.config.yaml': 'documents: [docs]\n',
  'docs/intro.md': '```python id=first-steps\n1\n```\n',
  'docs/deep/more.rst': '',
  'notes.md': '```python id=note\n1\n```\n',
  'picture.png': '',
  'shards/one.json': '',
};

/** What a shell is told when this has been typed, the last word up to the cursor. */
async function complete(...words: readonly string[]): Promise<readonly string[]> {
  const cwd = await temporaryFolder(files);
  // The library writes to the console itself.
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  try {
    const { exitCode, screen } = await runCli(main, ['complete', '--', ...words], { cwd });
    expect({ exitCode, screen }).toEqual({ exitCode: 0, screen: '' });
    const lines = log.mock.calls.map(([line]) => String(line));
    // The last line tells the shell not to complete files by itself.
    expect(lines.at(-1)).toBe(':4');
    return lines.slice(0, -1).map((line) => line.split('\t')[0] ?? '');
  } finally {
    log.mockRestore();
  }
}

test.each([
  [['ver'], ['verify']],
  [['comp'], ['complete']],
  [['complete', 'po'], ['powershell']],
  [['explain', 'mis'], ['mismatched']],
  [
    ['verify', '--min'],
    ['--min-coverage', '--min-mutation-score'],
  ],
  [['extract', '--pr'], ['--prune']],
  [
    ['verify', '--python', '3.1'],
    ['3.10', '3.11', '3.12', '3.13', '3.14', '3.15'],
  ],
  [
    ['verify', '--python', '3.12,3.1'],
    ['3.12,3.10', '3.12,3.11', '3.12,3.13', '3.12,3.14', '3.12,3.15'],
  ],
  [['verify', '--python=3.12,3.15'], ['3.12,3.15']],
  [['help', 'ver'], ['verify']],
  [['merge', 'sh'], ['shards/']],
  [['merge', 'shards/one.json', 'shards/'], ['shards/one.json']],
  [['verify', '--costs', 'shards/'], ['shards/one.json']],
  [['verify', '--costs=shards/'], ['shards/one.json']],
  [
    ['verify', '--snippets', ''],
    ['docs/', 'shards/'],
  ],
  [
    ['verify', '--reporter', 'js'],
    ['json', 'jsonl'],
  ],
  [['verify', '--format', 'mar'], ['markdown']],
  [
    ['verify', '--isolation', ''],
    ['rewind', 'boot'],
  ],
  [['update', '--only', 'm'], ['missing']],
  [
    ['list', 'docs/'],
    ['docs/deep/more.rst', 'docs/intro.md', 'docs/deep/'],
  ],
  [
    ['verify', ''],
    ['docs/deep/more.rst', 'docs/intro.md', 'docs/', 'notes.md', 'shards/', 'first-steps'],
  ],
  [['verify', 'fir'], ['first-steps']],
  [['list', 'fir'], []],
  [
    ['verify', 'notes.md', 'no'],
    ['notes.md', 'note'],
  ],
])('%j is completed', async (words, completions) => {
  expect(await complete(...words)).toEqual(completions);
});

test('another shell is refused with those that there are', async () => {
  const { exitCode, stderr } = await runCli(main, ['complete', 'csh'], { cwd: '/' });
  expect(exitCode).toBe(4);
  expect(stderr).toContain('it is one of zsh, bash, fish, powershell');
});
