import type { Problem } from '../model/problem.ts';
import type { Document } from '../model/snippet.ts';
import { assemble, defaultSectionWord } from './assemble.ts';
import { decode } from './decode.ts';
import type { Inclusions } from './format.ts';
import { documentExtensions, formatOf } from './formats.ts';
import { splitLines } from './lines.ts';

/** A document as it is on disk. */
export interface SourceFile {
  /** As reports show it: relative to the project, with forward slashes. */
  readonly path: string;
  /** The folder of the document under `snippets/` and `expectations/`. */
  readonly folder: string;
  /** What `includesOf` names of it. */
  readonly inclusions?: Inclusions;
  readonly bytes: Uint8Array;
}

/** A document, and what is wrong with how it is written. */
export interface Reading {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

/**
 * Reads a document in the format that its extension names. Never throws on bad input: a file that
 * cannot be read as text gives an empty document and one problem.
 */
export function readDocument(file: SourceFile): Reading {
  const format = formatOf(file.path);
  if (format === undefined) {
    return unreadable(file, {
      message: 'not a document of a kind that docproof reads',
      hint: `name a file that ends in ${documentExtensions.join(', ')}`,
    });
  }
  const decoded = decode(file.bytes);
  if (!decoded.ok) {
    const { ok: _, ...problem } = decoded;
    return unreadable(file, problem);
  }
  const lines = splitLines(decoded);
  const outline = format.read(withLineFeeds(decoded.text), lines, {
    path: file.path,
    inclusions: file.inclusions ?? new Map(),
  });
  const { document, problems } = assemble(outline, lines, file);
  return {
    document,
    problems: [...outline.problems, ...problems]
      .sort((left, right) => (left.line ?? 0) - (right.line ?? 0))
      .map((problem) => ({ ...problem, file: file.path })),
  };
}

/**
 * The files inside of the project of which a document shows code by naming them: relative to the
 * project, with forward slashes. None for a document that cannot be read.
 */
export function includesOf({ path, bytes }: Pick<SourceFile, 'path' | 'bytes'>): readonly string[] {
  const includes = formatOf(path)?.includes;
  if (includes === undefined) return [];
  const decoded = decode(bytes);
  return decoded.ok ? includes(withLineFeeds(decoded.text), path) : [];
}

/** A look for the character is much quicker than a pattern, and most documents have none. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function unreadable(
  { path, folder }: SourceFile,
  problem: Pick<Problem, 'message' | 'hint' | 'line'>,
): Reading {
  const document: Document = {
    path,
    folder,
    snippets: [],
    otherBlocks: [],
    setups: [],
    sections: [],
    sectionWord: defaultSectionWord,
  };
  return { document, problems: [{ severity: 'error', ...problem, file: path }] };
}
