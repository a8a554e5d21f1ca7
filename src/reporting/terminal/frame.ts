import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Style } from '../reporter.ts';
import { createPalette, type Palette } from './palette.ts';

/** What the parts of a report are drawn in: lines are at most `width` columns. */
export interface Frame {
  readonly width: number;
  readonly palette: Palette;
  /** Whether words stand where signs would. */
  readonly inWords: boolean;
}

/** Narrower, nothing can be read; wider, no prose. */
const [leastWidth, mostWidth] = [40, 200];

export function createFrame({ width, color, inWords = false }: Style): Frame {
  return {
    width: Math.min(Math.max(width, leastWidth), mostWidth),
    palette: createPalette(color),
    inWords,
  };
}

/** Prose, wrapped between words; lines after the first are indented by `hanging`. */
export function paragraph(
  frame: Frame,
  text: string,
  indent = 0,
  hanging: number = indent,
): readonly string[] {
  const room = frame.width - Math.max(indent, hanging);
  const lines = wrapAnsi(expandTabs(text), room, { hard: true }).split('\n');
  return lines.map((line, index) => ' '.repeat(index === 0 ? indent : hanging) + line);
}

/** Text whose white space counts, such as a traceback: only lines that are too long are cut, between words where they can be. */
export function verbatim(frame: Frame, text: string, indent: number): readonly string[] {
  const options = { ...asItIs, wordWrap: true };
  const lines = wrapAnsi(expandTabs(text), frame.width - indent, options).split('\n');
  return lines.map((line) => ' '.repeat(indent) + line);
}

const asItIs = { hard: true, trim: false, wordWrap: false };

/** One line of plain text; what does not fit is cut, and that is shown. */
export function cutToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const [head = ''] = wrapAnsi(text, Math.max(width - 1, 1), asItIs).split('\n');
  return `${head}…`;
}

/** Cells side by side in as many lines as they need; no cell is split. */
export function flow(frame: Frame, cells: readonly string[], indent: number): readonly string[] {
  const lines: string[] = [];
  for (const cell of cells) {
    const extended = `${lines.at(-1) ?? ''} ${cell}`;
    const fits = lines.length > 0 && stringWidth(extended) <= frame.width - indent;
    if (fits) lines[lines.length - 1] = extended;
    else lines.push(cell);
  }
  return lines.map((line) => ' '.repeat(indent) + line);
}

/** Blocks of lines with an empty line between them; empty blocks leave no trace. */
export function stack(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

/** Tabs are as wide as they happen to stand, so that nothing could be put below them. */
export function expandTabs(text: string): string {
  return text.replaceAll('\t', '    ');
}
