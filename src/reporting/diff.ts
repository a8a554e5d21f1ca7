import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of a line; `differs` where the other side has something else in its place. */
export interface Span {
  readonly text: string;
  readonly differs: boolean;
}

export type Side = 'equal' | 'expected' | 'actual';

/** One line of a comparison: on both sides, or on one of them. */
export interface DiffLine {
  readonly side: Side;
  readonly spans: readonly Span[];
}

// Past this many edits a comparison is slow, and nobody reads it.
const limit = { maxEditLength: 1000 };
const mostPairs = 200;

/**
 * Compares two texts line by line, and lines that resemble each other word by word. White space
 * at line ends and line ends at the end of the text are left out, as they are when judging,
 * unless there is no other difference: doctest counts them.
 */
export function diffTexts(expected: string, actual: string): readonly DiffLine[] {
  const [left, right] = [linesOf(expected), linesOf(actual)];
  if (left.join('\n') !== right.join('\n')) return diffLines(left, right);
  const end = expected.endsWith('\n') && actual.endsWith('\n') ? -1 : undefined;
  return diffLines(expected.slice(0, end).split('\n'), actual.slice(0, end).split('\n'));
}

function diffLines(left: string[], right: string[]): readonly DiffLine[] {
  const changes = diffArrays(left, right, limit);
  if (changes === undefined) return replace(left, right);
  const parts: DiffLine[][] = [];
  let removed: readonly string[] = [];
  for (const { value, added, removed: isRemoved } of changes) {
    if (isRemoved) {
      removed = value;
      continue;
    }
    parts.push(replace(removed, added ? value : []));
    if (!added) parts.push(linesOn('equal', value));
    removed = [];
  }
  return [...parts.flat(), ...replace(removed, [])];
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

/** Lines in the place of others: each beside the one that it resembles, all else in one piece. */
function replace(removed: readonly string[], added: readonly string[]): DiffLine[] {
  const parts: (readonly DiffLine[])[] = [];
  const pairs = Math.min(removed.length, added.length, mostPairs);
  let start = 0;
  const flush = (end: number): void => {
    parts.push(linesOn('expected', removed.slice(start, end)));
    parts.push(linesOn('actual', added.slice(start, end)));
  };
  for (const [index, left] of removed.slice(0, pairs).entries()) {
    const pair = pairUp(left, added[index] ?? '');
    if (pair === undefined) continue;
    flush(index);
    parts.push(pair);
    start = index + 1;
  }
  flush(Number.POSITIVE_INFINITY);
  return parts.flat();
}

function pairUp(left: string, right: string): readonly DiffLine[] | undefined {
  const pair = diffWords(left, right);
  return (
    pair && [
      { side: 'expected', spans: pair.expected },
      { side: 'actual', spans: pair.actual },
    ]
  );
}

/** Two lines with their differing words marked. */
export interface WordDiff {
  readonly expected: readonly Span[];
  readonly actual: readonly Span[];
}

/** Compares two lines word by word; undefined when they have little in common. */
export function diffWords(left: string, right: string): WordDiff | undefined {
  const changes = diffWordsWithSpace(left, right, limit) ?? [];
  const common = changes.filter(({ added, removed }) => !added && !removed);
  const commonLength = common.reduce((sum, { value }) => sum + value.trim().length, 0);
  const length = Math.max(left.trim().length, right.trim().length);
  if (commonLength * 3 < length || commonLength === 0) return undefined;
  return {
    expected: spansOf(changes.filter(({ added }) => !added)),
    actual: spansOf(changes.filter(({ removed }) => !removed)),
  };
}

function spansOf(changes: readonly { value: string; added: boolean; removed: boolean }[]): Span[] {
  return changes.map(({ value, added, removed }) => ({ text: value, differs: added || removed }));
}

function linesOn(side: Side, texts: readonly string[]): DiffLine[] {
  return texts.map((text) => ({ side, spans: [{ text, differs: false }] }));
}
