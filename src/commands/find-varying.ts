import { checkOutputBlock, type Judged, judge, type Subject } from '../judging/index.ts';
import type { CheckedClaim, ClaimKind } from '../model/claim.ts';
import { keyOfClaim } from '../model/claim-key.ts';
import type { Execution, Run } from '../model/execution.ts';
import { comparePythons } from '../model/python.ts';
import type { PlannedRun } from '../planning/index.ts';
import { type ExecutePorts, executeRuns } from './execute-runs.ts';
import { labelRun } from './judge-runs.ts';
import { otherChances, withChance } from './other-chance.ts';

export interface Varying {
  /** By candidate: the claims whose answer is another one on each run. */
  readonly claims: ReadonlyMap<number, readonly CheckedClaim[]>;
  /** What the engine itself failed with. */
  readonly failure: Error | undefined;
}

/**
 * Runs again, with other chance, what broke a claim of its document: where another answer is seen
 * then, no Python could have made the claim true. Each broken claim is looked at on the newest
 * Python that broke it. Not where the author has set `seed` or `now`, and so claims what comes of it.
 * What `id()` gave needs no other run: the objects of Python itself move with its build alone.
 */
export async function findVarying(
  subjects: readonly Subject[],
  planned: readonly PlannedRun[],
  judged: readonly (readonly Judged[])[],
  ports: ExecutePorts,
): Promise<Varying> {
  const found = new Map<number, Map<string, CheckedClaim>>();
  const note = (candidate: number, claims: readonly CheckedClaim[]): void => {
    const known = found.get(candidate) ?? new Map<string, CheckedClaim>();
    for (const claim of claims) known.set(keyOfClaim(claim), claim);
    if (known.size > 0) found.set(candidate, known);
  };
  const suspects = subjects.flatMap(({ expectation }, candidate) => {
    const { seed, now, xfail } = expectation;
    if (xfail !== undefined) return [];
    note(candidate, addressesAmong(judged[candidate] ?? []));
    if (seed !== undefined || now !== undefined) return [];
    return suspectsAmong(judged[candidate] ?? []).map((suspect) => ({ candidate, ...suspect }));
  });
  const trials = suspects.flatMap((suspect) => {
    const plan = planned.find(
      ({ candidate, run }) => candidate === suspect.candidate && run.python === suspect.python,
    );
    return plan === undefined
      ? []
      : otherChances.map((chance) => ({ ...suspect, run: withChance(plan.run, chance) }));
  });
  const onExecution = (index: number, execution: Execution): void => {
    const trial = trials[index];
    const subject = trial && subjects[trial.candidate];
    if (trial === undefined || subject === undefined) return;
    const { claims } = checkOutputBlock(subject, trial.python, execution);
    note(
      trial.candidate,
      trial.broken.filter((claim) => isSeenOtherwise(claim, claims)),
    );
  };
  const runs: readonly Run[] = trials.map(({ run }) => run);
  const shown = {
    what: 'runs with other chance',
    labelOf: (index: number) => (trials[index] ? labelRun(subjects, trials[index]) : ''),
  } as const;
  const failure = await executeRuns(runs, ports, { onExecution }, shown);
  const claims = [...found].map(([candidate, known]) => [candidate, [...known.values()]] as const);
  return { claims: new Map(claims), failure };
}

/** The same runs, judged without the claims that vary: those are prose. */
export function withoutVarying(
  { snippet, expectation }: Subject,
  judged: readonly Judged[],
  varying: readonly CheckedClaim[],
): readonly Judged[] {
  const keys = new Set(varying.map(keyOfClaim));
  return judged.map((each) => {
    const claims = each.execution.claims.map((claim) =>
      keys.has(keyOfClaim(claim)) ? asProse(claim) : claim,
    );
    const execution = { ...each.execution, claims };
    return {
      ...each,
      execution,
      verdict: judge(expectation, each.python, execution, snippet.matching),
    };
  });
}

export function asProse(claim: CheckedClaim): CheckedClaim {
  return { ...claim, state: 'prose' };
}

function addressesAmong(judged: readonly Judged[]): readonly CheckedClaim[] {
  return judged.flatMap(({ execution }) => execution.claims.filter(({ isAddress }) => isAddress));
}

interface Suspect {
  readonly python: Run['python'];
  readonly broken: readonly CheckedClaim[];
}

/** What an assertion or an exception says is no text that could come out of chance by itself. */
const texts: ReadonlySet<ClaimKind> = new Set(['value', 'output', 'block', 'example']);

function suspectsAmong(judged: readonly Judged[]): readonly Suspect[] {
  const newestFirst = [...judged].sort((left, right) => comparePythons(right.python, left.python));
  const known = new Set<string>();
  return newestFirst.flatMap(({ python, verdict }) => {
    if (verdict.kind !== 'claims-broken') return [];
    const broken = verdict.broken.filter(
      (claim) => texts.has(claim.kind) && !claim.isAddress && !known.has(keyOfClaim(claim)),
    );
    for (const claim of broken) known.add(keyOfClaim(claim));
    return broken.length === 0 ? [] : [{ python, broken }];
  });
}

function isSeenOtherwise(claim: CheckedClaim, claims: readonly CheckedClaim[]): boolean {
  const again = claims.find((each) => keyOfClaim(each) === keyOfClaim(claim));
  const wasReached = again?.state === 'held' || again?.state === 'broken';
  if (!wasReached || again.seen === claim.seen) return false;
  const [claimed, seen, seenAgain] = [claim.claimed, claim.seen, again.seen].map(withoutAddresses);
  // Wrong in more than its address, and in the same way each time.
  return seen !== seenAgain || claimed === seen || claimed === claim.claimed;
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/(?<=\bat )0x[\da-f]+/gi, '0x');
}
