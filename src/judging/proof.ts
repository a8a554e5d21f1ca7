import type { CheckedClaim } from '../model/claim.ts';
import type { Execution, LineCoverage } from '../model/execution.ts';
import type { Expectation, Outcome } from '../model/expectation.ts';
import { outcomeOn } from '../model/outcome.ts';
import { linesThatRan, type Proof, type SnippetProof } from '../model/proof.ts';
import type { Finding, Status } from '../model/report.ts';
import type { Judgement } from '../model/verdict.ts';

/** How much the runs of a snippet prove of it: those that count, and could be made at all. */
export function proofOf(expectation: Expectation, judgements: readonly Judgement[]): SnippetProof {
  const counted = judgements.filter(counts);
  return {
    coverage: uniteLines(counted.map(({ execution }) => execution.coverage)),
    unclaimed: unclaimedOnAll(counted.map(({ execution }) => execution)),
    claims: heldInDocument(counted) + heldInExpectation(expectation, counted),
  };
}

/** How much is proved over all snippets; one that is known to be broken has no part in it. */
export function sumProofs(all: readonly Finding[]): Proof {
  const findings = all.filter(({ status }) => linesThatRan[status] !== undefined);
  const sum = (of: (finding: Finding) => number): number =>
    findings.reduce((total, finding) => total + of(finding), 0);
  const sumRan = (kind: (typeof linesThatRan)[Status]): number =>
    sum(({ coverage, status }) =>
      linesThatRan[status] === kind ? (coverage?.ran.length ?? 0) : 0,
    );
  return {
    lines: {
      ran: sumRan('ran'),
      missed: sum(({ coverage }) => coverage?.missed.length ?? 0),
      broken: sumRan('broken'),
      unproved: sumRan('unproved'),
    },
    claims: sum(({ claims }) => claims),
    unclaimed: sum(({ unclaimed }) => unclaimed.length),
    unmeasured: sum((finding) =>
      Number(finding.coverage === undefined && finding.judgements.some(counts)),
    ),
  };
}

function counts({ belowMinimum, verdict }: Judgement): boolean {
  return !belowMinimum && verdict.kind !== 'unsupported';
}

function uniteLines(all: readonly (LineCoverage | undefined)[]): LineCoverage | undefined {
  const known = all.filter((each) => each !== undefined);
  if (known.length === 0) return undefined;
  const ran = new Set(known.flatMap((each) => each.ran));
  const missed = new Set(known.flatMap((each) => each.missed.filter((line) => !ran.has(line))));
  return { ran: inOrder(ran), missed: inOrder(missed) };
}

function inOrder(lines: ReadonlySet<number>): readonly number[] {
  return [...lines].sort((left, right) => left - right);
}

/** What a run that was ended from without leaves unclaimed, nobody knows. */
const endsByItself: ReadonlySet<Execution['kind']> = new Set<Execution['kind']>([
  'completed',
  'raised',
  'exited',
  'deadlocked',
  'after-failed',
]);

function unclaimedOnAll(executions: readonly Execution[]): readonly number[] {
  const [first, ...others] = executions.filter(({ kind }) => endsByItself.has(kind));
  const lines = first?.unclaimed ?? [];
  return lines.filter((line) => others.every(({ unclaimed }) => unclaimed.includes(line)));
}

/** Claims that held somewhere, and were broken nowhere. */
function heldInDocument(judgements: readonly Judgement[]): number {
  const claims = judgements.flatMap(({ execution }) => execution.claims);
  const placesOf = (wanted: CheckedClaim['state']): ReadonlySet<string> =>
    new Set(claims.filter(({ state }) => state === wanted).map(placeOf));
  const broken = placesOf('broken');
  return [...placesOf('held')].filter((place) => !broken.has(place)).length;
}

function placeOf({ kind, line, column }: CheckedClaim): string {
  return `${kind} ${line}:${column}`;
}

/** `stdout` and `raises` are a claim each, whatever it is on each Python. */
function heldInExpectation(expectation: Expectation, judgements: readonly Judgement[]): number {
  const isHeld = (isClaimed: (outcome: Outcome) => boolean): boolean => {
    const those = judgements.filter(({ python }) => isClaimed(outcomeOn(expectation, python)));
    return those.length > 0 && those.every(({ verdict }) => verdict.kind === 'matched');
  };
  const stdout = isHeld((outcome) => outcome.stdout !== undefined);
  const raises = isHeld((outcome) => Boolean(outcome.raises));
  return Number(stdout) + Number(raises);
}
