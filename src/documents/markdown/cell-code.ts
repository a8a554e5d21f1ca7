import type { CodeBlock } from '../format.ts';
import type { Lines } from '../lines.ts';
import { needsIPython, readMagics } from '../notebook/magics.ts';
import { addStart, type PlacedLine, textOf } from '../notebook/placed-text.ts';
import type { OptionWord } from '../option-words.ts';

/** What a cell in Markdown is beside any other block: all of it as a notebook has it. */
export type CellCode = Pick<CodeBlock, 'form' | 'source' | 'places' | 'reason' | 'isTimed'> & {
  /** Set when it is in no Python. */
  readonly language?: string;
  readonly words: readonly OptionWord[];
};

/**
 * Reads the code of a cell of MyST, Quarto or R Markdown by the rules for the cells of notebooks.
 * Its lines have places of their own only where a magic made them another one than was written.
 *
 * @param firstLine the line of the document on which its first line stands; counts from 1
 */
export function readCellCode(code: readonly string[], firstLine: number, lines: Lines): CellCode {
  const given = code.map((text, index) => placeLine(text, firstLine + index, lines));
  const read = readMagics(given);
  const end = firstLine + code.length;
  if (read.foreign !== undefined) {
    return { form: 'cell', ...read.foreign, source: textOf(given), words: [] };
  }
  const skip = read.skip ?? needsIPython(read.lines, () => hasDisplay(lines, end));
  const isChanged = read.lines.some((line, index) => line !== given[index]);
  return {
    form: 'cell',
    source: textOf(read.lines),
    ...(isChanged && { places: read.lines.map(({ place }) => place) }),
    ...(read.isTimed && { isTimed: true }),
    words: skip === undefined ? [] : [{ key: 'skip', value: skip }],
  };
}

/** A tab of which a list takes a part leaves spaces that the line does not hold. */
function placeLine(text: string, line: number, lines: Lines): PlacedLine {
  const whole = lines.text(line);
  let unwritten = 0;
  while (!whole.endsWith(text.slice(unwritten))) unwritten += 1;
  const written = text.slice(unwritten);
  const column = whole.length - written.length + 1;
  const placed = { text: written, place: { line, steps: [[1, column]] as const } };
  return unwritten === 0 ? placed : addStart(text.slice(0, unwritten), placed);
}

/** By document, the lines that were looked at so far, and whether one of them says what it is. */
const known = new WeakMap<Lines, { readonly end: number; readonly has: boolean }>();

/** Whether the document itself says what `display` is, above a line. */
function hasDisplay(lines: Lines, above: number): boolean {
  let { end, has } = known.get(lines) ?? { end: 1, has: false };
  for (; end < above && !has; end += 1) has = definesDisplay(lines.text(end));
  known.set(lines, { end, has });
  return has;
}

function definesDisplay(text: string): boolean {
  return text.includes('display') && /\bimport .*\bdisplay\b|\bdef display\b/.test(text);
}
