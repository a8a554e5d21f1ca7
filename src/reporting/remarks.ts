import { isBelowMinimum, type Survivor } from '../model/mutation.ts';
import type { Problem } from '../model/problem.ts';
import type { Finding, Report } from '../model/report.ts';
import type { Severity } from '../model/verdict.ts';
import type { BrokenClaim } from './claims.ts';
import { describeReason, describeScore } from './mutation-words.ts';
import { differenceOn, type Evidence } from './remarks/evidence.ts';
import type { RemarkKind } from './remarks/kinds.ts';
import { remarksOnFinding } from './remarks/of-finding.ts';
import { type Region, showRegion } from './remarks/region.ts';
import { describeInterruption, describeLack } from './shortfalls.ts';
import { listPythons, onOneLine } from './words.ts';

/** One thing of a report that needs care, at one place: what an annotation of a line can say. */
export interface Remark {
  readonly kind: RemarkKind;
  /** There is an error among the remarks of a report exactly when its exit code is not 0. */
  readonly severity: Extract<Severity, 'error' | 'warning'>;
  /** What is wrong, in one line without a full stop. */
  readonly title: string;
  readonly evidence: readonly Evidence[];
  /** What else is known of it, in sentences. */
  readonly context: readonly string[];
  /** What is wrong with the snippet as a whole, in sentences; all that breaks of it says the same. */
  readonly faults: readonly string[];
  /** What to do about it, in sentences; all that breaks of a snippet says the same. */
  readonly advice: readonly string[];
  /** Undefined where it is about the report as a whole. */
  readonly region: Region | undefined;
  /** The snippet that it is about; undefined where it is about none. */
  readonly finding: Finding | undefined;
  /** Only of the kind `claims-broken`. */
  readonly broken?: BrokenClaim;
}

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

/** Where and what, in one line. */
export function headlineOf({ region, title }: Remark): string {
  return region === undefined ? title : onOneLine(`${showRegion(region)}: ${title}`);
}

/** What a remark says below its title, as plain text; empty when the title says all. */
export function explainRemark(remark: Remark): readonly string[] {
  return [...proveRemark(remark), ...concludeRemarks([remark])];
}

/** What shows that a remark is right. */
export function proveRemark({ evidence, context }: Remark): readonly string[] {
  const lines = evidence.flatMap(({ pythons, lines }) => {
    const where = `on ${listPythons(pythons)}${lines.length > 0 ? ':' : ''}`;
    return [...(pythons.length > 0 ? [where] : []), ...lines];
  });
  return [...lines, ...context];
}

/** What follows from remarks on the same snippet, each sentence once. */
export function concludeRemarks(remarks: readonly Remark[]): readonly string[] {
  const sentences = remarks.flatMap(({ faults, advice }) => [
    ...faults,
    ...advice.map((sentence) => `To do: ${sentence}`),
  ]);
  return [...new Set(sentences)];
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
