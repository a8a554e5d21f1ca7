import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { World } from '../../src/cli/world.ts';

export interface Session {
  readonly exitCode: number;
  /** What a terminal shows: both streams, in the order in which they were written. */
  readonly screen: string;
  readonly stdout: string;
  readonly stderr: string;
}

type Main = (world: World) => Promise<number>;

/** Runs the command line in this process, with streams that are no terminal. */
export async function runCli(
  main: Main,
  argv: readonly string[],
  given: Pick<World, 'cwd'> & Partial<World>,
): Promise<Session> {
  const screen = new PassThrough();
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  for (const stream of [stdout, stderr]) stream.on('data', (chunk) => screen.write(chunk));
  const texts = [stdout, stderr, screen].map((stream) => text(stream));
  const exitCode = await main({
    argv,
    stdout,
    stderr,
    stdin: PassThrough.from([]),
    env: {},
    signal: new AbortController().signal,
    ...given,
  });
  const closed = [stdout, stderr].map(
    (stream) => new Promise((resolve) => stream.end().once('end', resolve)),
  );
  await Promise.all(closed);
  screen.end();
  const [shownOut = '', shownErr = '', shown = ''] = await Promise.all(texts);
  return { exitCode, stdout: shownOut, stderr: shownErr, screen: shown };
}
