import { isBelowMinimum, type Survivor } from '../model/mutation.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { describeReason, describeScore } from './mutation-words.ts';
import { differenceOn } from './remarks/evidence.ts';
import type { RemarkKind } from './remarks/kinds.ts';
import { remarksOnFinding } from './remarks/of-finding.ts';
import type { Region } from './remarks/region.ts';
import type { Remark } from './remarks/remark.ts';
import { describeInterruption, describeLack } from './shortfalls.ts';
import { onOneLine } from './words.ts';

/** All that a report has to say: what was read, then snippet by snippet, then the whole. */
export function remarksOf(report: Report): readonly Remark[] {
  const remarks = [
    ...report.problems.map(onProblem),
    ...report.findings.flatMap((finding) => remarksOnFinding(finding, report)),
    ...(report.mutation?.survivors ?? []).map(onSurvivor),
    ...onWhole(report),
  ];
  return remarks.map((remark) => ({ ...remark, title: onOneLine(remark.title) }));
}

const nothingMore = {
  evidence: [],
  context: [],
  faults: [],
  advice: [],
  finding: undefined,
} as const;

function onProblem({ severity, message, hint, file, line, column }: Problem): Remark {
  const region = file === undefined ? undefined : regionOfProblem(file, line, column);
  const context = hint === undefined ? [] : [`hint: ${hint}`];
  return { ...nothingMore, kind: 'problem', severity, title: message, context, region };
}

function regionOfProblem(file: string, line?: number, column?: number): Region {
  return { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}

function onSurvivor(survivor: Survivor): Remark {
  const { id, document, line, column, original, replacement } = survivor;
  return {
    ...nothingMore,
    kind: 'survivor',
    severity: 'warning',
    title: `a change of ${id} is noticed by no claim: ${describeReason(survivor)}`,
    evidence: [differenceOn([], original, replacement)],
    region: { file: document, line, column },
  };
}

function onWhole(report: Report): readonly Remark[] {
  const { findings, problems, mutation } = report;
  const sayError = (kind: RemarkKind, title: string | undefined): readonly Remark[] =>
    title === undefined
      ? []
      : [{ ...nothingMore, kind, severity: 'error', title, region: undefined }];
  const isExplained = problems.some(({ severity }) => severity === 'error');
  const lacksClaims = mutation !== undefined && isBelowMinimum(mutation);
  return [
    ...sayError('interrupted', describeInterruption(report)),
    ...sayError(
      'nothing-found',
      findings.length === 0 && !isExplained ? 'no snippet was found' : undefined,
    ),
    ...sayError('shortfall', describeLack(report)),
    ...sayError('shortfall', lacksClaims ? describeScore(mutation) : undefined),
  ];
}
