import { type Chance, defaultChance } from '../../model/execution.ts';

const nsPerMs = 1_000_000n;

/** Time as a snippet sees it: it moves by a fixed tick at each reading, and by what the snippet sleeps. */
export interface VirtualClock {
  /** Nanoseconds since the epoch; moves the clock by one tick. */
  now(): bigint;
  /** Nanoseconds since the start of the run; moves the clock by one tick. */
  monotonic(): bigint;
  /**
   * Milliseconds since the epoch, for the stamps of files; moves the clock by a millisecond, so
   * that files that change one after the other have different stamps, as Python's import relies on.
   */
  stamp(): number;
  /** Moves the clock by this many seconds, at once. */
  sleep(seconds: number): void;
  /** Back to the start. */
  reset(chance?: Pick<Chance, 'now' | 'tickNs'>): void;
}

export function createClock(): VirtualClock {
  let start = 0n;
  let tick = 0n;
  let elapsed = 0n;
  const monotonic = (): bigint => {
    elapsed += tick;
    return elapsed;
  };
  const clock: VirtualClock = {
    monotonic,
    now: () => start + monotonic(),
    stamp() {
      elapsed += nsPerMs;
      return Number((start + elapsed) / nsPerMs);
    },
    sleep(seconds) {
      elapsed += BigInt(Math.round(seconds * 1e9));
    },
    reset({ now, tickNs } = defaultChance) {
      start = BigInt(Math.round(now)) * nsPerMs;
      tick = BigInt(tickNs);
      elapsed = 0n;
    },
  };
  clock.reset();
  return clock;
}
