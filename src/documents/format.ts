import type { Problem } from '../model/problem.ts';
import type { Lines } from './lines.ts';

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
}

/** What a format finds in a document, before its blocks are told apart and named. */
export interface Outline {
  /** In the order of the document. */
  readonly parts: readonly Part[];
  /** What the author calls a section; undefined when the document does not say. */
  readonly sectionWord: string | undefined;
  /** Without their file, which the format does not know. */
  readonly problems: readonly Problem[];
}

export type Part = Heading | CodeBlock;

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
  /** The line on which the block begins, its fence included; counts from 1. */
  readonly openedAt: number;
  /** The code with `\n` at the end of each line; empty when there is none. */
  readonly source: string;
  readonly start: Position;
  /** Just behind the last character of the last line of code, before its line end. */
  readonly end: Position;
}

/** Both count from 1; columns are UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
