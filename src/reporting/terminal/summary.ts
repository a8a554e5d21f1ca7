import { coveragePercent } from '../../model/proof.ts';
import type { Report } from '../../model/report.ts';
import type { Document } from '../../model/snippet.ts';
import { proseOf } from '../claims.ts';
import { countBlocks, type Outcome } from '../counts.ts';
import { count, duration, isPreview, list, listPythons } from '../words.ts';
import { type Frame, paragraph } from './frame.ts';
import { outcomes } from './outcomes.ts';
import type { Palette } from './palette.ts';

/** Counts that add up to the number of blocks, the runs behind them, and the time they took. */
export function renderSummary(frame: Frame, report: Report): readonly string[] {
  return summarize(report, frame.palette).flatMap((line) => paragraph(frame, line, 0, 4));
}

/** The same, one line for each thing that is counted. */
export function summarize(report: Report, palette: Palette): readonly string[] {
  return [
    ...describeProblems(report),
    ...describePreview(report),
    ...describeShard(report),
    describeBlocks(report, palette),
    ...describeProse(report),
    ...describeProof(report),
    describeRuns(report),
  ];
}

function describeProblems({ problems }: Report): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return parts.length === 0 ? [] : [`${list(parts)} in what was read`];
}

function describePreview({ findings }: Report): readonly string[] {
  const failures = findings.flatMap(({ previewFailures }) => previewFailures);
  if (failures.length === 0) return [];
  return [`${count(failures.length, 'warning')} from ${listPythons([...new Set(failures)])}`];
}

/** What is no Python is counted by every shard. */
function describeShard({ shard, findings }: Report): readonly string[] {
  if (shard === undefined) return [];
  const { index, of, snippets } = shard;
  return [`shard ${index} of ${of}: ${findings.length} of ${count(snippets, 'snippet')}`];
}

function describeBlocks(report: Report, palette: Palette): string {
  const counts = Object.entries(countBlocks(report)) as [Outcome, number][];
  const blocks = counts.reduce((sum, [, number]) => sum + number, 0);
  const whole = [...describeDocuments(report.documents), count(blocks, 'block')].join(', ');
  const parts = counts
    .filter(([, number]) => number > 0)
    .map(([outcome, number]) =>
      palette[outcomes[outcome].role](`${number} ${outcomes[outcome].label}`),
    );
  return parts.length === 0 ? whole : `${whole}: ${parts.join(', ')}`;
}

function describeProse({ findings }: Report): readonly string[] {
  const prose = findings.flatMap(proseOf);
  const blocks = prose.filter(({ kind }) => kind === 'block').length;
  return [
    ...sayProse(prose.length - blocks, 'comment', 'of the code'),
    ...sayProse(blocks, 'block', 'of output'),
  ];
}

function sayProse(number: number, noun: string, where: string): readonly string[] {
  return number === 0
    ? []
    : [`${count(number, noun)} ${where} ${number === 1 ? 'is' : 'are'} prose`];
}

/** Nothing where nothing ran. */
function describeProof(report: Report): readonly string[] {
  const { proof, findings } = report;
  if (findings.every(({ judgements }) => judgements.length === 0)) return [];
  const { claims, unclaimed, unmeasured } = proof;
  const percent = coveragePercent(proof);
  const unchecked = countBlocks(report).unchecked;
  const parts = [
    ...(percent === undefined ? [] : [`${percent} % of lines`]),
    count(claims, 'claim'),
    ...(unchecked > 0 ? [`${count(unchecked, 'snippet')} unchecked`] : []),
    ...(unclaimed > 0 ? [`${count(unclaimed, 'statement')} that nobody claims`] : []),
    ...(unmeasured > 0 ? [`the lines of ${count(unmeasured, 'snippet')} not noted`] : []),
  ];
  return [`proved ${parts.join(', ')}`];
}

function describeDocuments(documents: readonly Document[]): readonly string[] {
  const sections = documents.reduce((sum, document) => sum + document.sections.length, 0);
  const [word, ...otherWords] = new Set(documents.map(({ sectionWord }) => sectionWord));
  const commonWord = word === undefined || otherWords.length > 0 ? 'section' : word;
  return [
    ...(documents.length > 1 ? [count(documents.length, 'document')] : []),
    count(sections, commonWord),
  ];
}

function describeRuns({ findings, runs, cached, pythons, durationMs }: Report): string {
  const snippets = findings.filter(({ judgements }) => judgements.length > 0).length;
  const names = pythons.map((python) => (isPreview(python) ? `${python}-preview` : python));
  const on = `on ${count(pythons.length, 'Python')} (${names.join(' ')})`;
  const made = `${count(runs, 'run')}${cached > 0 ? `, ${cached} from the cache,` : ''}`;
  return `${made} of ${count(snippets, 'snippet')} ${on} in ${duration(durationMs)}`;
}
