import type { CreateEngine } from '../commands/index.ts';
import type { Style } from '../reporting/index.ts';

export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

export type InputStream = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** All that the command line knows of the process around it. */
export interface World {
  /** Without the names of node and of the script. */
  readonly argv: readonly string[];
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Where commands for the runner of GitHub Actions go; to stdout unless given. */
  readonly commands?: OutputStream;
  readonly stdin: InputStream;
  /** Absolute. */
  readonly cwd: string;
  /** Where to keep what can be made anew, absolute; nothing is kept unless given. */
  readonly cacheFolder?: string;
  /** Where compiled code of docproof itself is kept, absolute; none is unless given. */
  readonly codeFolder?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  /** The real one unless given. */
  readonly createEngine?: CreateEngine;
}

const widthWithoutTerminal = 80;

/**
 * How text on this stream is to look. As in Node, FORCE_COLOR has the last word, then NO_COLOR.
 * COLUMNS counts where there is no terminal to be asked, and a dumb terminal gets words for signs.
 */
export function styleFor(stream: OutputStream, env: World['env']): Style {
  return {
    width: stream.columns || Number.parseInt(env['COLUMNS'] ?? '', 10) || widthWithoutTerminal,
    color: wantsColor(stream, env),
    inWords: isDumb(env),
  };
}

/** Whether the terminal can do no more than print one line after the other. */
export function isDumb({ TERM }: World['env']): boolean {
  return TERM === 'dumb';
}

export function isCi({ CI }: World['env']): boolean {
  return CI !== undefined && !['', '0', 'false'].includes(CI.toLowerCase());
}

function wantsColor(stream: OutputStream, env: World['env']): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return stream.isTTY === true && !isDumb(env);
}
