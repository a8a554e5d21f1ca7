import type { Inclusion, Reading } from '../../../../src/documents/index.ts';
import type { Snippet } from '../../../../src/model/snippet.ts';
import { readNow } from '../../../helpers/read-now.ts';

/** Reads lines of rst, with the files that it names. */
export function readRst(
  lines: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Reading {
  const inclusions = new Map<string, Inclusion>(
    Object.entries(files).map(([path, text]) => [path, { kind: 'read', bytes: Buffer.from(text) }]),
  );
  return readNow({
    path: 'docs/guide.rst',
    folder: 'guide',
    bytes: Buffer.from(lines.join('\n')),
    inclusions,
  });
}

/** The snippets of a document that nothing is wrong with. */
export function snippetsOf(
  lines: readonly string[],
  files: Readonly<Record<string, string>> = {},
): readonly Snippet[] {
  const { document, problems } = readRst(lines, files);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return document.snippets;
}

/** The code of its snippets. */
export function codesOf(lines: readonly string[]): readonly string[] {
  return snippetsOf(lines).map(({ source }) => source);
}

/** What is wrong with it, as `line: message`. */
export function problemsOf(
  lines: readonly string[],
  files: Readonly<Record<string, string>> = {},
): readonly string[] {
  return readRst(lines, files).problems.map(({ line, message }) => `${line}: ${message}`);
}
