import { isBelowMinimum, type Survivor } from '../model/mutation.ts';
import type { Problem } from '../model/problem.ts';
import type { Finding, Report } from '../model/report.ts';
import type { Severity } from '../model/verdict.ts';
import type { BrokenClaim } from './claims.ts';
import { describeReason, describeScore } from './mutation-words.ts';
import { differenceOn, type Evidence } from './remarks/evidence.ts';
import type { RemarkKind } from './remarks/kinds.ts';
import { remarksOnFinding } from './remarks/of-finding.ts';
import type { Region } from './remarks/region.ts';
import { describeInterruption, describeLack } from './shortfalls.ts';
import { listPythons } from './words.ts';

/** One thing of a report that needs care, at one place: what an annotation of a line can say. */
export interface Remark {
  readonly kind: RemarkKind;
  /** There is an error among the remarks of a report exactly when its exit code is not 0. */
  readonly severity: Extract<Severity, 'error' | 'warning'>;
  /** What is wrong, in one line without a full stop. */
  readonly title: string;
  readonly evidence: readonly Evidence[];
  /** What else is known, in sentences. */
  readonly context: readonly string[];
  /** What to do about it, in sentences. */
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
  return [
    ...report.problems.map(onProblem),
    ...report.findings.flatMap((finding) => remarksOnFinding(finding, report)),
    ...(report.mutation?.survivors ?? []).map(onSurvivor),
    ...onWhole(report),
  ];
}

/** What a remark says below its title, as plain text; empty when the title says all. */
export function explainRemark({ evidence, context, advice }: Remark): readonly string[] {
  return [
    ...evidence.flatMap(({ pythons, lines }) => [
      ...(pythons.length === 0 ? [] : [`on ${listPythons(pythons)}${lines.length > 0 ? ':' : ''}`]),
      ...lines,
    ]),
    ...context,
    ...advice.map((sentence) => `To do: ${sentence}`),
  ];
}

const nothingMore = { evidence: [], context: [], advice: [], finding: undefined } as const;

function onProblem({ severity, message, hint, file, line, column }: Problem): Remark {
  const region = file === undefined ? undefined : regionOfProblem(file, line, column);
  const advice = hint === undefined ? [] : [hint];
  return { ...nothingMore, kind: 'problem', severity, title: message, advice, region };
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
