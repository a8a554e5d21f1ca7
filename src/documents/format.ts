import type { LinePlace } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Review } from '../model/snippet.ts';
import type { Lines } from './lines.ts';
import type { OptionWord } from './option-words.ts';
import type { Placer } from './place-edit.ts';

/** One format of documents. To add one, write its file and name it in `formats.ts`. */
export interface Format {
  /** As a message names it, such as `Markdown`. */
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * Takes a document apart. `text` has `\n` at its line ends and no byte order mark; `lines` is the
   * same text by line. Never throws: what is wrong goes into the problems, and no block is lost.
   */
  readonly read: (text: string, lines: Lines) => Outline;
  /** Finds where edits go, in a format whose code does not stand in the document as it is. */
  readonly createPlacer?: (text: string) => Placer;
}

/** What a format finds in a document, before its blocks are told apart and named. */
export interface Outline {
  /** In the order of the document. */
  readonly parts: readonly Part[];
  /** What the author calls a section; undefined when the document does not say. */
  readonly sectionWord: string | undefined;
  /** Without their file, which the format does not know. */
  readonly problems: readonly Problem[];
  /** What holds for all of its snippets that say nothing else. */
  readonly defaults: DocumentDefaults;
}

export interface DocumentDefaults {
  readonly group?: string;
  readonly setup?: string;
}

export type Part = Heading | CodeBlock | Prose | Note;

export interface Heading {
  readonly kind: 'heading';
  /** 1 for the title of a document. */
  readonly level: number;
  /** As a reader sees it, without markup. */
  readonly text: string;
}

export interface CodeBlock {
  readonly kind: 'code';
  /** `indented`: code by indentation alone, which cannot name a language. */
  readonly form: 'fenced' | 'indented';
  /** As the author wrote it; empty when the block names none. */
  readonly language: string;
  /** The id that the author gave, unchecked. */
  readonly id: string | undefined;
  /** What stands behind the language: options of docproof among the words of other tools. */
  readonly words: readonly OptionWord[];
  /** The line on which the block begins, its fence included; counts from 1. */
  readonly openedAt: number;
  /** The code with `\n` at the end of each line; empty when there is none. */
  readonly source: string;
  readonly start: Position;
  /** Just behind the last character of the last line of code, before its line end. */
  readonly end: Position;
  /** Where its lines stand, unless line n of the code is line `start.line + n - 1`, as it is. */
  readonly places?: readonly LinePlace[];
  /** As `Origin.cell`. */
  readonly cell?: number;
  /** As `Snippet.review`. */
  readonly review?: Review;
}

/** Whatever else stands between blocks: what parts them, and what may introduce the next. */
export interface Prose {
  readonly kind: 'prose';
  /** A paragraph as it is written; empty for anything else. */
  readonly text: string;
}

/** A comment that speaks to docproof. */
export interface Note {
  readonly kind: 'note';
  /** What stands behind `docproof:`. */
  readonly text: string;
  /** The line on which the comment begins. */
  readonly line: number;
  /** The line on which `text` begins. */
  readonly textLine: number;
}

/** Both count from 1; columns are UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
