import type { DiffLine, Span } from './diff.ts';

/** Lines that are left out; `differs` when they are part of a difference. */
export interface Fold {
  readonly hidden: number;
  readonly differs: boolean;
}

const contextLines = 2;
/** Of one long difference, so many lines are shown at its start and at its end. */
const headLines = 12;
const tailLines = 4;
const mostLines = 60;

/** What of a comparison is worth reading: the differences and what is around them, both bounded. */
export function excerpt(lines: readonly DiffLine[]): readonly (DiffLine | Fold)[] {
  const shown = linesWorthReading(lines);
  const items: (DiffLine | Fold)[] = [];
  let next = 0;
  const foldUpTo = (end: number): void => {
    if (end > next) items.push(fold(lines.slice(next, end)));
    next = end;
  };
  for (const [index, line] of lines.entries()) {
    if (!shown.has(index)) continue;
    foldUpTo(index);
    items.push(shortenLine(line));
    next = index + 1;
  }
  foldUpTo(lines.length);
  return items;
}

// A single line takes no more room than the word that it is left out.
function fold(lines: readonly DiffLine[]): DiffLine | Fold {
  const [first] = lines;
  if (first !== undefined && lines.length === 1) return shortenLine(first);
  return { hidden: lines.length, differs: lines.some(({ side }) => side !== 'equal') };
}

function linesWorthReading(lines: readonly DiffLine[]): ReadonlySet<number> {
  const shown: number[] = [];
  for (const { start, end } of differences(lines)) {
    const isLong = end - start > headLines + tailLines + 1;
    shown.push(...range(start - contextLines, isLong ? start + headLines : end));
    shown.push(...range(isLong ? end - tailLines : end, end + contextLines));
    if (shown.length > mostLines) break;
  }
  return new Set(shown.filter((index) => index >= 0).slice(0, mostLines));
}

/** The runs of lines that differ, `end` excluded. */
function differences(lines: readonly DiffLine[]): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const [index, { side }] of lines.entries()) {
    if (side === 'equal') continue;
    const last = found.at(-1);
    if (last?.end === index) last.end = index + 1;
    else found.push({ start: index, end: index + 1 });
  }
  return found;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

/** How much of a long stretch is shown at each of its ends, in UTF-16 units. */
const equalEnds = 60;
const differingEnds = 240;
const mostOfLine = 800;

/** A long line is cut within its stretches first, so that the words that differ stay in sight. */
function shortenLine({ side, spans }: DiffLine): DiffLine {
  const shortened: Span[] = [];
  let length = 0;
  for (const { text, differs } of spans) {
    if (length > mostOfLine) return { side, spans: [...shortened, { text: ' …', differs: false }] };
    const ends = differs || spans.length === 1 ? differingEnds : equalEnds;
    const shown = withoutMiddle(text, ends);
    shortened.push({ text: shown, differs });
    length += shown.length;
  }
  return { side, spans: shortened };
}

/** A text of which only the ends are left when it is long, never half of a surrogate pair. */
export function withoutMiddle(text: string, ends: number): string {
  if (text.length <= ends * 2 + 10) return text;
  const head = text.slice(0, ends).replace(/[\uD800-\uDBFF]$/, '');
  const tail = text.slice(-ends).replace(/^[\uDC00-\uDFFF]/, '');
  return `${head} … ${tail}`;
}
