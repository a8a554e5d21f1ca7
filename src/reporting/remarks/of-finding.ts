import type { AnswerChange } from '../../model/change.ts';
import type { PythonVersion } from '../../model/python.ts';
import type { Fault, Finding, Report } from '../../model/report.ts';
import { adviceOnReview, adviceOnUnchecked, advise, adviseOnVarying } from '../advice.ts';
import { type Case, casesOf } from '../cases.ts';
import { changeOf, changesOfWhole, describeChange, historyOf } from '../change-words.ts';
import { type BrokenClaim, brokenClaimsOf, claimsIn, describeClaim } from '../claims.ts';
import { outcomeOf } from '../counts.ts';
import { describeChance, describeFaults } from '../faults.ts';
import { describeVerdict } from '../verdict-words.ts';
import { isPreview } from '../words.ts';
import { differenceOn, evidenceOf } from './evidence.ts';
import { regionOfClaim, regionOfJudgement, regionOfSnippet } from './region.ts';
import type { Remark } from './remark.ts';

/** What there is to say about a snippet: first what breaks, claim by claim, then what warns. */
export function remarksOnFinding(finding: Finding, report: Report): readonly Remark[] {
  return [
    ...onBreaking(finding, report),
    ...onChance(finding),
    ...onVarying(finding),
    ...onUnreached(finding),
    ...onUndecided(finding, report),
  ];
}

type Given = Pick<Remark, 'kind' | 'severity' | 'title'> & Partial<Remark>;

/** A remark on the snippet as a whole, unless given otherwise. */
function remarkOn(finding: Finding, given: Given): Remark {
  const region = regionOfSnippet(finding.snippet);
  return { context: [], evidence: [], faults: [], advice: [], region, finding, ...given };
}

function onBreaking(finding: Finding, report: Report): readonly Remark[] {
  const outcome = outcomeOf(finding, report);
  const isBroken = outcome === 'broken';
  const warns = finding.previewFailures.length > 0 && outcome !== 'known-broken';
  if (!isBroken && !warns) return [];
  const remarks = [
    ...brokenClaimsOf(finding).map((broken) => onClaim(broken, finding)),
    ...casesOf(finding).flatMap((each) => onCase(each, finding)),
    ...onFaults(finding),
  ];
  const faults = describeFaults(finding);
  const advice = advise(finding, report);
  return remarks.map((remark) => ({
    ...remark,
    ...(!isBroken && { severity: 'warning' }),
    faults,
    advice,
  }));
}

/** What breaks on a preview alone is a warning. */
function severityOn(pythons: readonly PythonVersion[]): Remark['severity'] {
  return pythons.every(isPreview) ? 'warning' : 'error';
}

function onClaim(broken: BrokenClaim, finding: Finding): Remark {
  const { claim, answers } = broken;
  const change = changeOf(claim, finding);
  return remarkOn(finding, {
    kind: 'claims-broken',
    severity: severityOn(answers.flatMap(({ pythons }) => pythons)),
    title: `${describeClaim(claim)}, which does not hold`,
    evidence: answers.map(({ seen, pythons }) => differenceOn(pythons, claim.claimed, seen)),
    context: change === undefined ? [] : [sayChange(change)],
    region: regionOfClaim(claim, finding.snippet),
    broken,
  });
}

function onCase(given: Case, finding: Finding): readonly Remark[] {
  const { pythons, judgement } = given;
  const { kind } = judgement.verdict;
  // Neither is a way to break.
  if (kind === 'matched' || kind === 'unsupported') return [];
  return [
    remarkOn(finding, {
      kind,
      severity: severityOn(pythons),
      title: describeVerdict(judgement.verdict),
      evidence: [evidenceOf(given)],
      context: changesOfWhole(finding).map(sayChange),
      region: regionOfJudgement(judgement, finding.snippet),
    }),
  ];
}

function sayChange(change: AnswerChange): string {
  const answers = historyOf(change).map(({ when, what }) => `${when} ${what}`);
  return `${describeChange(change) ?? `The answer changed more than once: ${answers.join('; ')}`}.`;
}

/** The faults that show in no single run; the sentences on the snippet say the rest. */
const faultTitles: Readonly<Record<Exclude<Fault['kind'], 'fails'>, string>> = {
  'minimum-too-strict': 'its minimum is too strict',
  'minimum-too-low': 'its minimum is too low',
  'unexpected-pass': 'it holds, though it is said to be known broken',
};

function onFaults(finding: Finding): readonly Remark[] {
  return finding.faults.flatMap(({ kind }) =>
    kind === 'fails'
      ? []
      : [remarkOn(finding, { kind, severity: 'error', title: faultTitles[kind] })],
  );
}

function onChance(finding: Finding): readonly Remark[] {
  const { chance } = finding;
  if (chance === undefined) return [];
  const title = `it rests on chance, ${describeChance(finding)}: the answer is another one on another machine`;
  const evidence = [{ pythons: chance.pythons, form: 'text', lines: [] }] as const;
  return [remarkOn(finding, { kind: 'rests-on-chance', severity: 'error', title, evidence })];
}

function onVarying(finding: Finding): readonly Remark[] {
  return finding.varies.map((claim) =>
    remarkOn(finding, {
      kind: 'varies',
      severity: 'warning',
      title: `${describeClaim(claim)}, and the answer is another one on each run`,
      advice: [adviseOnVarying(1)],
      region: regionOfClaim(claim, finding.snippet),
    }),
  );
}

function onUnreached(finding: Finding): readonly Remark[] {
  return claimsIn('unreached', finding).map((claim) =>
    remarkOn(finding, {
      kind: 'unreached',
      severity: 'warning',
      title: `${describeClaim(claim)}, and the line that it speaks of never ran`,
      region: regionOfClaim(claim, finding.snippet),
    }),
  );
}

/** What is neither right nor wrong, and counts as wrong when strict. */
function onUndecided(finding: Finding, report: Report): readonly Remark[] {
  const severity = report.strict ? 'error' : 'warning';
  switch (outcomeOf(finding, report)) {
    case 'unchecked': {
      const title = 'nothing is claimed about what it does';
      const advice = [adviceOnUnchecked];
      return [remarkOn(finding, { kind: 'unchecked', severity, title, advice })];
    }
    case 'needs-review': {
      const title = `it was not run, for what the author wrote is not sure: ${finding.reason ?? ''}`;
      const advice = [adviceOnReview];
      return [remarkOn(finding, { kind: 'needs-review', severity, title, advice })];
    }
    default:
      return [];
  }
}
