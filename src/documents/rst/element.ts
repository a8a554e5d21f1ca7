import type { Range, SourceLines } from './source-lines.ts';

/** A piece of an rst document, as the state machine tells them apart. */
export type Element =
  | HeadingElement
  | ParagraphElement
  | BreakElement
  | LiteralElement
  | DoctestElement
  | DirectiveElement
  | CellElement
  | CommentElement
  | SlipElement;

export interface HeadingElement {
  readonly kind: 'heading';
  readonly level: number;
  /** With its markup. */
  readonly text: string;
}

export interface ParagraphElement {
  readonly kind: 'paragraph';
  /** With its markup; of `::` at its end one colon is left. */
  readonly text: string;
}

/** A transition, the end of a cell, a target: what parts blocks and says nothing. */
export interface BreakElement {
  readonly kind: 'break';
}

/** What stands below a paragraph that ends in `::`. */
export interface LiteralElement {
  readonly kind: 'literal';
  /** The line of the `::`. */
  readonly line: number;
  readonly body: Range;
}

/** From `>>>` to the next blank line. */
export interface DoctestElement {
  readonly kind: 'doctest';
  readonly body: Range;
  /** Column of its first line, from 0. */
  readonly indent: number;
  /** Where it begins in the text of its first line, from 0. */
  readonly offset: number;
}

export interface DirectiveElement {
  readonly kind: 'directive';
  /** As it is written, lower case: `code-block`, `py:function`. */
  readonly name: string;
  readonly argument: string;
  /** Lower case names without their colons. */
  readonly options: ReadonlyMap<string, string>;
  readonly line: number;
  /** Undefined when it has none, and when its body is a text that is walked over by itself. */
  readonly body: Range | undefined;
}

/** The cell of a table, whose pieces stand in a part of each of its lines. */
export interface CellElement {
  readonly kind: 'cell';
  readonly lines: SourceLines;
  readonly elements: readonly Element[];
}

export interface CommentElement {
  readonly kind: 'comment';
  /** Without its two points; the lines below the first are as they are written. */
  readonly text: string;
  readonly line: number;
}

/** Something that docutils reads in another way than its author meant. */
export interface SlipElement {
  readonly kind: 'slip';
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** What was found, and the first line behind it. */
export interface Step {
  readonly elements: readonly Element[];
  readonly next: number;
}

/** Where something begins: behind the marks of lists, if there are any. */
export interface Spot {
  readonly line: number;
  /** In columns, from 0. */
  readonly indent: number;
  /** In the text of the line, from 0. */
  readonly offset: number;
  /** What is indented by more belongs to it. */
  readonly base: number;
}
