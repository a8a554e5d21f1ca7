import { shownAt } from '../model/place.ts';
import type { Finding, Report } from '../model/report.ts';
import { countBlocks, type Outcome, outcomeOf } from './counts.ts';
import { groupBy } from './group-by.ts';
import { fitParts } from './markdown/fit.ts';
import { describeFinding, showLines } from './markdown/on-finding.ts';
import { codeOf, detailsOf, proseOf, tableOf } from './markdown/text.ts';
import { markOf, markWords, signs } from './marks.ts';
import { showPlace } from './place.ts';
import { headlineOf, type Remark, remarksOf } from './remarks.ts';
import { createPalette } from './terminal/palette.ts';
import { outcomes, summarize } from './terminal/summary.ts';
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

/** Rows of a table, or of a list, that are shown; more are only counted. */
const mostRows = 50;

/** How the blocks of each document ended, and of all; outcomes that no block has are left out. */
function tableOfDocuments(report: Report): readonly string[] {
  const total = countBlocks(report);
  const names = (Object.keys(total) as Outcome[]).filter((outcome) => total[outcome] > 0);
  const rowOf = (name: string, counts: Readonly<Record<Outcome, number>>): readonly string[] => {
    const numbers = names.map((outcome) => counts[outcome]);
    const blocks = numbers.reduce((sum, number) => sum + number, 0);
    return [name, ...[...numbers, blocks].map(String)];
  };
  const findings = groupBy(report.findings, ({ snippet }) => shownAt(snippet.origin).document);
  const rows = report.documents.map((document) => {
    const own = { ...report, documents: [document], findings: findings.get(document.path) ?? [] };
    return rowOf(codeOf(document.path), countBlocks(own));
  });
  const header = ['document', ...names.map((outcome) => outcomes[outcome].label), 'blocks'];
  const all = rowOf(`**${count(rows.length, 'document')}**`, total);
  return tableOf(header, [...rows.slice(0, mostRows), ...(rows.length === 1 ? [] : [all])]);
}

/** What happened on each Python, a row for each snippet that breaks. */
function tableOfBreaking(breaking: readonly Finding[], { pythons }: Report): readonly string[] {
  if (breaking.length === 0) return [];
  const found = breaking.slice(0, mostRows).map(({ snippet, judgements }) => {
    const marks = pythons.map((python) => {
      const judgement = judgements.find((each) => each.python === python);
      return judgement === undefined ? undefined : markOf(judgement);
    });
    return { snippet, marks };
  });
  const rows = found.map(({ snippet, marks }) => [
    codeOf(showPlace(snippet.origin)),
    codeOf(snippet.id),
    ...marks.map((mark) => (mark === undefined ? '' : signs[mark])),
  ]);
  const used = [...new Set(found.flatMap(({ marks }) => marks))].flatMap((mark) => mark ?? []);
  return [
    '### What breaks',
    '',
    ...tableOf(['place', 'snippet', ...pythons], rows),
    ...tellMore(breaking.length),
    '',
    used.map((mark) => `${signs[mark]}: ${markWords[mark]}`).join('; '),
  ];
}

function fold(summary: string, entries: readonly Entry[]): readonly string[] {
  return entries.length === 0 ? [] : detailsOf(summary, listOf(entries));
}

/** The lines of an item of a list. */
type Entry = readonly string[];

function listOf(entries: readonly Entry[]): readonly string[] {
  const items = entries
    .slice(0, mostRows)
    .flatMap((lines) =>
      lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`.trimEnd()),
    );
  return [...items, ...tellMore(entries.length)];
}

function tellMore(number: number): readonly string[] {
  return number > mostRows ? ['', `and ${number - mostRows} more`] : [];
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
