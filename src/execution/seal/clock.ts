/** Milliseconds since the epoch at which the time of every run starts: 2026-01-01 00:00:00 UTC. */
export const defaultStart: number = Date.UTC(2026, 0, 1);

/** Nanoseconds that pass with each reading, so that two readings are never the same. */
const stepNs = 1_000n;

const nsPerMs = 1_000_000n;

/** Time as a snippet sees it: it moves by a fixed step at each reading, and by what the snippet sleeps. */
export interface VirtualClock {
  /** Nanoseconds since the epoch; moves the clock by one step. */
  now(): bigint;
  /** Nanoseconds since the start of the run; moves the clock by one step. */
  monotonic(): bigint;
  /** Moves the clock by this many seconds, at once. */
  sleep(seconds: number): void;
  /** Back to the start, in milliseconds since the epoch. */
  reset(startMs?: number): void;
}

export function createClock(): VirtualClock {
  let start = BigInt(defaultStart) * nsPerMs;
  let elapsed = 0n;
  const monotonic = (): bigint => {
    elapsed += stepNs;
    return elapsed;
  };
  return {
    monotonic,
    now: () => start + monotonic(),
    sleep(seconds) {
      elapsed += BigInt(Math.round(seconds * 1e9));
    },
    reset(startMs = defaultStart) {
      start = BigInt(Math.round(startMs)) * nsPerMs;
      elapsed = 0n;
    },
  };
}
