import type { Matching } from './matching.ts';
import type { LinePlace } from './place.ts';
import type { PythonVersion } from './python.ts';

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
  /**
   * One for each line of the code, where the document does not hold it line below line as it is;
   * see `placeIn`. Undefined when line n of the code is line `line + n - 1`.
   */
  readonly places?: readonly LinePlace[];
  /** Number of the notebook cell that holds it, from 1 over cells of all kinds. */
  readonly cell?: number;
  /**
   * The document that shows it, and where, when it stands in another file that the document only
   * names; all else of the origin is of that other file, and so is `document`.
   */
  readonly includedBy?: Pick<Origin, 'document' | 'line' | 'column'>;
}

/**
 * How the code of a snippet is written: as a file, as a recorded `>>>` session, or as the cell of a
 * notebook, which shows the value of its last expression and may `await`.
 */
export type Dialect = 'script' | 'session' | 'cell';

/** What a document says of how one of its snippets is run. */
export interface SnippetOptions {
  /** The reason not to run it. */
  readonly skip: string | undefined;
  /** It runs after all earlier snippets of the same group; undefined for none. */
  readonly group: string | undefined;
  /** Other groups in which it runs before the later snippets; `*` is each. Its own `group` is where it is judged. */
  readonly alsoIn?: readonly string[];
  /** Ids of earlier snippets that run before it; undefined when the document does not say. */
  readonly continues: readonly string[] | undefined;
  /** Python from the front matter that runs before it. */
  readonly setup: string | undefined;
  readonly minPython: PythonVersion | undefined;
  /** Whether it is itself set-up: it runs before the snippets below it and is not judged. */
  readonly isSetup: boolean;
  /** Whether it cleans up: it runs after all others of its groups, and before none. */
  readonly isCleanup?: boolean;
}

/** Those of a snippet of which the document says nothing. */
export const noOptions: SnippetOptions = {
  skip: undefined,
  group: undefined,
  continues: undefined,
  setup: undefined,
  minPython: undefined,
  isSetup: false,
};

/** A block that shows what the snippet over it prints, or the exception that ends it. */
export interface OutputBlock {
  readonly text: string;
  /** Of its text, as that of a snippet. */
  readonly origin: Origin;
  /** What stands before each of its lines in the document: the indentation of a list, the marks of a quote. */
  readonly indent: string;
  /** A guess that differs much from what is printed is taken for prose, not for a wrong answer. */
  readonly certainty: 'sure' | 'guess';
  /** Why it was taken for output, in a few words. */
  readonly reason: string;
}

/** Python of a document that no reader sees and that runs before the snippets below it. */
export interface HiddenSetup {
  readonly source: string;
  /** `line` is the first line of its code. */
  readonly origin: Pick<Origin, 'document' | 'line' | 'column' | 'places'>;
  /** The group for whose snippets it runs; undefined for all. */
  readonly group: string | undefined;
  /** The name of the module that it is, and whose names the snippets then have; absent for code that runs among them. */
  readonly module?: string;
}

/** Why a person has to look at a snippet before it may be run. */
export interface Review {
  /** How likely its text is what its author wrote, 0 to 1. */
  readonly confidence: number;
  /** At least one, each the end of a sentence such as "line 12 may stand at another depth". */
  readonly reasons: readonly string[];
}

/** One piece of Python in a document. `placeIn` finds a line of its `source` in the document. */
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
  readonly options: SnippetOptions;
  readonly output: OutputBlock | undefined;
  /** Set when its text is a guess that nobody may rely on: it is never run. */
  readonly review?: Review;
}

/** A block of a document that is no Python: listed, never lost. */
export interface OtherBlock {
  /** The language as the author wrote it; empty when the block names none. */
  readonly language: string;
  readonly origin: Origin;
  /** Why it does not count as Python, in a few words. */
  readonly reason: string;
  /** Whether it is taken for the output of a snippet. */
  readonly isOutput: boolean;
}

/** Where an author tells docproof something of a block. */
export type NoteStyle =
  /** On its fence. */
  | 'fence'
  /** In a comment of HTML before it. */
  | 'html-comment'
  /** In a comment of reStructuredText before it. */
  | 'rst-comment'
  /** In a comment on its first line. */
  | 'first-line';

/** What was read from one document. */
export interface Document {
  /** As `Origin.document`. */
  readonly path: string;
  readonly folder: string;
  /** The format in which it was read, as a user names it: `markdown`. */
  readonly format: string;
  /** As its format wants it; on fences unless given. */
  readonly noteStyle?: NoteStyle;
  /** The encoding in which it was read, as `TextDecoder` names it: `utf-8`. */
  readonly encoding: string;
  readonly snippets: readonly Snippet[];
  readonly otherBlocks: readonly OtherBlock[];
  /** In the order of the document. */
  readonly setups: readonly HiddenSetup[];
  /** The sections that hold at least one snippet, in order. */
  readonly sections: readonly string[];
  /** What the author calls a section, from the front matter (`docproof: { section: question }`); `section` unless set. */
  readonly sectionWord: string;
}
