import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { glob } from 'tinyglobby';
import { documentExtensions, readDocument } from '../../src/documents/index.ts';

/** A code whose indentation is known. */
export interface Known {
  readonly source: string;
  /** Whether it is the input of a session, its prompts taken off: not measured, since prompts keep what stands behind them. */
  readonly isInput: boolean;
  /** The document, as it was named: with its folder. */
  readonly file: string;
  readonly line: number;
  /** Whether it is among the third on which nothing was tuned. */
  readonly heldBack: boolean;
  /** For cross-validation: 0 to `folds - 1`. */
  readonly fold: number;
}

export const folds = 4;

/** The codes of all documents in a folder, each once. */
export async function readSnippets(folder: string): Promise<readonly Known[]> {
  const patterns = documentExtensions.filter((each) => !/^\.(?:txt|text|pyi?)$/.test(each));
  const files = await glob(
    patterns.map((extension) => `**/*${extension}`),
    { cwd: folder },
  );
  const known = new Map<string, Known>();
  for (const file of files.sort()) {
    for (const each of await snippetsIn(file, await readFile(join(folder, file)))) {
      if (!known.has(each.source)) known.set(each.source, { ...each, file: join(folder, file) });
    }
  }
  return [...known.values()];
}

/**
 * The codes of one document. A third of the sections is held back: what stands under one heading
 * goes together, since examples there are alike.
 */
export async function snippetsIn(file: string, bytes: Uint8Array): Promise<readonly Known[]> {
  const { document } = await readDocument({ path: file, folder: basename(file), bytes });
  return document.snippets.map(({ source, dialect, origin, section }) => {
    const [third = 0, fold = 0] = createHash('sha256').update(`${file}\n${section}`).digest();
    const isInput = dialect === 'session';
    return {
      source: isInput ? withoutPrompts(source) : source,
      isInput,
      file,
      line: origin.line,
      heldBack: third % 3 === 0,
      fold: fold % folds,
    };
  });
}

function withoutPrompts(session: string): string {
  return session
    .split('\n')
    .filter((line) => /^(?:>>>|\.\.\.)(?: |$)/.test(line))
    .map((line) => line.slice(4))
    .join('\n');
}

/** What a page that lost its white space leaves of a code. */
export function flatten(source: string): readonly string[] {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
