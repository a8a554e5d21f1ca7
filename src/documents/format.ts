import type { LinePlace } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { NoteStyle, Review } from '../model/snippet.ts';
import type { EncodingDeclaration } from './encoding/declaration.ts';
import type { Lines } from './lines.ts';
import type { OptionWord } from './option-words.ts';
import type { Placer } from './place-edit.ts';

/** One format of documents, as far as a file need not be read for it. */
export interface Format {
  /** As a message names it, such as `Markdown`. */
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * Whether a folder that is searched for documents passes them over: they count when a file, a
   * glob or the configuration names them, and one without any Python example is nothing to say.
   */
  readonly onlyWhenNamed?: boolean;
  /**
   * Whether a text is in this format beyond doubt, by its look. Only asked to tell of a file of this
   * format under the name of another; so it has to be fast, and rather says no.
   */
  readonly recognizes?: (text: string) => boolean;
  /** Whether it may hold documents of other formats, as a module does in its strings. */
  readonly quotesOthers?: boolean;
  /** Its parser may be large, and is loaded when the first document needs it. */
  readonly load: () => Promise<Reader>;
}

/** Takes the documents of one format apart. */
export interface Reader {
  /**
   * Takes a document apart. `text` has `\n` at its line ends and no byte order mark; `lines` is the
   * same text by line. Never throws: what is wrong goes into the problems, and no block is lost.
   */
  readonly read: (text: string, lines: Lines, surroundings: Surroundings) => Outline;
  /** The files whose code a document shows by naming them, in a format that can. As `Inclusions`. */
  readonly includes?: (text: string, path: string) => readonly string[];
  /** How a document says in which encoding it is; in a comment of HTML unless given. */
  readonly encodingDeclaration?: EncodingDeclaration;
  /** Where its authors tell docproof something of a block; on fences unless given. */
  readonly noteStyle?: NoteStyle;
  /** What makes a block count as Python, as a hint; what a fence says unless given. */
  readonly howToCount?: string;
  /** Finds where edits go, in a format whose code does not stand in the document as it is. */
  readonly createPlacer?: (text: string) => Placer;
}

/** What stands around a document. */
export interface Surroundings {
  /** Of the document: relative to the project, with forward slashes. */
  readonly path: string;
  readonly inclusions: Inclusions;
}

/**
 * The files that documents name, by their paths relative to the project, with forward slashes. One
 * that could not be read is a few words that say why; none is there that lies outside.
 */
export type Inclusions = ReadonlyMap<string, Inclusion>;

export type Inclusion =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly similar: string | undefined }
  | { readonly kind: 'unreadable'; readonly reason: string };

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
  /** The module in whose names its snippets run, where the document is one. */
  readonly module?: ModuleSource;
}

export interface ModuleSource {
  readonly source: string;
  /** Whether its definitions have no bodies, so that it cannot be run. */
  readonly isStub: boolean;
}

export interface DocumentDefaults {
  readonly group?: string;
  /** The group of its sessions, instead of `group`. */
  readonly sessionGroup?: string;
  readonly setup?: string;
}

export type Part = Heading | CodeBlock | Prose | Note;

export interface Heading {
  readonly kind: 'heading';
  /** 1 for the title of a document. */
  readonly level: number;
  /** As a reader sees it, without markup. */
  readonly text: string;
  /** What the ids below it begin with, where that is not the slug of its text. */
  readonly slug?: string;
}

export interface CodeBlock {
  readonly kind: 'code';
  /**
   * `indented`: code by indentation alone, which cannot name a language. `directive`: as in rst.
   * `cell`: of a notebook. `element`: of HTML.
   */
  readonly form: 'fenced' | 'indented' | 'directive' | 'cell' | 'element';
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
  /** The group that it is in unless its author says otherwise, such as that of the cells of a kernel. */
  readonly group?: string;
  /** As `SnippetOptions.alsoIn`. */
  readonly alsoIn?: readonly string[];
  /** The file that it stands in, where that is not the document; all places are in there. */
  readonly included?: { readonly path: string; readonly lines: Lines };
  /** Why it is no Python, where its format knows better than its language tells. */
  readonly reason?: string;
  /** Whether it prints how long something took, which nobody can compare. */
  readonly isTimed?: boolean;
  /** What it shows, where its format keeps that with it. */
  readonly output?: RecordedOutput;
  /** As `Snippet.review`. */
  readonly review?: Review;
}

/** What a document recorded of the run of a block. */
export interface RecordedOutput
  extends Pick<CodeBlock, 'source' | 'start' | 'end' | 'places' | 'cell'> {
  /** How that is known, in a few words. */
  readonly reason: string;
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
  /** Where the lines of `text` stand, unless the document holds them line below line as they are. */
  readonly places?: readonly LinePlace[];
}

/** Both count from 1; columns are UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
