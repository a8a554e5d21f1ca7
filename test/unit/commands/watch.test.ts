import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { otherChances } from '../../../src/commands/other-chance.ts';
import { createWatchSession } from '../../../src/commands/watch.ts';
import { buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary-folder.ts';

const fence = (id: string, text: string): string => `\`\`\`python id=${id}\n${text}\n\`\`\`\n\n`;
const files = {
  'package.json': '{ "docproof": { "documents": ["docs"], "pythons": ["3.13"] } }',
  'docs/a.md': fence('one', 'one') + fence('two', 'two'),
  'docs/b.md': fence('three', 'three'),
  'expectations/a/one.yaml': 'stdout: one\n',
  'expectations/a/two.yaml': 'stdout: wrong\n',
  'expectations/b/three.yaml': 'stdout: three\n',
};

/** The engine prints the source of each snippet. */
async function start(options: Parameters<typeof createWatchSession>[0] = {}, cacheFolder?: string) {
  const cwd = await temporaryFolder(files);
  const engine = createFakeEngine(({ source }) => buildExecution('completed', { stdout: source }));
  const session = createWatchSession(options, {
    cwd,
    createEngine: () => engine,
    ...(cacheFolder !== undefined && { cacheFolder }),
  });
  const sources = (): string[] => engine.runs.map(({ source }) => source.trim());
  return { cwd, engine, session, sources };
}

const otherHashes = otherChances.map(({ hash }) => hash);

const changed = (path: string) => [{ kind: 'changed' as const, path }];

test('a save verifies the documents that rest on it, and no other', async () => {
  const { cwd, session, sources } = await start();
  expect((await session.verifyAll()).findings.map(({ status }) => status)).toEqual([
    'proved',
    'broken',
    'proved',
  ]);
  expect(sources()).toEqual(['one', 'two', 'three']);
  await writeFiles(cwd, { 'docs/b.md': fence('three', 'four') });
  const { report } = (await session.verifyAffected(changed('docs/b.md'))) ?? {};
  expect(sources().slice(3)).toEqual(['four']);
  expect(report?.findings.map(({ snippet, status }) => [snippet.id, status])).toEqual([
    ['three', 'broken'],
  ]);
  expect(session.known()?.findings).toHaveLength(3);
  expect(await session.verifyAffected(changed('docs/unknown.txt'))).toBeUndefined();
});

test('while nobody waits, interpreters are booted for what the next save may ask', async () => {
  const { session, engine, sources } = await start();
  await session.rest();
  expect(sources()).toEqual([]);
  await session.verifyAll();
  const before = engine.runs.length;
  await session.rest();
  await session.rest();
  await session.close();
  const idle = engine.runs.slice(before);
  expect(new Set(idle.map(({ source, python }) => source + python))).toEqual(new Set(['3.13']));
  const hashes = idle.map(({ chance }) => chance.hash);
  // Those of the other chances first where the images of them are made.
  expect(hashes.slice(1)).toEqual([...otherHashes, ...otherHashes]);
  expect(otherHashes).not.toContain(hashes[0]);
});

test('what was run is kept in the cache when nobody waits any more', async () => {
  const cacheFolder = await temporaryFolder({});
  const first = await start({}, cacheFolder);
  await first.session.verifyAll();
  const second = await start({}, cacheFolder);
  expect((await second.session.verifyAll()).cached).toBe(0);
  await first.session.rest();
  const third = await start({}, cacheFolder);
  expect((await third.session.verifyAll()).cached).toBe(3);
});

test('a document that is gone is no longer known', async () => {
  const { cwd, session } = await start();
  await session.verifyAll();
  await rm(join(cwd, 'docs/b.md'));
  await session.verifyAffected([{ kind: 'removed', path: 'docs/b.md' }]);
  expect(session.known()?.documents.map(({ path }) => path)).toEqual(['docs/a.md']);
});

test('what fails can be verified alone, until nothing does', async () => {
  const { cwd, session, sources } = await start();
  expect(await session.verifyFailing()).toBeUndefined();
  await session.verifyAll();
  expect(await session.failing()).toEqual({
    inDocuments: [],
    inExpectations: ['docs/a.md', 'a/two'],
  });
  await writeFiles(cwd, { 'expectations/a/two.yaml': 'stdout: two\n' });
  const report = await session.verifyFailing();
  expect(sources().slice(3)).toEqual(['two']);
  expect(report?.findings.map(({ status }) => status)).toEqual(['proved']);
  expect(session.known()?.documents[0]?.snippets).toHaveLength(2);
  expect(await session.verifyFailing()).toBeUndefined();
});

test('narrowed to some documents, it leaves the others alone', async () => {
  const { session, sources } = await start();
  await session.verifyAll();
  session.narrow(' B.md ');
  await session.verifyAll();
  expect(sources().slice(3)).toEqual(['three']);
  expect(await session.verifyAffected(changed('docs/a.md'))).toBeUndefined();
  expect(await session.failing()).toEqual({ inDocuments: [], inExpectations: [] });
  expect(session.narrow('none')).toBe(false);
  expect(session.narrow('')).toBe(true);
  await session.verifyAll();
  expect(sources()).toHaveLength(7);
});

test('a watch of some snippets verifies those, whatever changes', async () => {
  const { session, sources } = await start({ targets: ['one'] });
  await session.verifyAll();
  await session.verifyAffected(changed('docs/a.md'));
  expect(sources()).toEqual(['one', 'one']);
});

test('all verifications share one engine, which is closed with the session', async () => {
  const { session, engine } = await start();
  await session.verifyAll();
  await session.verifyAll();
  expect(engine.closed).toBe(false);
  await session.close();
  expect(engine.closed).toBe(true);
});
