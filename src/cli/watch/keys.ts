import { emitKeypressEvents, type Key } from 'node:readline';
import type { InputStream, OutputStream } from '../world.ts';
import type { Request } from './requests.ts';

/** The keys of a watch, those of vitest. */
export const keyHelp: Readonly<Record<string, string>> = {
  a: 'verify all',
  f: 'verify only what fails',
  p: 'choose documents by a part of their paths',
  u: 'write what was seen of what fails, into expectations or documents',
  q: 'quit',
};

const requests: Readonly<Record<string, Request>> = {
  a: { kind: 'all' },
  return: { kind: 'all' },
  f: { kind: 'failing' },
  u: { kind: 'update' },
  h: { kind: 'help' },
  q: { kind: 'quit' },
};

type Terminal = InputStream & { setRawMode?: (isRaw: boolean) => unknown };

/**
 * Reads single keys from a terminal, and passes on what they ask for; from anything else it reads
 * nothing.
 *
 * @returns gives the terminal back as it was
 */
export function listenToKeys(
  stdin: Terminal,
  stdout: OutputStream,
  onRequest: (request: Request) => void,
): () => void {
  if (stdin.isTTY !== true) return () => undefined;
  /** What was typed of a pattern so far; undefined when keys are commands. */
  let typed: string | undefined;
  const onKey = (text: string | undefined, key: Key): void => {
    // A terminal in raw mode leaves Ctrl-C to us.
    if (key.ctrl && (key.name === 'c' || key.name === 'd')) {
      onRequest({ kind: 'quit' });
      return;
    }
    if (typed !== undefined) {
      typed = typePattern(typed, text ?? '', key);
      return;
    }
    if (key.name === 'p') {
      typed = '';
      stdout.write('\ndocuments with this in their paths (Enter for all): ');
      return;
    }
    const request = requests[key.name ?? ''];
    if (request !== undefined) onRequest(request);
  };
  const typePattern = (before: string, text: string, key: Key): string | undefined => {
    if (key.name === 'escape') {
      stdout.write('\n');
      return undefined;
    }
    if (key.name === 'return' || key.name === 'enter') {
      stdout.write('\n');
      onRequest({ kind: 'narrow', pattern: before });
      return undefined;
    }
    if (key.name === 'backspace') {
      if (before !== '') stdout.write('\b \b');
      return before.slice(0, -1);
    }
    if (key.ctrl || key.meta || !/^[^\p{Cc}]+$/u.test(text)) return before;
    stdout.write(text);
    return before + text;
  };
  emitKeypressEvents(stdin);
  stdin.setRawMode?.(true);
  stdin.on('keypress', onKey);
  stdin.resume();
  return () => {
    stdin.off('keypress', onKey);
    stdin.setRawMode?.(false);
    stdin.pause();
  };
}
