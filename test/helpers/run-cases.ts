/**
 * Each folder `<theme>/<name>/` of `test/cases` is a small project with a `session.txt`: what a terminal shows
 * when the commands behind its `$ ` lines are typed in that project. To add a case, write the
 * project and the commands and run `npx vitest run test/cases -u`. Before a command may stand what
 * it finds in its environment, as in `CI=true docproof` (only with `CACHE_DIR` it keeps a cache),
 * and behind it what somebody types at the terminal, a line for each word:
 * `docproof update  # types: e y n`. A command of the shell, such as a pipe, starts docproof as a
 * process of its own, which takes its time.
 */
import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { glob } from 'tinyglobby';
import { expect, test } from 'vitest';
import type { CreateEngine } from '../../src/commands/index.ts';
import { startEngine } from './engine.ts';
import { runCli } from './run-cli.ts';
import { sharedEngine } from './run-engine.ts';
import { temporaryFolder } from './temporary-folder.ts';

// The built one, since workers are started from files.
const dist = new URL('../../dist/', import.meta.url);
const { main }: typeof import('../../src/cli/main.ts') = await import(`${dist}cli/main.js`);

const cases = fileURLToPath(new URL('../cases/', import.meta.url));

/** A test for each case of these themes; a test file takes some, so that files can run side by side. */
export async function runCases(isWanted: (theme: string) => boolean): Promise<void> {
  const sessionFiles = await glob('*/*/session.txt', { cwd: cases });
  for (const path of sessionFiles.sort()) {
    if (!isWanted(dirname(dirname(path)))) continue;
    test(dirname(path), async () => {
      const golden = join(cases, path);
      const project = await copyProject(dirname(golden));
      const commands = (await readFile(golden, 'utf8')).split('\n').filter(isCommand);
      let session = '';
      for (const command of commands) {
        session += `${command}\n${normalize(await type(command.slice(2), project), project)}`;
      }
      await expect(session).toMatchFileSnapshot(golden);
    });
  }
}

function isCommand(line: string): boolean {
  return line.startsWith('$ ');
}

async function copyProject(folder: string): Promise<string> {
  const project = await temporaryFolder();
  const filter = (file: string): boolean => basename(file) !== 'session.txt';
  await cp(folder, project, { recursive: true, filter });
  return project;
}

/** What the screen shows after a command, and the exit code unless it is 0. */
async function type(command: string, cwd: string): Promise<string> {
  const [line = '', typed] = command.split(/\s+# types:\s*/);
  const words = splitWords(line);
  const program = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const env = Object.fromEntries(words.slice(0, program).map((word) => word.split('=', 2)));
  const cache = env['CACHE_DIR'];
  const { screen, exitCode } =
    words[program] === 'docproof' && !isForShell(line)
      ? await runCli(main, words.slice(program + 1), {
          cwd,
          createEngine: shareEngine,
          ...(cache !== undefined && { cacheFolder: join(cwd, cache, 'docproof', 'node-20.0.0') }),
          ...(typed === undefined ? { env } : { typed: splitWords(typed) }),
        })
      : await runShell(command, cwd);
  return exitCode === 0 ? screen : `${screen}[exit ${exitCode}]\n`;
}

function splitWords(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

function isForShell(line: string): boolean {
  return /[|<>;&]/.test(line.replace(/"[^"]*"|'[^']*'/g, ''));
}

const start = `docproof() { "${process.execPath}" "${fileURLToPath(new URL('bundle/docproof.js', dist))}" "$@"; }`;

async function runShell(
  command: string,
  cwd: string,
): Promise<{ readonly screen: string; readonly exitCode: number }> {
  // Nothing of the environment of the tests, such as CI, counts.
  const env = { PATH: process.env['PATH'] };
  const script = `${start}\nexec 2>&1\n${command}`;
  const run = promisify(execFile)('sh', ['-c', script], { cwd, env });
  return run.then(
    ({ stdout }) => ({ screen: stdout, exitCode: 0 }),
    (error) => ({ screen: error.stdout, exitCode: error.code }),
  );
}

function normalize(screen: string, project: string): string {
  return (
    screen
      .replaceAll(project, '<project>')
      // Where the line breaks depends on how long the time is written.
      .replace(/\s+in\s+\d+(?:\.\d+)?\s+(?:ms|s|min\s+\d+\s+s)$/gm, ' in <time>')
      .replace(/("durationMs": )\d+(?:\.\d+)?/g, '$1"<time>"')
  );
}

// Interpreters that have booted serve all cases, unless each run is to boot one.
const shareEngine: CreateEngine = ({ isolation }) => {
  if (isolation === 'boot') return startEngine({ isolation });
  const engine = sharedEngine();
  return { execute: engine.execute.bind(engine), close: async () => undefined };
};
