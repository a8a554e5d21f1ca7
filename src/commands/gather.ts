import {
  documentExtensions,
  extensionsOf,
  readDocument,
  searchedExtensions,
} from '../documents/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Document } from '../model/snippet.ts';
import {
  type FoundDocument,
  findDocuments,
  inBatches,
  type OpenedProject,
  type Project,
  readStored,
} from '../workspace/index.ts';
import { readInclusions } from './read-inclusions.ts';

/** The documents that a command is about, read. */
export interface Gathered {
  readonly project: Project;
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  /** Folders of documents that could not be read to the end: what they hold is not known. */
  readonly unread: ReadonlySet<string>;
  /** Whether these are all documents of the project. */
  readonly complete: boolean;
}

/** Where documents are looked for, and how they are read. */
export interface GatherOptions {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The one that `cwd` is in. */
  readonly opened: OpenedProject;
  /** The name of the format that all are in, whatever their names say. */
  readonly format?: string | undefined;
  /** Told now and then how far it is. */
  readonly onGathering?: ((step: GatherStep) => void) | undefined;
}

/** How far the gathering of documents is. */
export type GatherStep =
  | { readonly kind: 'finding'; readonly found: number }
  | { readonly kind: 'reading'; readonly read: number; readonly total: number };

/** Finds and reads documents; `targets` are as the user gave them, none for those of the project. */
export async function gather(
  targets: readonly string[],
  { cwd, opened: { project, problems }, format, onGathering }: GatherOptions,
): Promise<Gathered> {
  if (problems.some(isError)) {
    return { project, documents: [], problems, unread: new Set(), complete: false };
  }
  const found = await findDocuments({
    project,
    targets,
    cwd,
    extensions: format === undefined ? documentExtensions : 'any',
    searched: format === undefined ? searchedExtensions : extensionsOf(format),
    onFound: (files) => onGathering?.({ kind: 'finding', found: files }),
  });
  const total = found.documents.length;
  let finished = 0;
  const readings = await inBatches(found.documents, async (each) => {
    const reading = await read(project, each, format);
    finished += 1;
    onGathering?.({ kind: 'reading', read: finished, total });
    return reading;
  });
  return {
    project,
    documents: readings.flatMap(({ document }) => document ?? []),
    problems: [...problems, ...found.problems, ...readings.flatMap((reading) => reading.problems)],
    unread: new Set(readings.filter(isIncomplete).map(({ folder }) => folder)),
    complete: found.complete,
  };
}

interface Reading {
  readonly folder: string;
  /** Undefined when not even its bytes could be read. */
  readonly document: Document | undefined;
  readonly problems: readonly Problem[];
}

async function read(
  project: Project,
  { path, folder }: FoundDocument,
  format: string | undefined,
): Promise<Reading> {
  const file = await readStored(project, path);
  switch (file.kind) {
    case 'read': {
      const { bytes } = file;
      const inclusions = await readInclusions(project, { path, bytes, format });
      const given = { path, folder, bytes, format, inclusions };
      const { document, problems, mayBeEmpty, howToCount } = await readDocument(given);
      const isEmpty = document.snippets.length === 0 && !mayBeEmpty && !problems.some(isError);
      return {
        folder,
        document,
        problems: isEmpty ? [...problems, withoutPython(path, howToCount)] : problems,
      };
    }
    case 'unreadable':
      return { folder, document: undefined, problems: [file.problem] };
    case 'missing':
      return { folder, document: undefined, problems: [vanished(path)] };
  }
}

function withoutPython(file: string, hint: string): Problem {
  return { severity: 'warning', message: 'no Python in this document', hint, file };
}

function vanished(path: string): Problem {
  return {
    severity: 'error',
    message: 'cannot be read: it was deleted',
    hint: 'run docproof again',
    file: path,
  };
}

function isIncomplete({ document, problems }: Reading): boolean {
  return document === undefined || problems.some(isError);
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
