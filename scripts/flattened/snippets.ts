import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { glob } from 'tinyglobby';
import { documentExtensions, readDocument } from '../../src/documents/index.ts';

import type { Dialect } from '../../src/model/snippet.ts';

/** A code whose indentation is known. */
export interface Known {
  readonly source: string;
  readonly file: string;
  readonly line: number;
  /** Whether it is among the third on which nothing was tuned. */
  readonly heldBack: boolean;
}

/**
 * The scripts of all documents in a folder, each once. A third of the sections is held back: what
 * stands under one heading goes together, since examples there are alike.
 */
export async function readSnippets(folder: string): Promise<readonly Known[]> {
  return readAll(folder, 'script');
}

async function readAll(folder: string, wanted: Dialect): Promise<readonly Known[]> {
  const patterns = documentExtensions.filter((each) => each !== '.txt' && each !== '.text');
  const files = await glob(
    patterns.map((extension) => `**/*${extension}`),
    { cwd: folder },
  );
  const known = new Map<string, Known>();
  for (const file of files.sort()) {
    const bytes = await readFile(join(folder, file));
    const { document } = readDocument({ path: file, folder: basename(file), bytes });
    for (const { source, dialect, origin, section } of document.snippets) {
      if (dialect !== wanted || known.has(source)) continue;
      const key = createHash('sha256').update(`${file}\n${section}`).digest();
      known.set(source, { source, file, line: origin.line, heldBack: (key[0] ?? 0) % 3 === 0 });
    }
  }
  return [...known.values()];
}

/** The inputs of all sessions, prompts taken off: not measured, since prompts keep what stands behind them. */
export async function readInputs(folder: string): Promise<readonly Known[]> {
  return (await readAll(folder, 'session')).map((known) => ({
    ...known,
    source: known.source
      .split('\n')
      .filter((line) => /^(?:>>>|\.\.\.)(?: |$)/.test(line))
      .map((line) => line.slice(4))
      .join('\n'),
  }));
}

/** What a page that lost its white space leaves of a code. */
export function flatten(source: string): readonly string[] {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
