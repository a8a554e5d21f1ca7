import { type Expectation, featureLabels } from '../model/expectation.ts';
import type { PythonVersion } from '../model/python.ts';
import type { Fault, Finding } from '../model/report.ts';
import type { Judgement, Verdict } from '../model/verdict.ts';
import { fails } from './severity.ts';

/** The judgements of a snippet, oldest Python first, as its status looks at them. */
export interface Evidence {
  readonly judgements: readonly Judgement[];
  /** Those at or above the minimum. */
  readonly counted: readonly Judgement[];
  /** Those of the counted that are no preview. */
  readonly released: readonly Judgement[];
  readonly faults: readonly Fault[];
}

type Decision = Pick<Finding, 'status' | 'reason'>;

/** The one status of a snippet that was run, and the reason where it has one. */
export function decideStatus({ minPython, xfail }: Expectation, evidence: Evidence): Decision {
  const { judgements, counted, released, faults } = evidence;
  if (faults.length > 0) return { status: 'broken', reason: undefined };
  if (counted.length === 0) return { status: 'skipped', reason: notAsked(judgements, minPython) };

  // A preview decides only where it is all there is, and then it can prove but never break.
  const deciding = released.length > 0 ? released : counted;
  if (deciding.every(isUnsupported)) return { status: 'unsupported', reason: needs(deciding) };
  if (xfail !== undefined) return { status: 'known-broken', reason: xfail };
  if (deciding.some(fails)) {
    return {
      status: 'skipped',
      reason: `fails on ${list(deciding)}, and no released Python counts`,
    };
  }
  const isUnchecked = deciding.some(({ verdict }) => verdict.kind === 'unchecked');
  return { status: isUnchecked ? 'unchecked' : 'proved', reason: unsupportedOn(deciding) };
}

function notAsked(judgements: readonly Judgement[], minimum: PythonVersion | undefined): string {
  if (judgements.length === 0 || minimum === undefined) return 'it was not run';
  const were = judgements.length === 1 ? 'was' : 'were';
  return `needs ${minimum}, and only ${list(judgements)} ${were} asked for`;
}

function needs(judgements: readonly Judgement[]): string | undefined {
  // The newest Python has the most, so that what it lacks is the reason that lasts.
  const verdict = judgements.map((judgement) => judgement.verdict).findLast(isUnsupportedVerdict);
  return verdict && `needs ${featureLabels[verdict.feature]}: ${verdict.detail}`;
}

function unsupportedOn(judgements: readonly Judgement[]): string | undefined {
  const unsupported = judgements.filter(isUnsupported);
  const reason = needs(unsupported);
  return reason && `unsupported on ${list(unsupported)}: ${reason}`;
}

function isUnsupported({ verdict }: Judgement): boolean {
  return isUnsupportedVerdict(verdict);
}

function isUnsupportedVerdict(
  verdict: Verdict,
): verdict is Extract<Verdict, { kind: 'unsupported' }> {
  return verdict.kind === 'unsupported';
}

/** `3.10`, `3.10 and 3.11`, `3.10, 3.11 and 3.12`. */
function list(judgements: readonly Judgement[]): string {
  const pythons = judgements.map(({ python }) => python);
  const last = pythons.slice(-1).join('');
  return pythons.length < 2 ? last : `${pythons.slice(0, -1).join(', ')} and ${last}`;
}
