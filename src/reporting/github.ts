import type { Report } from '../model/report.ts';
import { withoutMiddle } from './excerpt.ts';
import { inRepository, type Region } from './remarks/region.ts';
import type { Remark } from './remarks/remark.ts';
import { explainRemark } from './remarks/tell.ts';
import { remarksOf } from './remarks.ts';
import type { Style } from './reporter.ts';
import { makeVisible } from './terminal/visible.ts';
import { count, list } from './words.ts';

// What the runner takes: https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
/** Annotations of one kind that a step shows; the others are only in its log. */
const mostShown = 10;
/** UTF-16 units at each end of a long message, of which the runner takes 4,096. */
const messageEnds = 2_000;
/** The same of a title, of which a check takes 255. */
const titleEnds = 120;

/**
 * One workflow command for each remark, which the runner of GitHub Actions shows at its line of the
 * changed file: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands.
 * Errors come first, since only so many are shown.
 */
export function renderGithub(
  report: Report,
  { inRepository: way = '' }: Pick<Style, 'inRepository'> = {},
): string {
  const remarks = remarksOf(makeVisible(report)).map((remark) => ({
    ...remark,
    region: remark.region && inRepository(way, remark.region),
  }));
  const errors = remarks.filter(({ severity }) => severity === 'error');
  const warnings = remarks.filter(({ severity }) => severity === 'warning');
  const lines = [...noticeOn(errors, warnings), ...[...errors, ...warnings].map(annotate)];
  return lines.map((line) => `${line}\n`).join('');
}

function noticeOn(errors: readonly Remark[], warnings: readonly Remark[]): readonly string[] {
  if (errors.length <= mostShown && warnings.length <= mostShown) return [];
  const counts = list([count(errors.length, 'error'), count(warnings.length, 'warning')]);
  const message = `${counts}, of which GitHub shows at most ${mostShown} each for a step: the log of the step has all.`;
  return [command('notice', { title: 'docproof' }, message)];
}

function annotate(remark: Remark): string {
  const { severity, title, finding, region } = remark;
  const subject = finding === undefined ? 'docproof' : finding.snippet.id;
  const properties = {
    title: withoutMiddle(`${subject}: ${title}`, titleEnds),
    ...propertiesOf(region),
  };
  const explanation = explainRemark(remark).join('\n');
  return command(severity, properties, withoutMiddle(explanation || title, messageEnds));
}

type Properties = Readonly<Record<string, string | number>>;

function propertiesOf(region: Region | undefined): Properties {
  if (region === undefined) return {};
  const { file, line, column, endLine, endColumn } = region;
  // Columns count only where a region begins and ends on the same line.
  const isOneLine = endLine === undefined || endLine === line;
  return {
    file,
    ...(line !== undefined && { line }),
    ...(endLine !== undefined && { endLine }),
    ...(isOneLine && column !== undefined && { col: column }),
    ...(isOneLine && endColumn !== undefined && { endColumn }),
  };
}

/** A line that the runner obeys; what it says can neither end it nor begin another one. */
function command(name: string, properties: Properties, message: string): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${name} ${given}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
