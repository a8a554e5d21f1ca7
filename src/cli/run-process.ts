import process from 'node:process';
import { cacheFolder } from './cache-folder.ts';
import { main } from './main.ts';
import { watchForWriteErrors } from './write-errors.ts';

/**
 * Runs the command line with the streams of the process, and sets what the process ends with.
 *
 * @param codeFolder as `World.codeFolder`
 */
export async function runProcess(signal: AbortSignal, codeFolder: string): Promise<void> {
  watchForWriteErrors(process);
  const exitCode = await main({
    argv: process.argv.slice(2),
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    cwd: process.cwd(),
    cacheFolder: cacheFolder(process.cwd(), process.versions.node),
    codeFolder,
    env: process.env,
    signal,
  });
  process.exitCode ??= exitCode;
}
