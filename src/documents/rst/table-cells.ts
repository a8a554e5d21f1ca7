import type { Area, Range, SourceLines } from './source-lines.ts';

/** Where a table stands: from its upper border up to, without, line `end`. */
export interface TableLines {
  readonly first: number;
  readonly end: number;
}

/**
 * The cells of a grid table, row by row; none where its borders do not meet. From each corner the
 * smallest box is taken that its borders close, and its own corners go on from there, as docutils
 * does it: so cells may span others, and hold tables.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#grid-tables
 */
export function gridCells(lines: SourceLines, table: TableLines): readonly Area[] {
  const borders = bordersOf(lines, table);
  const [start] = borders;
  if (start === undefined) return [];
  const corners = new Map([[start.line, new Set([start.text.indexOf('+')])]]);
  const addCorner = (line: number, column: number): void => {
    const known = corners.get(line);
    if (known === undefined) corners.set(line, new Set([column]));
    else known.add(column);
  };
  return borders.flatMap((border, index) => {
    const row: Area[] = [];
    // The box at one corner adds the next one in this line.
    for (const left of corners.get(border.line) ?? []) {
      const cell = boxAt(left, border, borders, index);
      if (cell === undefined) continue;
      addCorner(border.line, cell.right);
      addCorner(cell.last + 1, left);
      row.push({ ...cell, left: left + 1 });
    }
    return row.sort((one, other) => one.left - other.left);
  });
}

interface Border {
  readonly line: number;
  readonly text: string;
  /** By column the last line to which a side runs on from the line below. */
  readonly sides: ReadonlyMap<number, number>;
}

// Corners are tried against one another: without a bound a broken border takes quadratic time.
const widest = 1000;

/** From the last line up, so that each side is walked once. */
function bordersOf(lines: SourceLines, { first, end }: TableLines): readonly Border[] {
  const borders: Border[] = [];
  let sides: ReadonlyMap<number, number> = new Map();
  for (let line = end - 1; line >= first; line -= 1) {
    const text = lines.text(line).slice(0, widest);
    if (/\+[-=]/.test(text)) borders.push({ line, text, sides });
    const marks = [...text.matchAll(/[|+]/g)];
    sides = new Map(marks.map(({ index }) => [index, sides.get(index) ?? line]));
  }
  return borders.reverse();
}

/** The smallest box with its upper left corner in a border, which is the one at `index`. */
function boxAt(
  left: number,
  { line: top, text, sides }: Border,
  borders: readonly Border[],
  index: number,
): Area | undefined {
  for (let right = left + 1; /[-=+]/.test(text.charAt(right)); right += 1) {
    if (text[right] !== '+') continue;
    const end = Math.min(sides.get(left) ?? top, sides.get(right) ?? top);
    for (let next = index + 1; next < borders.length; next += 1) {
      const bottom = borders[next];
      if (bottom === undefined || bottom.line > end) break;
      if (!isSide.test(bottom.text.slice(left, right + 1))) continue;
      return { first: top + 1, last: bottom.line - 1, left, right };
    }
  }
  return undefined;
}

const isSide = /^\+[-=+]+\+$/;

/**
 * The cells of a simple table, row by row. A text in its first column begins a row, and a line of
 * `---` below one says which columns are one cell there.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#simple-tables
 */
export function simpleCells(lines: SourceLines, { first, end }: TableLines): readonly Area[] {
  const columns = columnsOf(lines.text(first));
  const [{ left = 0, right = 0 } = {}] = columns;
  const cells: Area[] = [];
  let start = first + 1;
  const closeRow = (next: number, spans: readonly Columns[]): void => {
    if (start < next) cells.push(...filled(lines, { first: start, last: next - 1 }, spans));
  };
  for (let line = first + 1; line < end; line += 1) {
    const text = lines.text(line);
    if (/^[ ]*(?:-[- ]*|=[= ]*)$/.test(text)) {
      closeRow(line, text.includes('-') ? columnsOf(text) : columns);
      start = line + 1;
    } else if (text.slice(left, right).trim() !== '') {
      closeRow(line, columns);
      start = line;
    }
  }
  closeRow(end, columns);
  return cells;
}

/** A cell behind the end of all its lines is empty. */
function filled(lines: SourceLines, row: Range, spans: readonly Columns[]): readonly Area[] {
  let width = 0;
  for (let line = row.first; line <= row.last; line += 1) {
    width = Math.max(width, lines.text(line).length);
  }
  return spans.filter(({ left }) => left < width).map((span) => ({ ...row, ...span }));
}

type Columns = Pick<Area, 'left' | 'right'>;

/** The last column goes on to the end of each line. */
function columnsOf(border: string): readonly Columns[] {
  const marks = [...border.matchAll(/[-=]+/g)];
  return marks.map(({ 0: mark, index }, nth) => ({
    left: index,
    right: nth === marks.length - 1 ? Number.POSITIVE_INFINITY : index + mark.length,
  }));
}
