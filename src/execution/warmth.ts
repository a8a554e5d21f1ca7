import type { Run } from '../model/execution.ts';

/** Which interpreters the workers have at hand, as far as the engine knows: what to give to whom rests on it, and nothing else. */
export interface Warmth {
  /** The kinds of interpreters that a worker has, the one it used last first. */
  of(worker: number): readonly string[];
  /** Whether another worker has one of this kind. */
  isElsewhere(kind: string, worker: number): boolean;
  /** A worker uses an interpreter of this kind now, and lets go of the one that it used longest ago. */
  use(worker: number, kind: string): void;
}

/** @param keep how many interpreters a worker keeps */
export function createWarmth(workers: number, keep: number): Warmth {
  const kinds = Array.from({ length: workers }, (): readonly string[] => []);
  return {
    of: (worker) => kinds[worker] ?? [],
    isElsewhere: (kind, worker) =>
      kinds.some((each, index) => index !== worker && each.includes(kind)),
    use(worker, kind) {
      const others = (kinds[worker] ?? []).filter((each) => each !== kind);
      kinds[worker] = [kind, ...others].slice(0, keep);
    },
  };
}

/** Runs of the same kind can be made by one interpreter, one after the other. */
export function kindOf({ python, chance }: Run): string {
  return [python, chance.hash, chance.padding].join(' ');
}
