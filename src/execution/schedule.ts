import type { Run } from '../model/execution.ts';
import type { PythonVersion } from '../model/python.ts';

/**
 * Hands out runs so that few interpreters are booted: a worker stays with its runtime until that
 * is done, then takes the one with the most work that nobody has begun, and joins another worker
 * only where there is more left than a boot costs.
 */
export interface Schedule {
  /** Index of the next run for a worker that has this runtime in place; undefined when it is done. */
  next(current: PythonVersion | undefined): number | undefined;
}

/** A boot from an image takes about as long as this many runs of ordinary snippets. */
const runsPerBoot = 16;

export function createSchedule(runs: readonly Run[]): Schedule {
  const queues = new Map<PythonVersion, number[]>();
  runs.forEach(({ python }, index) => {
    const queue = queues.get(python) ?? [];
    queue.push(index);
    queues.set(python, queue);
  });
  const begun = new Set<PythonVersion>();

  const longest = (accept: (python: PythonVersion, left: number) => boolean) =>
    [...queues]
      .filter(([python, queue]) => queue.length > 0 && accept(python, queue.length))
      .sort(([, left], [, right]) => right.length - left.length)[0]?.[0];

  return {
    next(current) {
      const stays = current !== undefined && (queues.get(current)?.length ?? 0) > 0;
      const python = stays
        ? current
        : (longest((each) => !begun.has(each)) ?? longest((_, left) => left > runsPerBoot));
      if (python === undefined) return undefined;
      begun.add(python);
      return queues.get(python)?.shift();
    },
  };
}
