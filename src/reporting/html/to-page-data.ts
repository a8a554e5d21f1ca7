import { type Feature, featureLabels, features } from '../../model/expectation.ts';
import type { Problem } from '../../model/problem.ts';
import { type Report, statusSeverity } from '../../model/report.ts';
import { type VerdictKind, verdictSeverity } from '../../model/verdict.ts';
import { countBlocks } from '../counts.ts';
import { describeScore } from '../mutation-words.ts';
import type { Style } from '../reporter.ts';
import { describeLack } from '../shortfalls.ts';
import { createFrame } from '../terminal/frame.ts';
import { outcomes } from '../terminal/outcomes.ts';
import { renderSummary } from '../terminal/summary.ts';
import { makeVisible } from '../terminal/visible.ts';
import { isPreview } from '../words.ts';
import { headlineOf } from './headline.ts';
import { markData, verdictLabels } from './labels.ts';
import type { Choice, FindingData, OutcomeData, PageData, ProblemData } from './page-data.ts';
import { type FindPlace, placeFinder } from './places.ts';
import { findingReader } from './to-finding.ts';

/** Everything of a report that the page shows. */
export function toPageData(report: Report, { toProject }: Style): PageData {
  const findPlace = placeFinder(toProject);
  const findings = report.findings.map(findingReader(report, findPlace));
  const headline = headlineOf(report);
  return makeVisible({
    title: `docproof: ${headline.text}`,
    headline,
    facts: factsOf(report),
    pythons: report.pythons.map((name) => ({ name, isPreview: isPreview(name) })),
    outcomes: outcomesOf(report),
    verdicts: verdictsIn(findings),
    features: featuresIn(findings),
    documents: [...new Set(findings.map(({ document }) => document))],
    marks: markData,
    problems: report.problems.map((problem) => toProblem(problem, findPlace)),
    findings,
  });
}

/** Wide enough that no sentence is broken: the page does that. */
const unbroken = createFrame({ width: 10_000, color: false });

function factsOf(report: Report): readonly string[] {
  const said = [describeLack(report), report.mutation && describeScore(report.mutation)];
  return [...renderSummary(unbroken, report), ...said.filter((sentence) => sentence !== undefined)];
}

/** The order in which outcomes are shown. */
const worstFirst: readonly OutcomeData['name'][] = [
  'broken',
  'not-reached',
  'unchecked',
  'needs-review',
  'known-broken',
  'unsupported',
  'skipped',
  'proved',
];

function outcomesOf(report: Report): readonly OutcomeData[] {
  const counts = countBlocks(report);
  return worstFirst
    .filter((name) => counts[name] > 0)
    .map((name) => ({
      name,
      label: outcomes[name].label,
      severity: name === 'not-reached' ? 'warning' : statusSeverity[name],
      count: counts[name],
    }));
}

function verdictsIn(findings: readonly FindingData[]): readonly Choice[] {
  const found = new Set(findings.flatMap(({ cells }) => cells.map(({ verdict }) => verdict)));
  return (Object.keys(verdictSeverity) as VerdictKind[])
    .filter((name) => found.has(name))
    .map((name) => ({ name, label: verdictLabels[name] }));
}

function featuresIn(findings: readonly FindingData[]): readonly Choice[] {
  const found = new Set<Feature>(findings.flatMap((finding) => finding.features));
  return features
    .filter((name) => found.has(name))
    .map((name) => ({ name, label: featureLabels[name] }));
}

function toProblem(problem: Problem, findPlace: FindPlace): ProblemData {
  const { severity, message, hint, file, line, column } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return {
    severity,
    message,
    ...(file !== undefined && { place: findPlace(place, file, line) }),
    ...(hint !== undefined && { hint }),
  };
}
