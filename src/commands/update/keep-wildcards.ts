import { diffArrays } from 'diff';

/**
 * New lines with the author's `...` in them wherever these still match: within a line, or as a line
 * of its own that stands for any number of lines between two that are the same as before.
 */
export function keepWildcards(
  claimed: readonly string[],
  seen: readonly string[],
): readonly string[] {
  if (!claimed.some((line) => line.includes('...'))) return seen;
  const places = placesOf(claimed, seen);
  const kept = seen.map((line, index) => {
    const old = [...places].find(([, place]) => place === index)?.[0];
    return old === undefined ? line : (claimed[old] ?? line);
  });
  const gaps = claimed.flatMap((line, index) => {
    if (line.trim() !== '...') return [];
    const before = index === 0 ? -1 : places.get(index - 1);
    const after = index === claimed.length - 1 ? seen.length : places.get(index + 1);
    return before === undefined || after === undefined
      ? []
      : [{ line, from: before + 1, to: after }];
  });
  return gaps
    .reverse()
    .reduce((lines, { line, from, to }) => lines.toSpliced(from, to - from, line), [...kept]);
}

/** Which claimed line matches which of those that were seen, by index. */
function placesOf(
  claimed: readonly string[],
  seen: readonly string[],
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let old = 0;
  let place = 0;
  const comparator = (left: string, right: string): boolean =>
    left.trim() !== '...' && matches(left, right);
  for (const { added, removed, count } of diffArrays([...claimed], [...seen], { comparator })) {
    if (!added && !removed) {
      for (let step = 0; step < count; step += 1) places.set(old + step, place + step);
    }
    if (!added) old += count;
    if (!removed) place += count;
  }
  return places;
}

function matches(pattern: string, line: string): boolean {
  const pieces = pattern.trimEnd().split('...').map(quoted);
  return new RegExp(`^${pieces.join('.*')}$`, 'u').test(line.trimEnd());
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
