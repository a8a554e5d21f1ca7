import { getSystemErrorMap } from 'node:util';
import { type ExitCode, exitCodes } from './exit-code.ts';

interface Streams {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  exitCode?: number | string | null | undefined;
}

/**
 * Tells of a report that cannot be written, and makes the process end with what says so. A reader
 * that has seen enough, such as `head`, changes neither the work nor the exit code.
 */
export function watchForWriteErrors(process: Streams): void {
  const failed: ExitCode = exitCodes.internalError;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || process.exitCode === failed) return;
    process.exitCode = failed;
    process.stderr.write(`error: the report cannot be written: ${causeOf(error)}\n${wayOut}`);
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => undefined);
}

const wayOut = '    hint: write it elsewhere, or into a file with `--reporter default=file`\n';

function causeOf({ errno, message }: NodeJS.ErrnoException): string {
  const [, cause] = getSystemErrorMap().get(errno ?? 0) ?? [];
  return cause ?? message;
}
