import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
    shown: () => shown,
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

async function watch(
  env: Record<string, string> = {},
  argv: readonly string[] = [],
  more: Record<string, string> = {},
) {
  const cwd = await temporaryFolder({ ...files, ...more });
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
  await screen.waitFor('watching 1 snippet of 1 document, 0 failing');
  await writeFiles(cwd, { 'docs/a.md': document('wrong') });
  await screen.waitFor('docs/a.md changed');
  expect(await screen.waitFor('1 failing: h for the keys')).toContain('one');
  stdin.write('f');
  await screen.waitFor('what fails');
  await screen.waitFor('1 failing: h for the keys');
  stdin.write('u');
  await screen.waitFor('expectations/a/one.yaml');
  await screen.waitFor('expectations/a/one.yaml changed');
  await screen.waitFor('0 failing: h for the keys');
  stdin.write('h');
  await screen.waitFor('verify only what fails');
  stdin.write('q');
  expect(await exitCode).toBe(0);
});

test('a report among the documents is no save, and holds all that is known', async () => {
  const { cwd, screen, stdin, exitCode } = await watch(
    {},
    ['docs', '--reporter', 'default', '--reporter', 'json=docs/report.md'],
    { 'docs/b.md': document('other').replace('one', 'two') },
  );
  await screen.waitFor('watching 2 snippets of 2 documents, 0 failing');
  await writeFiles(cwd, { 'docs/a.md': document('wrong') });
  await screen.waitFor('docs/a.md changed');
  await screen.waitFor('1 failing: h');
  const whole = JSON.parse(await readFile(join(cwd, 'docs/report.md'), 'utf8'));
  expect(whole.documents.map(({ path }: { path: string }) => path)).toEqual([
    'docs/a.md',
    'docs/b.md',
  ]);
  stdin.write('q');
  expect(await exitCode).toBe(1);
  expect(screen.shown()).not.toContain('report.md');
});

test('what is written by a key goes where the options say', async () => {
  const { cwd, screen, stdin, exitCode } = await watch({}, ['--expectations', 'claims'], {
    'claims/a/one.yaml': 'stdout: left\n',
  });
  await screen.waitFor('1 failing: h');
  stdin.write('u');
  await screen.waitFor('claims/a/one.yaml changed');
  await screen.waitFor('0 failing: h');
  expect(await readFile(join(cwd, 'claims/a/one.yaml'), 'utf8')).toContain('right');
  stdin.write('uf');
  await screen.waitFor('nothing to write');
  await screen.waitFor('nothing fails');
  stdin.write('pnone\r');
  await screen.waitFor('no document has none in its path');
  stdin.write('q');
  expect(await exitCode).toBe(0);
});

test('what a program reads has stdout for itself', async () => {
  const { screen, stderr, stdin, exitCode } = await watch({}, ['--reporter', 'jsonl']);
  await once(stderr, 'readable');
  expect(String(stderr.read())).toContain('watching 1 snippet');
  stdin.write('q');
  expect(await exitCode).toBe(0);
  expect(screen.shown()).not.toContain('watching');
});

test('a dumb terminal keeps what it showed', async () => {
  const { cwd, screen, stdin, exitCode } = await watch({ TERM: 'dumb' });
  await screen.waitFor('0 failing: h');
  await writeFiles(cwd, { 'docs/a.md': document('wrong') });
  const shown = await screen.waitFor('1 failing: h');
  expect(shown).not.toContain('\u001b');
  stdin.write('q');
  await exitCode;
});

test('an interruption ends it, with what is known', async () => {
  const { cwd, screen, interruption, exitCode } = await watch();
  await screen.waitFor('0 failing');
  await writeFiles(cwd, { 'docs/a.md': document('wrong') });
  await screen.waitFor('1 failing: h');
  interruption.abort();
  expect(await exitCode).toBe(1);
});

test('in CI it is refused, since nobody would end it', async () => {
  const { exitCode, stderr } = await watch({ CI: 'true' });
  expect(await exitCode).toBe(4);
  expect(String(stderr.read())).toContain('`--watch` never ends by itself');
});
