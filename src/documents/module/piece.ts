import type { Problem } from '../../model/problem.ts';
import type { CodeBlock } from '../format.ts';
import { indentOf, isBlank } from './clean-lines.ts';
import { type MappedLine, sliceLine } from './mapped-line.ts';

/** What a text of a module holds, its lines counted from 0 within the text. */
export type Piece = CodePiece | ProsePiece | NotePiece;

export interface CodePiece extends Pick<CodeBlock, 'form' | 'language' | 'id' | 'words'> {
  readonly kind: 'code';
  /** The line on which it begins, its fence or directive included. */
  readonly opened: number;
  readonly code: readonly MappedLine[];
  /** What is wrong with how it is written. */
  readonly problem?: Pick<Problem, 'message' | 'hint'>;
}

export interface ProsePiece {
  readonly kind: 'prose';
  readonly text: string;
}

export interface NotePiece {
  readonly kind: 'note';
  readonly text: string;
  readonly line: number;
  readonly textLine: number;
}

/** What was read from some lines, and the first line behind them. */
export interface Found {
  readonly pieces: readonly Piece[];
  readonly next: number;
}

/** Looks whether its way of writing begins on a line. */
export type Reader = (lines: readonly MappedLine[], at: number) => Found | undefined;

/** Lines as code: without the indentation of the first, or what they have of it. */
export function asCode(lines: readonly MappedLine[], indent: number): readonly MappedLine[] {
  return lines.map((line) => sliceLine(line, Math.min(indent, indentOf(line.text))));
}

/** The first line from `at` on that is not blank and indented by no more than `indent`; blank ones before it do not count. */
export function endOfIndented(lines: readonly MappedLine[], at: number, indent: number): number {
  let end = at;
  for (let index = at; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if (isBlank(text)) continue;
    if (indentOf(text) <= indent) break;
    end = index + 1;
  }
  return end;
}

export function textOf(lines: readonly MappedLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The smallest indentation of the lines that are not blank. */
export function indentOfAll(lines: readonly MappedLine[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { text } of lines) if (!isBlank(text)) least = Math.min(least, indentOf(text));
  return Number.isFinite(least) ? least : 0;
}
