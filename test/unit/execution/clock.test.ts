import { expect, test } from 'vitest';
import { createClock } from '../../../src/execution/seal/clock.ts';
import { createEntropy } from '../../../src/execution/seal/entropy.ts';
import { defaultChance } from '../../../src/model/execution.ts';

const start = BigInt(defaultChance.now) * 1_000_000n;

test('each reading moves the clock by one tick, and nothing else does', () => {
  const clock = createClock();
  expect([clock.now(), clock.now(), clock.monotonic()]).toEqual([
    start + 1_000n,
    start + 2_000n,
    3_000n,
  ]);
});

test('sleeping takes no time and moves the clock by what was asked for', () => {
  const clock = createClock();
  clock.sleep(3600);
  expect(clock.monotonic()).toBe(3_600_000_001_000n);
});

test('a reset goes back to the start, which may be another one', () => {
  const clock = createClock();
  clock.sleep(5);
  clock.reset();
  expect(clock.now()).toBe(start + 1_000n);
  clock.reset({ now: 1000, tickNs: 7 });
  expect(clock.now()).toBe(1_000_000_007n);
});

test('entropy is the same for the same seed and another for another', () => {
  const draw = (seed?: number): string => {
    const entropy = createEntropy();
    if (seed !== undefined) entropy.reset(seed);
    const bytes = new Uint8Array(16);
    entropy.fill(bytes);
    return bytes.join(' ');
  };
  expect(draw()).toBe(draw(0));
  expect(draw(1)).toBe(draw(1));
  expect(new Set([0, 1, 2, 3, 1_000_003].map(draw)).size).toBe(5);
});
