import { type Chance, defaultChance, type Run } from '../model/execution.ts';

/**
 * Other values of each thing that looks like chance; any others would do. Two of each, since a
 * small set often keeps its order when the hashes change once.
 */
export const otherChances: readonly Chance[] = [
  {
    entropy: 20_260_101,
    hash: 7,
    now: defaultChance.now + 400 * 24 * 3_600_000 + 12_345_678,
    tickNs: 3_700,
    padding: 300_000,
  },
  {
    entropy: 577_215_664,
    hash: 11,
    now: defaultChance.now + 9_000 * 24 * 3_600_000 + 76_543_210,
    tickNs: 11_300,
    padding: 777_776,
  },
];

/** The same run with some of its chance changed, or all of it, but for what its author has set. */
export function withChance(
  run: Run,
  other: Chance,
  keys: readonly (keyof Chance)[] = Object.keys(other) as (keyof Chance)[],
): Run {
  const open = keys.filter((key) => !run.settled.includes(key));
  const changes = Object.fromEntries(open.map((key) => [key, other[key]]));
  return { ...run, chance: { ...run.chance, ...changes } };
}
