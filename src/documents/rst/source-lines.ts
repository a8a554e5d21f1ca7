import type { LinePlace } from '../../model/place.ts';
import type { CodeBlock } from '../format.ts';

/** A part of some lines: from column `left` up to, without, `right`, both from 0. Lines count from 1. */
export interface Area extends Range {
  readonly left: number;
  readonly right: number;
}

/** A run of lines of a document; both ends belong to it and count from 1. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Text by lines, as the state machine walks over it. Lines count from 1. */
export interface SourceLines {
  /** Whether nothing of the document stands beside them. */
  readonly isWhole: boolean;
  readonly count: number;
  /** Empty past the last line. */
  readonly text: (line: number) => string;
  readonly isBlank: (line: number) => boolean;
  /** Columns of white space before the text, from 0; a tab counts on to the next multiple of 8. */
  readonly indent: (line: number) => number;
  /** The first line from `line` on that is not blank; behind the last line if there is none. */
  readonly nextText: (line: number) => number;
  /** The lines from `line` on that are indented by more than `base`, without blank ones at its ends. */
  readonly indented: (line: number, base: number) => Range | undefined;
}

export function toSourceLines(text: string): SourceLines {
  return linesFrom(1, text.split('\n'), true);
}

/** Some lines of a document, from the line `first` on. */
export function linesFrom(first: number, texts: readonly string[], isWhole: boolean): SourceLines {
  const count = first + texts.length - 1;
  return { ...overLines(count, (line) => texts[line - first] ?? ''), isWhole };
}

/** The lines of an area, with nothing around it: what stands in it keeps its line and its column. */
export function withinArea(lines: SourceLines, { first, last, left, right }: Area): SourceLines {
  const at = (line: number): string =>
    line < first || line > last
      ? ''
      : ' '.repeat(left) + lines.text(line).slice(left, right).trimEnd();
  return { ...overLines(last, at), isWhole: false };
}

function overLines(count: number, at: SourceLines['text']): Omit<SourceLines, 'isWhole'> {
  const isBlank = (line: number): boolean => !/\S/.test(at(line));
  const indent = (line: number): number => widthOf(/^\s*/.exec(at(line))?.[0] ?? '');
  const nextText = (line: number): number => {
    let next = line;
    while (next <= count && isBlank(next)) next += 1;
    return next;
  };
  return {
    count,
    text: at,
    isBlank,
    indent,
    nextText,
    indented: (line, base) => {
      const first = nextText(line);
      let last = first - 1;
      for (let next = first; next <= count && indent(next) > base; ) {
        last = next;
        next = nextText(next + 1);
      }
      return last < first ? undefined : { first, last };
    },
  };
}

/** The code of a range, with where it stands. */
export type Cut = Pick<CodeBlock, 'source' | 'start' | 'end' | 'places'>;

/** The least indentation of the lines of a range, in columns. */
export function commonIndent(lines: SourceLines, { first, last }: Range): number {
  let least = Number.POSITIVE_INFINITY;
  for (let line = first; line <= last; line += 1) {
    if (!lines.isBlank(line)) least = Math.min(least, lines.indent(line));
  }
  return least;
}

/**
 * Takes `columns` of white space from each line. `firstOffset`, where it is given, is where the
 * code begins in its first line, behind the mark of a list.
 */
export function cut(
  lines: SourceLines,
  { first, last }: Range,
  columns: number,
  firstOffset?: number,
): Cut {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return cutLines(lines, numbers, columns, firstOffset);
}

/** The same for lines that may stand apart, and in any order. */
export function cutLines(
  lines: SourceLines,
  numbers: readonly number[],
  columns: number,
  firstOffset?: number,
): Cut {
  const stripped = numbers.map((line, index) => {
    const text = lines.text(line);
    return index === 0 && firstOffset !== undefined
      ? { line, code: text.slice(firstOffset), offset: firstOffset, unwritten: 0 }
      : { line, ...strip(text, columns) };
  });
  const first = numbers.reduce((least, line) => Math.min(least, line), numbers[0] ?? 1);
  const last = numbers.reduce((most, line) => Math.max(most, line), first);
  const start = (stripped.find(({ line }) => line === first)?.offset ?? 0) + 1;
  // Lines that are indented alike need no places of their own, which keeps them writable.
  const isEven = stripped.every(
    ({ line, code, offset, unwritten }, index) =>
      line === first + index && (code === '' || (offset + 1 === start && unwritten === 0)),
  );
  return {
    source: stripped.map(({ code }) => `${code}\n`).join(''),
    start: { line: first, column: start },
    end: { line: last, column: lines.text(last).length + 1 },
    ...(!(isEven && lines.isWhole) && { places: stripped.map(placeOf) }),
  };
}

function placeOf({ line, offset, unwritten }: Stripped & { readonly line: number }): LinePlace {
  const behind = [unwritten + 1, offset + 1] as const;
  return { line, steps: unwritten === 0 ? [behind] : [[1, offset], behind] };
}

interface Stripped {
  readonly code: string;
  /** Where what is left begins in the line, from 0. */
  readonly offset: number;
  /** Spaces that the code has and the line has not: the rest of a tab. */
  readonly unwritten: number;
}

function strip(text: string, columns: number): Stripped {
  let width = 0;
  let offset = 0;
  while (width < columns && /[ \t\f\v]/.test(text.charAt(offset))) {
    width = text[offset] === '\t' ? nextStop(width) : width + 1;
    offset += 1;
  }
  const unwritten = Math.max(0, width - columns);
  return { code: ' '.repeat(unwritten) + text.slice(offset), offset, unwritten };
}

function widthOf(lead: string): number {
  let width = 0;
  for (const character of lead) width = character === '\t' ? nextStop(width) : width + 1;
  return width;
}

// docutils makes a tab count like that unless it is told otherwise.
function nextStop(width: number): number {
  return width + 8 - (width % 8);
}
