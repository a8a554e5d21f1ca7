import { isBelowMinimum } from '../model/mutation.ts';
import type { Problem } from '../model/problem.ts';
import type { Finding, Report } from '../model/report.ts';
import { adviceOnReview, adviceOnUnchecked } from './advice.ts';
import { type Outcome, outcomeOf } from './counts.ts';
import { describeChance } from './faults.ts';
import type { Style, Verbosity } from './reporter.ts';
import { describeInterruption } from './shortfalls.ts';
import { renderOtherMessages, renderUnreached, renderVarying } from './terminal/claim-lists.ts';
import { renderLack, renderMissedLines } from './terminal/coverage.ts';
import { renderFinding } from './terminal/finding.ts';
import { createFrame, type Frame, paragraph, stack } from './terminal/frame.ts';
import { renderByReason, renderPlaces } from './terminal/lists.ts';
import { renderMinimums } from './terminal/minimums.ts';
import { renderMutation } from './terminal/mutation.ts';
import { renderPages } from './terminal/pages.ts';
import { renderProblem } from './terminal/problems.ts';
import { renderSnippets } from './terminal/snippet-list.ts';
import { renderSummary } from './terminal/summary.ts';
import { makeVisible } from './terminal/visible.ts';
import { count } from './words.ts';

/** The report for a person at a terminal: what needs care in full, the rest in short, then counts. */
export function renderTerminal(report: Report, style: Style): string {
  const lines = renderReport(makeVisible(report), style);
  return lines.map((line) => `${line}\n`).join('');
}

/** How much hangs on a part of a report. */
type Weight =
  /** It makes the exit code another one than 0. */
  | 'failure'
  /** Somebody should look at it. */
  | 'warning'
  /** It is as it should be. */
  | 'note'
  /** It leads to what explains a failure. */
  | 'pages'
  /** It tells of every snippet. */
  | 'detail'
  | 'summary';

type Part = readonly [Weight, readonly string[]];

const told: Readonly<Record<Verbosity, ReadonlySet<Weight>>> = {
  quiet: new Set(['failure', 'warning']),
  normal: new Set(['failure', 'warning', 'pages', 'note', 'summary']),
  verbose: new Set(['failure', 'warning', 'pages', 'note', 'summary', 'detail']),
};

function renderReport(
  report: Report,
  { verbosity = 'normal', onlyBroken = false, ...style }: Style,
): readonly string[] {
  const isTold = (weight: Weight): boolean =>
    told[verbosity].has(weight) && !(onlyBroken && (weight === 'warning' || weight === 'note'));
  const frame = createFrame(style);
  const problems = report.problems.filter((problem) => isTold(weightOf(problem)));
  const parts = renderParts(frame, report).filter(([weight]) => isTold(weight));
  return stack([
    problems.flatMap((problem) => renderProblem(frame, problem)),
    isTold('detail') ? renderSnippets(frame, listed(report, onlyBroken), report) : [],
    ...parts.map(([, lines]) => lines),
  ]);
}

function listed(report: Report, onlyBroken: boolean): readonly Finding[] {
  return onlyBroken
    ? report.findings.filter((finding) => outcomeOf(finding, report) === 'broken')
    : report.findings;
}

function renderParts(frame: Frame, report: Report): readonly Part[] {
  const having = (outcome: Outcome): readonly Finding[] =>
    report.findings.filter((finding) => outcomeOf(finding, report) === outcome);
  const render = (finding: Finding): readonly string[] => renderFinding(frame, finding, report);
  const whenStrict = report.strict ? 'failure' : 'warning';
  return [
    ...having('broken').map((finding): Part => ['failure', render(finding)]),
    ...report.findings.filter(warns).map((finding): Part => ['warning', render(finding)]),
    [
      'failure',
      renderChance(
        frame,
        report.findings.filter(({ chance }) => chance !== undefined),
      ),
    ],
    ['warning', renderVarying(frame, report.findings)],
    ['warning', renderOtherMessages(frame, report.findings)],
    ['warning', renderUnreached(frame, report.findings)],
    [whenStrict, renderUnchecked(frame, having('unchecked'), report.strict)],
    [whenStrict, renderReviews(frame, having('needs-review'), report.strict)],
    ['note', renderMinimums(frame, [...having('proved'), ...having('unchecked')])],
    [
      'note',
      renderReasons(frame, 'proved on some Pythons only', having('proved').filter(isLimited)),
    ],
    ['note', renderReasons(frame, 'unsupported', having('unsupported'))],
    ['note', renderReasons(frame, 'known broken', having('known-broken'))],
    ['note', renderReasons(frame, 'skipped', having('skipped'))],
    ['note', renderMissedLines(frame, report)],
    [weightOfMutation(report), renderMutation(frame, report)],
    ['pages', renderPages(frame, having('broken'), report)],
    ['failure', renderInterruption(frame, report)],
    ['failure', renderLack(frame, report)],
    ['summary', renderSummary(frame, report)],
  ];
}

function weightOf({ severity }: Problem): Weight {
  return severity === 'error' ? 'failure' : 'warning';
}

function weightOfMutation({ mutation }: Report): Weight {
  if (mutation === undefined || mutation.survivors.length === 0) return 'note';
  return isBelowMinimum(mutation) ? 'failure' : 'warning';
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
