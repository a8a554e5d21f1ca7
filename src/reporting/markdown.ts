import type { Finding, Report } from '../model/report.ts';
import { countBlocks, outcomeOf } from './counts.ts';
import { groupBy } from './group-by.ts';
import { fitParts } from './markdown/fit.ts';
import { type Entry, fold, listOf } from './markdown/list.ts';
import { describeFinding, showLines } from './markdown/on-finding.ts';
import { tableOfBreaking, tableOfDocuments } from './markdown/tables.ts';
import { codeOf, proseOf } from './markdown/text.ts';
import { showPlace } from './place.ts';
import type { Remark } from './remarks/remark.ts';
import { headlineOf } from './remarks/tell.ts';
import { remarksOf } from './remarks.ts';
import { outcomes } from './terminal/outcomes.ts';
import { createPalette } from './terminal/palette.ts';
import { summarize } from './terminal/summary.ts';
import { makeVisible } from './terminal/visible.ts';
import { count } from './words.ts';

/**
 * The report as Markdown for a comment on a pull request or the summary of a job: the counts, a
 * table by document, what breaks in full, and the rest folded. Text of others is never markup, and
 * what is more than GitHub takes is left out, which the last line then says.
 */
export function renderMarkdown(report: Report): string {
  const shown = makeVisible(report);
  const remarks = remarksOf(shown);
  const byFinding = groupBy(remarks, ({ finding }) => finding);
  const breaking = shown.findings.filter((finding) => breaks(finding, shown));
  const isShown = new Set<Finding | undefined>(breaking);
  const rest = remarks.filter(({ finding }) => !isShown.has(finding));
  const errors = rest.filter(({ severity }) => severity === 'error').map(tell);
  const warnings = rest.filter(({ severity }) => severity === 'warning').map(tell);
  const reasons = shown.findings.flatMap((finding) => tellReason(finding, shown));
  return fitParts([
    describeWhole(shown, remarks),
    tableOfDocuments(shown),
    ...(errors.length > 0 ? [['### Errors', '', ...listOf(errors)]] : []),
    tableOfBreaking(breaking, shown),
    ...breaking.map((finding) => describeFinding(finding, byFinding.get(finding) ?? [])),
    fold(count(warnings.length, 'warning'), warnings),
    fold(`${count(reasons.length, 'snippet')} not judged on all Pythons`, reasons),
  ]);
}

/** Whether a snippet is shown in full: it is broken, or breaks on a preview. */
function breaks(finding: Finding, report: Report): boolean {
  const outcome = outcomeOf(finding, report);
  return outcome === 'broken' || (outcome !== 'known-broken' && finding.previewFailures.length > 0);
}

function describeWhole(report: Report, remarks: readonly Remark[]): readonly string[] {
  const lines = summarize(report, createPalette(false));
  return [
    `## docproof: ${headlineOfWhole(report, remarks)}`,
    '',
    ...lines.map((line) => `- ${proseOf(line)}`),
  ];
}

function headlineOfWhole(report: Report, remarks: readonly Remark[]): string {
  const { broken, proved } = countBlocks(report);
  const all = count(report.findings.length, 'snippet');
  if (broken > 0) return `${broken} of ${all} ${broken === 1 ? 'is' : 'are'} broken`;
  const errors = remarks.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return count(errors, 'error');
  return `${proved} of ${all} ${proved === 1 ? 'is' : 'are'} proved`;
}

function tell(remark: Remark): Entry {
  const { finding, evidence, context, faults, advice } = remark;
  const id = finding === undefined ? '' : `${codeOf(finding.snippet.id)} at `;
  const sentences = [...context, ...faults, ...advice.map((sentence) => `To do: ${sentence}`)];
  return [
    [`${id}${proseOf(headlineOf(remark))}`, ...sentences.map(proseOf)].join('. '),
    ...evidence.flatMap(showLines),
  ];
}

/** Why a snippet was not judged, on all Pythons or on some. */
function tellReason(finding: Finding, report: Report): readonly Entry[] {
  const { snippet, reason } = finding;
  const outcome = outcomeOf(finding, report);
  if (reason === undefined || outcome === 'needs-review') return [];
  const place = `${codeOf(snippet.id)} at ${codeOf(showPlace(snippet.origin))}`;
  return [[`${place}: ${outcomes[outcome].label}, ${proseOf(reason)}`]];
}
