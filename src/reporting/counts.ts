import { type PythonVersion, previewPythons } from '../model/python.ts';
import type { Finding, Report, Status } from '../model/report.ts';
import { verdictSeverity } from '../model/verdict.ts';

/** What became of the blocks of a report. Each block is in exactly one of them, so they add up. */
export type Outcome = Status | 'not-reached' | 'not-python';

/** How many blocks met each outcome. */
export function countBlocks(report: Report): Readonly<Record<Outcome, number>> {
  const counts: Record<Outcome, number> = {
    proved: 0,
    broken: 0,
    unchecked: 0,
    unsupported: 0,
    skipped: 0,
    'known-broken': 0,
    'needs-review': 0,
    'not-reached': 0,
    'not-python': report.documents.reduce((sum, { otherBlocks }) => sum + otherBlocks.length, 0),
  };
  for (const finding of report.findings) counts[outcomeOf(finding, report)] += 1;
  return counts;
}

/** What tells whether all runs of a finding were made. */
type Reach = Pick<Report, 'interrupted' | 'pythons' | 'problems'>;

/** The status of a finding, or `not-reached` where the report was cut short before all its runs. */
export function outcomeOf(finding: Finding, report: Reach): Exclude<Outcome, 'not-python'> {
  return wasReached(finding, report) ? finding.status : 'not-reached';
}

/** The Pythons on which a snippet was to run and did not, since the report was cut short. */
export function pythonsMissed(
  { judgements }: Finding,
  { interrupted, pythons }: Pick<Report, 'interrupted' | 'pythons'>,
): readonly PythonVersion[] {
  if (!interrupted) return [];
  const ran = new Set(judgements.map(({ python }) => python));
  return pythons.filter((python) => !ran.has(python));
}

// A snippet that ran on some of the Pythons only is not proved, whatever those said; one that
// failed on any of them is broken all the same, unless that one may be below its minimum.
function wasReached(finding: Finding, report: Reach): boolean {
  const { judgements, faults } = finding;
  if (!report.interrupted || judgements.length >= report.pythons.length) return true;
  if (judgements.length > 0) {
    return faults.some(({ kind }) => kind === 'fails') && !mayHoldLater(finding, report);
  }
  return isSetAside(finding) || hasInvalidExpectation(finding, report);
}

function isSetAside({ expectation, snippet }: Finding): boolean {
  return expectation.skip !== undefined || snippet.review !== undefined;
}

// Where the newest are still to be run, a minimum that nobody declares may be found among them.
function mayHoldLater({ expectation, judgements }: Finding, { pythons }: Reach): boolean {
  if (expectation.minPython !== undefined) return false;
  const newest = pythons.filter((python) => !previewPythons.has(python)).at(-1);
  const fault = judgements.findIndex(({ verdict }) => verdictSeverity[verdict.kind] === 'error');
  const heldBefore = judgements
    .slice(0, fault)
    .some(({ verdict }) => verdict.kind !== 'unsupported');
  return !heldBefore && judgements.every(({ python }) => python !== newest);
}

function hasInvalidExpectation(finding: Finding, report: Reach): boolean {
  return report.problems.some(
    ({ file, severity }) =>
      severity === 'error' && file !== undefined && file === finding.expectationFile,
  );
}
