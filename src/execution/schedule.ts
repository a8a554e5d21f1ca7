import type { Run } from '../model/execution.ts';
import { kindOf, type Warmth } from './warmth.ts';

/**
 * Hands out runs so that few interpreters are booted: a worker stays with the interpreters that it
 * has until the runs for them are done, then takes the kind with the most work that nobody has
 * begun, and joins another worker only where there is more left than a boot costs.
 */
export interface Schedule {
  /** Index of the next run for this worker; undefined when it is done. */
  next(worker: number): number | undefined;
}

/** A boot from an image takes about as long as this many runs of ordinary snippets. */
const runsPerBoot = 16;

export function createSchedule(runs: readonly Run[], warmth: Warmth): Schedule {
  const queues = new Map<string, number[]>();
  runs.forEach((run, index) => {
    const queue = queues.get(kindOf(run)) ?? [];
    queue.push(index);
    queues.set(kindOf(run), queue);
  });
  const begun = new Set<string>();
  const left = (kind: string): number => queues.get(kind)?.length ?? 0;

  const longest = (accept: (kind: string) => boolean): string | undefined =>
    [...queues.keys()]
      .filter((kind) => left(kind) > 0 && accept(kind))
      .sort((one, other) => left(other) - left(one))[0];

  return {
    next(worker) {
      const isWorthABoot = (kind: string): boolean => left(kind) > runsPerBoot;
      const isFree = (kind: string): boolean =>
        !begun.has(kind) && (isWorthABoot(kind) || !warmth.isElsewhere(kind, worker));
      const kind =
        warmth.of(worker).find((each) => left(each) > 0) ??
        longest(isFree) ??
        longest(isWorthABoot);
      if (kind === undefined) return undefined;
      begun.add(kind);
      warmth.use(worker, kind);
      return queues.get(kind)?.shift();
    },
  };
}
