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

interface Typed {
  /** Lines that somebody types at a terminal; without it there is no terminal. */
  readonly typed?: readonly string[];
}

/** Runs the command line in this process, with streams that are no terminal unless something is typed. */
export async function runCli(
  main: Main,
  argv: readonly string[],
  { typed, ...given }: Pick<World, 'cwd'> & Partial<World> & Typed,
): Promise<Session> {
  const screen = new PassThrough();
  const isTTY = typed !== undefined;
  const stdout = Object.assign(new PassThrough(), { isTTY });
  const stderr = new PassThrough();
  for (const stream of [stdout, stderr]) stream.on('data', (chunk) => screen.write(chunk));
  const texts = [stdout, stderr, screen].map((stream) => text(stream));
  const exitCode = await main({
    argv,
    stdout,
    stderr,
    stdin: Object.assign(PassThrough.from(typed?.map((line) => `${line}\n`) ?? []), { isTTY }),
    env: isTTY ? { NO_COLOR: '1' } : {},
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
