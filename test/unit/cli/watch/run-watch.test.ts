import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { main } from '../../../../src/cli/main.ts';
import { buildExecution } from '../../../helpers/builders.ts';
import { createFakeEngine } from '../../../helpers/fake-engine.ts';
import { temporaryFolder, writeFiles } from '../../../helpers/temporary-folder.ts';

const document = (text: string): string => `\`\`\`python id=one\n${text}\n\`\`\`\n`;
const files = {
  'package.json': '{ "docproof": { "documents": ["docs"], "pythons": ["3.13"] } }',
  'docs/a.md': document('right'),
  'expectations/a/one.yaml': 'stdout: right\n',
};

/** A stream that can be waited for until a text stands in it, each text behind the one before. */
function createScreen() {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let shown = '';
  let seen = 0;
  stream.on('data', (chunk) => {
    shown += chunk;
    stream.emit('shown');
  });
  return {
    stream,
    async waitFor(text: string): Promise<string> {
      for (;;) {
        const found = shown.indexOf(text, seen);
        if (found >= 0) {
          const before = shown.slice(seen, found + text.length);
          seen = found + text.length;
          return before;
        }
        await new Promise((resolve) => stream.once('shown', resolve));
      }
    },
  };
}

async function watch(env: Record<string, string> = {}, argv: readonly string[] = []) {
  const cwd = await temporaryFolder(files);
  const screen = createScreen();
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const interruption = new AbortController();
  const stderr = new PassThrough();
  const exitCode = main({
    argv: ['verify', '--watch', ...argv],
    cwd,
    stdin,
    stdout: screen.stream,
    stderr,
    env: { NO_COLOR: '1', ...env },
    signal: interruption.signal,
    createEngine: () =>
      createFakeEngine(({ source }) => buildExecution('completed', { stdout: source })),
  });
  return { cwd, screen, stdin, stderr, interruption, exitCode };
}

test('a save shows the new verdict, and keys do what they say', async () => {
  const { cwd, screen, stdin, exitCode } = await watch();
  await screen.waitFor('watching 1 snippet of 1 document, 0 broken');
  await writeFiles(cwd, { 'docs/a.md': document('wrong') });
  await screen.waitFor('docs/a.md changed');
  expect(await screen.waitFor('1 broken: h for the keys')).toContain('one');
  stdin.write('f');
  await screen.waitFor('what fails');
  await screen.waitFor('1 broken: h for the keys');
  stdin.write('u');
  await screen.waitFor('expectations/a/one.yaml');
  await screen.waitFor('expectations/a/one.yaml changed');
  await screen.waitFor('0 broken: h for the keys');
  stdin.write('h');
  await screen.waitFor('verify only what fails');
  stdin.write('q');
  expect(await exitCode).toBe(0);
});

test('an interruption ends it, with what is known', async () => {
  const { cwd, screen, interruption, exitCode } = await watch();
  await screen.waitFor('0 broken');
  await writeFiles(cwd, { 'docs/a.md': document('wrong') });
  await screen.waitFor('1 broken: h');
  interruption.abort();
  expect(await exitCode).toBe(1);
});

test('in CI it is refused, since nobody would end it', async () => {
  const { exitCode, stderr } = await watch({ CI: 'true' });
  expect(await exitCode).toBe(4);
  expect(String(stderr.read())).toContain('`--watch` never ends by itself');
});
