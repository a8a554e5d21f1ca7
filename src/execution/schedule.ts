import type { Run } from '../model/execution.ts';

/**
 * Hands out runs so that few interpreters are booted: a worker stays with its interpreter until
 * the runs for that are done, then takes the kind with the most work that nobody has begun, and
 * joins another worker only where there is more left than a boot costs.
 */
export interface Schedule {
  /** Index of the next run for a worker that made `last` before; undefined when it is done. */
  next(last: Run | undefined): number | undefined;
}

/** A boot from an image takes about as long as this many runs of ordinary snippets. */
const runsPerBoot = 16;

export function createSchedule(runs: readonly Run[]): Schedule {
  const queues = new Map<string, number[]>();
  runs.forEach((run, index) => {
    const queue = queues.get(interpreterOf(run)) ?? [];
    queue.push(index);
    queues.set(interpreterOf(run), queue);
  });
  const begun = new Set<string>();

  const longest = (accept: (interpreter: string, left: number) => boolean): string | undefined =>
    [...queues]
      .filter(([interpreter, queue]) => queue.length > 0 && accept(interpreter, queue.length))
      .sort(([, left], [, right]) => right.length - left.length)[0]?.[0];

  return {
    next(last) {
      const current = last && interpreterOf(last);
      const stays = current !== undefined && (queues.get(current)?.length ?? 0) > 0;
      const interpreter = stays
        ? current
        : (longest((each) => !begun.has(each)) ?? longest((_, left) => left > runsPerBoot));
      if (interpreter === undefined) return undefined;
      begun.add(interpreter);
      return queues.get(interpreter)?.shift();
    },
  };
}

/** Runs of the same kind can be made by one interpreter, one after the other. */
function interpreterOf({ python, chance }: Run): string {
  return [python, chance.hash, chance.padding].join(' ');
}
