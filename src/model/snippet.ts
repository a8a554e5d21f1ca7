import type { Matching } from './matching.ts';

/**
 * Where a piece of a document stands. Lines and columns count from 1; columns are UTF-16 units,
 * as editors count them. `start` and `end` are byte offsets into the file as it is on disk,
 * byte order mark included, so that `bytes.subarray(start, end)` is the code as the author
 * wrote it, with the indentation of the list or quote around it.
 */
export interface Origin {
  /** Path of the document as reports show it: relative to the project, with forward slashes. */
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
}

/** How the code of a snippet is written: as a file, or as a recorded `>>>` session. */
export type Dialect = 'script' | 'session';

/** One piece of Python in a document. Line n of `source` is line `origin.line + n - 1` of the document. */
export interface Snippet {
  /** Unique in its document, a safe file name, and stable when blocks are inserted elsewhere. */
  readonly id: string;
  /** The folder of its document under `snippets/` and `expectations/`, such as `expert-python`. */
  readonly folder: string;
  readonly source: string;
  readonly dialect: Dialect;
  readonly origin: Origin;
  /** The text of the section heading over it; undefined before the first one. */
  readonly section: string | undefined;
  /** How its claims are compared, as its fence says. */
  readonly matching?: Partial<Matching>;
}

/** A block of a document that is no Python: listed, never lost. */
export interface OtherBlock {
  /** The language as the author wrote it; empty when the block names none. */
  readonly language: string;
  readonly origin: Origin;
  /** Why it does not count as Python, in a few words. */
  readonly reason: string;
}

/** What was read from one document. */
export interface Document {
  /** As `Origin.document`. */
  readonly path: string;
  readonly folder: string;
  readonly snippets: readonly Snippet[];
  readonly otherBlocks: readonly OtherBlock[];
  /** The sections that hold at least one snippet, in order. */
  readonly sections: readonly string[];
  /** What the author calls a section, from the front matter (`docproof: { section: question }`); `section` unless set. */
  readonly sectionWord: string;
}
