import type { Finding, Report } from '../model/report.ts';
import { adviceOnReview, adviceOnUnchecked } from './advice.ts';
import { type Outcome, outcomeOf } from './counts.ts';
import { describeChance } from './faults.ts';
import type { Style } from './reporter.ts';
import { describeInterruption } from './shortfalls.ts';
import { renderOtherMessages, renderUnreached, renderVarying } from './terminal/claim-lists.ts';
import { renderLack, renderMissedLines } from './terminal/coverage.ts';
import { renderFinding } from './terminal/finding.ts';
import { createFrame, type Frame, paragraph, stack } from './terminal/frame.ts';
import { renderByReason, renderPlaces } from './terminal/lists.ts';
import { renderMinimums } from './terminal/minimums.ts';
import { renderMutation } from './terminal/mutation.ts';
import { renderProblem } from './terminal/problems.ts';
import { renderSummary } from './terminal/summary.ts';
import { makeVisible } from './terminal/visible.ts';
import { count } from './words.ts';

/** The report for a person at a terminal: what needs care in full, the rest in short, then counts. */
export function renderTerminal(report: Report, style: Style): string {
  const lines = renderReport(createFrame(style), makeVisible(report));
  return lines.map((line) => `${line}\n`).join('');
}

function renderReport(frame: Frame, report: Report): readonly string[] {
  const having = (outcome: Outcome): readonly Finding[] =>
    report.findings.filter((finding) => outcomeOf(finding, report) === outcome);
  const render = (finding: Finding): readonly string[] =>
    renderFinding(frame, finding, report.documents);
  return stack([
    report.problems.flatMap((problem) => renderProblem(frame, problem)),
    ...having('broken').map(render),
    ...report.findings.filter(warns).map(render),
    renderChance(
      frame,
      report.findings.filter(({ chance }) => chance !== undefined),
    ),
    renderVarying(frame, report.findings),
    renderOtherMessages(frame, report.findings),
    renderUnreached(frame, report.findings),
    renderUnchecked(frame, having('unchecked'), report.strict),
    renderReviews(frame, having('needs-review'), report.strict),
    renderMinimums(frame, [...having('proved'), ...having('unchecked')]),
    renderReasons(frame, 'proved on some Pythons only', having('proved').filter(isLimited)),
    renderReasons(frame, 'unsupported', having('unsupported')),
    renderReasons(frame, 'known broken', having('known-broken')),
    renderReasons(frame, 'skipped', having('skipped')),
    renderMissedLines(frame, report),
    renderMutation(frame, report),
    renderInterruption(frame, report),
    renderLack(frame, report),
    renderSummary(frame, report),
  ]);
}

// A preview never makes a finding broken; where it is broken anyway, it is reported as that.
function warns({ status, previewFailures }: Finding): boolean {
  return previewFailures.length > 0 && status !== 'broken' && status !== 'known-broken';
}

// What is proved has a reason only where some Python could not run it.
function isLimited({ reason }: Finding): boolean {
  return reason !== undefined;
}

function renderChance(frame: Frame, findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const title = `${count(findings.length, 'snippet')} ${findings.length === 1 ? 'rests' : 'rest'} on chance: the answer is another one on another machine`;
  return [
    ...paragraph(frame, frame.palette.error(title), 0, 2),
    ...renderByReason(
      frame,
      findings.map((finding) => ({ ...finding, reason: describeChance(finding) })),
    ),
  ];
}

function renderUnchecked(
  frame: Frame,
  findings: readonly Finding[],
  strict: boolean,
): readonly string[] {
  if (findings.length === 0) return [];
  const { error, warning } = frame.palette;
  const what = `${findings.length} unchecked: nothing is claimed about what ${findings.length === 1 ? 'it does' : 'they do'}`;
  const title = strict ? error(`${what}, an error when strict`) : warning(what);
  return [
    ...paragraph(frame, title, 0, 2),
    ...renderPlaces(frame, findings, 2),
    ...paragraph(frame, `To do: ${adviceOnUnchecked}`, 2, 4),
  ];
}

function renderReviews(
  frame: Frame,
  findings: readonly Finding[],
  strict: boolean,
): readonly string[] {
  if (findings.length === 0) return [];
  const { error, warning } = frame.palette;
  const what = `${findings.length} ${findings.length === 1 ? 'needs' : 'need'} review: not run, for what the author wrote is not sure`;
  const title = strict ? error(`${what}, an error when strict`) : warning(what);
  return [
    ...paragraph(frame, title, 0, 2),
    ...renderByReason(frame, findings),
    ...paragraph(frame, `To do: ${adviceOnReview}`, 2, 4),
  ];
}

function renderReasons(
  frame: Frame,
  label: string,
  findings: readonly Finding[],
): readonly string[] {
  if (findings.length === 0) return [];
  const title = frame.palette.neutral(`${findings.length} ${label}`);
  return [title, ...renderByReason(frame, findings)];
}

function renderInterruption(frame: Frame, report: Report): readonly string[] {
  const sentence = describeInterruption(report);
  return sentence === undefined
    ? []
    : paragraph(frame, frame.palette.warning(`${sentence}.`), 0, 2);
}
