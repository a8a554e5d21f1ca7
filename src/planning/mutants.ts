import type { Run } from '../model/execution.ts';
import type { Mutant } from '../model/mutation.ts';

/** Mutants run on a machine that is as busy as it was, and many of those that take long never end. */
const patience = { times: 10, additionalMs: 1_000 };

/**
 * The run of a snippet with one thing changed, given how long the snippet itself took. Offsets of
 * the mutant are into `run.source`.
 */
export function mutate(run: Run, mutant: Mutant, durationMs: number): Run {
  const allowedMs = Math.ceil(durationMs * patience.times) + patience.additionalMs;
  return {
    ...run,
    source: applyMutant(run.source, mutant),
    timeoutMs: Math.min(run.timeoutMs, allowedMs),
    coverage: false,
  };
}

export function applyMutant(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end);
}

/**
 * Of the mutants of each snippet, which come with those to make first at the front, as many as
 * there may be in all: those with most give way first. In the order of the source.
 */
export function shareOut(
  found: readonly (readonly Mutant[])[],
  most: number,
): readonly (readonly Mutant[])[] {
  const share = fairShare(
    found.map(({ length }) => length),
    most,
  );
  return found.map((mutants) =>
    mutants.slice(0, share).toSorted((left, right) => left.start - right.start),
  );
}

/** The largest number that each may take at most, so that all together take no more than there is. */
function fairShare(wishes: readonly number[], available: number): number {
  let rest = available;
  const ascending = wishes.toSorted((left, right) => left - right);
  for (const [index, wish] of ascending.entries()) {
    const waiting = ascending.length - index;
    if (wish * waiting > rest) return Math.floor(rest / waiting);
    rest -= wish;
  }
  return Number.POSITIVE_INFINITY;
}
