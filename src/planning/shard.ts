import type { PythonVersion } from '../model/python.ts';
import type { Snippet } from '../model/snippet.ts';
import type { Candidate } from './plan.ts';

/** What snippets took on an earlier occasion: milliseconds by Python, by folder and id of the snippet. */
export type MeasuredCosts = ReadonlyMap<string, ReadonlyMap<PythonVersion, number>>;

/** The key of a snippet in measured costs. */
export function costKey({ folder, id }: Pick<Snippet, 'folder' | 'id'>): string {
  return `${folder}/${id}`;
}

/**
 * What it costs to run each candidate on these Pythons. With measured costs that is milliseconds,
 * for a snippet that was not measured as many as for one on average; without, it is the number of
 * snippets and pieces of set-up that have to run, so that all machines come to the same.
 */
export function costsOf(
  candidates: readonly Candidate[],
  pythons: readonly PythonVersion[],
  measured: MeasuredCosts,
): readonly number[] {
  const known = candidates.map(({ snippet }) => {
    const times = measured.get(costKey(snippet));
    return times && sum(pythons.map((python) => times.get(python) ?? 0));
  });
  const times = known.filter((cost) => cost !== undefined);
  const average = times.length === 0 ? undefined : sum(times) / times.length;
  return candidates.map(({ snippet, expectation, earlier }, index) => {
    if (expectation.skip !== undefined || snippet.review !== undefined) return 0;
    const pieces = 1 + (earlier?.parts.length ?? 0);
    return known[index] ?? average ?? pieces * pythons.length;
  });
}

/**
 * Shares candidates out so that the shards cost about the same: the dearest goes first, each to the
 * shard that has least so far. Those that run one after the other stay together. No shard costs
 * more than another by as much as the dearest thing in it.
 *
 * @param costs one for each candidate
 * @returns for each shard the indices of its candidates, in order; the same wherever costs are the same
 */
export function splitEvenly(
  candidates: readonly Candidate[],
  shards: number,
  costs: readonly number[],
): readonly (readonly number[])[] {
  const costOf = (indices: readonly number[]): number =>
    sum(indices.map((index) => costs[index] ?? 0));
  const units = unitsOf(candidates).map((indices) => ({ indices, cost: costOf(indices) }));
  const shares = Array.from({ length: shards }, () => ({ indices: [] as number[], cost: 0 }));
  for (const { indices, cost } of units.sort((left, right) => right.cost - left.cost)) {
    const least = shares.reduce((best, each) => (isLess(each, best) ? each : best));
    least.indices.push(...indices);
    least.cost += cost;
  }
  return shares.map(({ indices }) => indices.sort((left, right) => left - right));
}

interface Share {
  readonly indices: readonly number[];
  readonly cost: number;
}

/** What costs nothing is shared out too. */
function isLess(one: Share, other: Share): boolean {
  if (one.cost !== other.cost) return one.cost < other.cost;
  return one.indices.length < other.indices.length;
}

/** Indices of candidates that belong together, in order. */
function unitsOf(candidates: readonly Candidate[]): readonly (readonly number[])[] {
  const units = new Map<Snippet, Set<number>>();
  const join = (one: Set<number>, other: Set<number>): Set<number> => {
    for (const index of other) {
      one.add(index);
      const snippet = candidates[index]?.snippet;
      if (snippet !== undefined) units.set(snippet, one);
    }
    return one;
  };
  for (const [index, { snippet, earlier }] of candidates.entries()) {
    let unit = new Set([index]);
    units.set(snippet, unit);
    for (const part of earlier?.parts ?? []) {
      // Set-up runs before others, though it does not make them depend on one another.
      if (!('snippet' in part) || part.snippet.options.isSetup) continue;
      const other = units.get(part.snippet);
      if (other !== undefined && other !== unit) unit = join(other, unit);
    }
  }
  return [...new Set(units.values())].map((unit) => [...unit].sort((left, right) => left - right));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
