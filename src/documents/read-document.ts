import type { Problem } from '../model/problem.ts';
import type { Document } from '../model/snippet.ts';
import { assemble, defaultSectionWord } from './assemble.ts';
import { type Decoded, decode, type Undecodable } from './decode.ts';
import type { Inclusions } from './format.ts';
import {
  documentExtensions,
  formatNamed,
  formatNames,
  formatOf,
  type NamedFormat,
  type OpenFormat,
  otherFormatOf,
} from './formats.ts';
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
  /** The name of the format that it is in; undefined for the one that its extension names. */
  readonly format?: string | undefined;
}

/** A document, and what is wrong with how it is written. */
export interface Reading {
  readonly document: Document;
  readonly problems: readonly Problem[];
  /** Whether a document without any snippet is nothing to warn of in its format. */
  readonly mayBeEmpty: boolean;
  /** What makes a block of its format count as Python, as a hint. */
  readonly howToCount: string;
}

const onFences = 'a block counts when its fence says python, py, python3 or pycon';

/**
 * Reads a document in its format. Never fails on bad input: a file that cannot be read as text
 * gives an empty document and one problem.
 */
export async function readDocument(file: SourceFile): Promise<Reading> {
  return readIn(await openFormat(file), file);
}

/** The format in which a file is read, with its parser loaded; undefined when there is none. */
export async function openFormat({
  path,
  format,
}: Pick<SourceFile, 'path' | 'format'>): Promise<OpenFormat | undefined> {
  const chosen = format === undefined ? formatOf(path) : formatNamed(format);
  return chosen && { ...chosen, reader: await chosen.format.load() };
}

/** `readDocument` in a format that is open. */
export function readIn(chosen: OpenFormat | undefined, file: SourceFile): Reading {
  if (chosen === undefined) return unreadable(file, unknownFormat(file));
  const decoded = decodeFile(file, chosen);
  if (!decoded.ok) {
    const { ok: _, ...problem } = decoded;
    return unreadable(file, problem);
  }
  const lines = splitLines(decoded);
  const text = withLineFeeds(decoded.text);
  const outline = chosen.reader.read(text, lines, {
    path: file.path,
    inclusions: file.inclusions ?? new Map(),
  });
  const { name: format } = chosen;
  const { path, folder } = file;
  const { noteStyle, howToCount } = chosen.reader;
  const assembled = assemble(outline, lines, {
    ...{ path, folder, format },
    ...(noteStyle && { noteStyle }),
    encoding: decoded.encoding,
  });
  const found = [...outline.problems, ...assembled.problems];
  return {
    document: assembled.document,
    problems: [...decoded.warnings, ...misnamed(text, chosen, file), ...found]
      .sort((left, right) => (left.line ?? 0) - (right.line ?? 0))
      .map((problem) => ({ ...problem, file: file.path })),
    mayBeEmpty: chosen.format.onlyWhenNamed === true,
    howToCount: howToCount ?? onFences,
  };
}

/**
 * The files inside of the project of which a document shows code by naming them: relative to the
 * project, with forward slashes. None for a document that cannot be read.
 */
export async function includesOf(
  file: Omit<SourceFile, 'folder' | 'inclusions'>,
): Promise<readonly string[]> {
  const chosen = await openFormat(file);
  const includes = chosen?.reader.includes;
  if (chosen === undefined || includes === undefined) return [];
  const decoded = decodeFile(file, chosen);
  return decoded.ok ? includes(withLineFeeds(decoded.text), file.path) : [];
}

/** A look for the character is much quicker than a pattern, and most documents have none. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The text of a document in this format. */
export function decodeFile(
  { bytes }: Pick<SourceFile, 'bytes'>,
  { reader }: OpenFormat,
): Decoded | Undecodable {
  return decode(bytes, reader.encodingDeclaration);
}

/** A file of one format under the name of another. Who forces a format has looked. */
function misnamed(text: string, own: NamedFormat, { format }: SourceFile): readonly Problem[] {
  const other = format === undefined ? otherFormatOf(text, own) : undefined;
  if (other === undefined) return [];
  const [extension] = other.format.extensions;
  return [
    {
      severity: 'warning',
      message: `it looks like ${other.format.name}, and is read as ${own.format.name} because of its name`,
      hint: `rename it to end in ${extension}, or give \`--format ${other.name}\``,
    },
  ];
}

function unknownFormat({ format }: SourceFile): Pick<Problem, 'message' | 'hint'> {
  if (format !== undefined) {
    return {
      message: `\`${format}\` is no format that docproof reads`,
      hint: `the formats are ${formatNames.join(', ')}`,
    };
  }
  return {
    message: 'not a document of a kind that docproof reads',
    hint: `name a file that ends in ${documentExtensions.join(', ')}, or give \`--format\``,
  };
}

function unreadable(
  { path, folder, format }: SourceFile,
  problem: Pick<Problem, 'message' | 'hint' | 'line'>,
): Reading {
  const document: Document = {
    path,
    folder,
    format: format ?? formatOf(path)?.name ?? '',
    encoding: '',
    snippets: [],
    otherBlocks: [],
    setups: [],
    sections: [],
    sectionWord: defaultSectionWord,
  };
  const problems: readonly Problem[] = [{ severity: 'error', ...problem, file: path }];
  return { document, problems, mayBeEmpty: false, howToCount: onFences };
}
