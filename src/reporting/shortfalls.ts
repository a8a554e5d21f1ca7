import { coveragePercent, linesLacking, linesThatRan } from '../model/proof.ts';
import type { Finding, Report } from '../model/report.ts';
import { outcomeOf } from './counts.ts';
import { count, list } from './words.ts';

/** That the runs were cut short, and how many snippets that left; undefined when they were not. */
export function describeInterruption(report: Report): string | undefined {
  const { interrupted, findings } = report;
  if (!interrupted) return undefined;
  const what = describeEnd(report);
  const left = findings.filter((finding) => outcomeOf(finding, report) === 'not-reached').length;
  if (left > 0) return `${what}: ${count(left, 'snippet')} not reached on every Python`;
  const isByUser = report.stoppedAfter === undefined && report.internalError === undefined;
  return isByUser ? `${what}: each snippet ran, and no more was looked into` : what;
}

function describeEnd({ stoppedAfter, internalError }: Report): string {
  if (internalError !== undefined) return 'Cut short';
  if (stoppedAfter === undefined) return 'Interrupted';
  return `Stopped after ${count(stoppedAfter, 'broken snippet')}`;
}

/** What is missing where fewer lines are proved than are asked for; undefined when nothing is. */
export function describeLack(report: Report): string | undefined {
  const { proof, minCoverage } = report;
  const lacking = minCoverage === undefined ? 0 : linesLacking(proof, minCoverage);
  if (lacking === 0) return undefined;
  const percent = coveragePercent(proof, 2);
  return percent === undefined
    ? `${minCoverage} % of the lines have to be proved, and none were noted: that takes Python 3.12 or later`
    : `${percent} % of the lines are proved, and ${minCoverage} % have to be: ${count(lacking, 'more line')} of ${nameSnippets(report)}`;
}

/** Snippets that are named before the rest is only counted. */
const mostNamed = 10;

/** The snippets that lack lines, those that lack the most first. */
function nameSnippets({ findings }: Report): string {
  const missing = findings
    .map((finding) => ({ finding, missed: linesUnproved(finding) }))
    .filter(({ missed }) => missed > 0)
    .sort((left, right) => right.missed - left.missed)
    .map(({ finding: { snippet } }) => `${snippet.folder}/${snippet.id}`);
  const rest = missing.length - mostNamed;
  return list(rest > 0 ? [...missing.slice(0, mostNamed), count(rest, 'other snippet')] : missing);
}

function linesUnproved({ coverage, status }: Finding): number {
  const ran = linesThatRan[status];
  if (coverage === undefined || ran === undefined) return 0;
  return coverage.missed.length + (ran === 'ran' ? 0 : coverage.ran.length);
}
