import stringWidth from 'fast-string-width';
import { placeIn } from '../../model/place.ts';
import type { Origin } from '../../model/snippet.ts';
import { cutAround } from './cut-around.ts';
import { cutToWidth, expandTabs, type Frame } from './frame.ts';

/** A piece of a document: a snippet, or a block of output. */
export interface Piece {
  readonly text: string;
  readonly origin: Origin;
}

/** What is marked in it: lines of the piece and columns of the line, from 1; the end column is the one behind. */
export interface Marked {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const linesBefore = 2;
const linesAfter = 1;
/** Of what is marked itself, so many lines are shown. */
const mostMarked = 5;
const indent = 4;

/**
 * The lines of a document around a mark, with their numbers there, as editors and compilers show
 * them. A cell of a notebook has the numbers that its reader sees.
 */
export function renderCodeFrame(frame: Frame, piece: Piece, mark: Marked): readonly string[] {
  const lines = piece.text.replace(/\n$/, '').split('\n');
  const shown = linesAround(lines, mark);
  const numbers = shown.map((line) => String(numberOf(line, piece.origin)));
  const width = Math.max(...numbers.map(({ length }) => length));
  return shown.flatMap((line, index) => {
    const isMarked = line >= mark.line && line <= mark.endLine;
    const number = numbers[index]?.padStart(width) ?? '';
    const gutter = gutterOf(frame, number, isMarked);
    const room = frame.width - stringWidth(gutter);
    const text = lines[line - 1] ?? '';
    if (isMarked && mark.line === mark.endLine) return renderMarked(frame, gutter, text, mark);
    const row = cutToWidth(expandTabs(text), room);
    return [paint(frame, `${gutter}${row}`.trimEnd(), isMarked)];
  });
}

function linesAround(lines: readonly string[], { line, endLine }: Marked): readonly number[] {
  const lastMarked = Math.min(endLine, line + mostMarked - 1);
  const last = lastMarked < endLine ? lastMarked : endLine + linesAfter;
  const all = lines.map((_, index) => index + 1);
  const around = all.filter((each) => each >= line - linesBefore && each <= last);
  const isBlank = (each: number): boolean => lines[each - 1]?.trim() === '';
  const worth = around.filter((each) => !isBlank(each) || (each >= line && each <= endLine));
  return around.filter((each) => each >= (worth[0] ?? line) && each <= (worth.at(-1) ?? line));
}

function numberOf(line: number, origin: Origin): number {
  return origin.cell === undefined ? placeIn(origin, { line, column: 1 }).line : line;
}

function gutterOf({ inWords }: Frame, number: string, isMarked: boolean): string {
  if (inWords) return `${' '.repeat(indent)}line ${number}${isMarked ? ', the claim' : ''}: `;
  return `${' '.repeat(indent)}${isMarked ? '>' : ' '} ${number} | `;
}

/** A line with what is marked underlined, and cut around that when it is long. */
function renderMarked(
  frame: Frame,
  gutter: string,
  line: string,
  { column, endColumn }: Marked,
): readonly string[] {
  const before = expandTabs(line.slice(0, column - 1));
  const marked = expandTabs(line.slice(column - 1, endColumn - 1)).trimEnd();
  const start = stringWidth(before);
  const end = start + stringWidth(marked);
  const room = frame.width - stringWidth(gutter);
  const { text, from, lead } = cutAround(expandTabs(line), start, room);
  const shown = paint(frame, `${gutter}${text}`.trimEnd(), true);
  const marks = '^'.repeat(Math.min(end, from + stringWidth(text) - lead) - start);
  if (frame.inWords || marks === '') return [shown];
  const under = `${' '.repeat(start - from + lead)}${frame.palette.error(marks)}`;
  return [shown, `${gutter.replace(/[>\d]/g, ' ')}${under}`];
}

function paint({ palette }: Frame, row: string, isMarked: boolean): string {
  return isMarked ? row : palette.quiet(row);
}
