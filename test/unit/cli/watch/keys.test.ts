import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { keyHelp, listenToKeys } from '../../../../src/cli/watch/keys.ts';
import type { Request } from '../../../../src/cli/watch/requests.ts';

/** What is asked for when somebody presses these keys. */
async function press(text: string, isTTY = true): Promise<Request[]> {
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined });
  const asked: Request[] = [];
  const giveBack = listenToKeys(stdin, new PassThrough(), (request) => asked.push(request));
  stdin.write(text);
  await new Promise(setImmediate);
  giveBack();
  return asked;
}

test('each key of the help asks for something', async () => {
  for (const key of Object.keys(keyHelp)) {
    if (key !== 'p') expect(await press(key), key).toHaveLength(1);
  }
  expect(await press('h\r')).toEqual([{ kind: 'help' }, { kind: 'all' }]);
  expect(await press('x1é')).toEqual([]);
});

test('Ctrl-C quits, in the middle of a pattern as well', async () => {
  expect(await press('\u0003')).toEqual([{ kind: 'quit' }]);
  expect(await press('pab\u0003')).toEqual([{ kind: 'quit' }]);
});

test('a pattern is typed, corrected and given', async () => {
  expect(await press('paq\u007ff\rf')).toEqual([
    { kind: 'narrow', pattern: 'af' },
    { kind: 'failing' },
  ]);
});

test('what is no terminal is not read', async () => {
  expect(await press('q', false)).toEqual([]);
});
