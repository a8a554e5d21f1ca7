import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { update, verify } from '../../src/commands/index.ts';
import type { CheckedClaim } from '../../src/model/claim.ts';
import { startEngine } from '../helpers/engine.ts';
import { createRandom } from '../helpers/random.ts';
import { forms, type Piece } from '../helpers/random-claims.ts';
import { randomDocument } from '../helpers/random-document.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Few, with many claims each: other chance means other interpreters for each document. */
const documentCount = 3;
const config = { docproof: { documents: ['docs'], pythons: ['3.12', '3.14'] } };

test('after an update of random documents they hold, are the same outside of claims, and stay', async () => {
  const random = createRandom(20_260_101);
  const documents = Array.from({ length: documentCount }, (_, number) => ({
    path: `docs/${number}.md`,
    pieces: randomDocument(random, forms),
  }));
  const cwd = await temporaryFolder({
    'package.json': JSON.stringify(config),
    ...Object.fromEntries(documents.map(({ path, pieces }) => [path, textOf(pieces)])),
  });
  const engine = startEngine({ workers: 2 });
  const execute = engine.execute.bind(engine);
  const ports = { cwd, createEngine: () => ({ execute, close: async () => undefined }) };

  const before = await verify({}, ports);
  const broken = before.findings.flatMap(({ judgements }) => {
    return judgements.flatMap(({ execution }) => execution.claims.filter(isBroken));
  });
  const wrong = documents.flatMap(({ pieces }) => pieces.filter(({ isClaim }) => isClaim));
  // Each is judged on two Pythons; some are right by chance.
  expect(broken.length / 2).toBeGreaterThan(0.8 * wrong.length);
  expect(new Set(broken.map(({ kind }) => kind))).toEqual(
    new Set(['example', 'value', 'output', 'raises', 'block']),
  );

  const { left, problems } = await update({ documents: true }, ports);
  expect([left, problems]).toEqual([[], []]);

  const { findings } = await verify({}, ports);
  expect(findings.filter(({ status }) => status === 'broken')).toEqual([]);

  for (const { path, pieces } of documents) {
    expectOnlyClaimsChanged(await readFile(join(cwd, path), 'utf8'), pieces);
  }
  expect(await update({ documents: true }, ports)).toMatchObject({ changes: [], left: [] });
});

function isBroken({ state }: CheckedClaim): boolean {
  return state === 'broken';
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** What is no claim stands there as before: all of it, in its order, and nothing before or behind. */
function expectOnlyClaimsChanged(text: string, pieces: readonly Piece[]): void {
  const kept = joinLiterals(pieces);
  const [first = ''] = kept;
  const last = kept.at(-1) ?? '';
  expect(text.startsWith(first)).toBe(true);
  expect(text.endsWith(last)).toBe(true);
  let position = 0;
  for (const literal of kept) {
    const found = text.indexOf(literal, position);
    expect(found, `${JSON.stringify(literal)} in ${JSON.stringify(text)}`).not.toBe(-1);
    position = found + literal.length;
  }
}

/** The texts between claims. */
function joinLiterals(pieces: readonly Piece[]): readonly string[] {
  const literals = [''];
  for (const { text, isClaim } of pieces) {
    if (isClaim) literals.push('');
    else literals[literals.length - 1] += text;
  }
  return literals;
}
