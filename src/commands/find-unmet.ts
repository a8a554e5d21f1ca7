import type { Judged } from '../judging/index.ts';
import type { CheckedClaim } from '../model/claim.ts';
import { shownAt } from '../model/place.ts';
import { comparePythons, previewPythons } from '../model/python.ts';
import { verdictSeverity } from '../model/verdict.ts';
import { missingName, whyUnmet } from '../planning/index.ts';
import type { Context, LoadedCandidate } from './load-subjects.ts';

export interface Unmet {
  /** As `Expectation.skip`. */
  readonly reason: string;
  /** Whether the snippet itself lacks the name, and not one that runs before it. */
  readonly isOwn: boolean;
}

/**
 * Why snippets that failed were not to be run after all: all that they failed for are names of
 * earlier snippets of their groups that do not run, on the newest released Python or else the
 * newest.
 *
 * @returns by candidate
 */
export function findUnmet(
  subjects: readonly LoadedCandidate[],
  judged: readonly (readonly Judged[])[],
  context: ReadonlyMap<string, Context>,
): ReadonlyMap<number, Unmet> {
  const unmet = new Map<number, Unmet>();
  for (const [index, { snippet, expectation }] of subjects.entries()) {
    if (expectation.skip !== undefined) continue;
    const members = context.get(shownAt(snippet.origin).document)?.members;
    const newest = newestOf(judged[index] ?? []);
    if (members === undefined || newest === undefined) continue;
    if (verdictSeverity[newest.verdict.kind] !== 'error') continue;
    const reasons = lacksOf(newest).map((name) => name && whyUnmet(name, snippet, members));
    const [first] = reasons;
    if (first === undefined || reasons.includes(undefined)) continue;
    const { verdict } = newest;
    const isBefore = verdict.kind === 'setup-failed' && verdict.before !== undefined;
    const needs = isBefore ? `${verdict.before}, which runs before it, needs` : 'it needs';
    unmet.set(index, { reason: `${needs} ${first}`, isOwn: !isBefore });
  }
  return unmet;
}

/** The names that a run lacked, undefined for each other thing that is wrong with it. */
function lacksOf({ verdict, execution }: Judged): readonly (string | undefined)[] {
  const broken = execution.claims.filter(({ state }) => state === 'broken');
  const claims = broken.map(({ seen }: CheckedClaim) => missingName(seen));
  if (verdict.kind === 'claims-broken') return claims;
  if (verdict.kind !== 'raised' && verdict.kind !== 'setup-failed') return [undefined];
  return [missingName(verdict.exception.message), ...claims];
}

function newestOf(judged: readonly Judged[]): Judged | undefined {
  const inOrder = judged.toSorted((one, other) => comparePythons(one.python, other.python));
  return inOrder.findLast(({ python }) => !previewPythons.has(python)) ?? inOrder.at(-1);
}
