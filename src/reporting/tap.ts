import { Document, Scalar, visit } from 'yaml';
import type { Finding, Report } from '../model/report.ts';
import { outcomeOf } from './counts.ts';
import { groupBy } from './group-by.ts';
import { describePythons } from './marks.ts';
import { showPlace } from './place.ts';
import type { Remark } from './remarks/remark.ts';
import { concludeRemarks, headlineOf, proveRemark } from './remarks/tell.ts';
import { remarksOf } from './remarks.ts';
import { outcomes } from './terminal/outcomes.ts';
import { makeVisible } from './terminal/visible.ts';
import { onOneLine } from './words.ts';
import { mayCommand } from './workflow-commands.ts';

/**
 * The Test Anything Protocol, version 13 (https://testanything.org/tap-version-13-specification.html),
 * since Perl's own harness may know no later one: a point for each snippet, and one for each error
 * that is of no snippet. What is known to be broken is to do; what could not be judged is skipped.
 * An interrupted run bails out at its end.
 */
export function renderTap(report: Report): string {
  const shown = makeVisible(report);
  const byFinding = groupBy(remarksOf(shown), ({ finding }) => finding);
  const rest = byFinding.get(undefined) ?? [];
  const ends = rest.filter(({ kind }) => kind === 'interrupted');
  const errors = rest.filter((each) => each.severity === 'error' && !ends.includes(each));
  const warnings = rest.filter(({ severity }) => severity === 'warning');
  const points = [
    ...shown.findings.map((finding) => onFinding(finding, shown, byFinding.get(finding) ?? [])),
    ...errors.map(onError),
  ];
  const lines = [
    'TAP version 13',
    `1..${points.length}`,
    ...points.flatMap(renderPoint),
    ...warnings.map((remark) => `# warning: ${escapeLine(headlineOf(remark))}`),
    ...ends.map(({ title }) => `Bail out! ${title}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** A test point; a directive keeps one that is not ok from failing the whole. */
interface Point {
  readonly isOk: boolean;
  readonly description: string;
  readonly directive?: { readonly name: 'SKIP' | 'TODO'; readonly reason: string };
  /** What its YAML block says; empty for none. */
  readonly diagnostics: object;
}

function onFinding(finding: Finding, report: Report, remarks: readonly Remark[]): Point {
  const { snippet, reason } = finding;
  const outcome = outcomeOf(finding, report);
  const isBroken = remarks.some(({ severity }) => severity === 'error');
  const label = outcomes[outcome].label;
  const directive = {
    name: outcome === 'known-broken' ? 'TODO' : 'SKIP',
    reason: reason === undefined ? label : `${label}: ${reason}`,
  } as const;
  const isAside = !isBroken && outcome !== 'proved';
  return {
    isOk: !isBroken && outcome !== 'known-broken',
    description: `${showPlace(snippet.origin)} ${snippet.id}`,
    ...(isAside && { directive }),
    diagnostics: {
      ...(!isAside && reason !== undefined && { reason }),
      ...(remarks.length > 0 && { pythons: describePythons(finding) }),
      ...diagnose(remarks),
    },
  };
}

function onError(remark: Remark): Point {
  return { isOk: false, description: headlineOf(remark), diagnostics: diagnose([remark]) };
}

function diagnose(remarks: readonly Remark[]): object {
  const conclusion = concludeRemarks(remarks);
  return {
    ...(remarks.length > 0 && { remarks: remarks.map(describeRemark) }),
    ...(conclusion.length > 0 && { conclusion: toBlock(conclusion) }),
  };
}

function describeRemark(remark: Remark): object {
  const { kind, severity, title, region } = remark;
  const proof = proveRemark(remark);
  return {
    kind,
    severity,
    message: title,
    ...(region && { at: region }),
    ...(proof.length > 0 && { details: toBlock(proof) }),
  };
}

function renderPoint(
  { isOk, description, directive, diagnostics }: Point,
  index: number,
): string[] {
  const head = `${isOk ? 'ok' : 'not ok'} ${index + 1} - ${escapeLine(description)}`;
  const aside =
    directive === undefined ? '' : ` # ${directive.name} ${escapeLine(directive.reason)}`;
  return [`${head}${aside}`, ...renderYaml(diagnostics)];
}

/** A brace at the end of a line would open a block of further points. */
function escapeLine(text: string): string {
  return onOneLine(text).replaceAll(/[\\#]/gu, '\\$&').replace(/\{$/u, '{ ');
}

/** In the part of YAML that all readers of TAP know: Perl's takes neither folded nor indented scalars. */
function renderYaml(data: object): readonly string[] {
  if (Object.keys(data).length === 0) return [];
  const document = new Document(data);
  visit(document, { Scalar: (_, scalar) => chooseStyle(scalar) });
  const oneLine = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER };
  const text = document.toString(oneLine).trimEnd().replaceAll('##[', '#\\x23[');
  return ['---', ...text.split('\n'), '...'].map((line) => `  ${line}`);
}

/** Lines as they are where that can be read and makes no command, else escaped on one line. */
function chooseStyle(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value !== 'string' || (!value.includes('\n') && !mayCommand(value))) return;
  const isBlock = /^\S.*\S\n$/su.test(value) && !mayCommand(value);
  scalar.type = isBlock ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
}

/** Lines as one text; an empty one would end it for Perl's reader. */
function toBlock(lines: readonly string[]): string {
  return `${lines.join('\n').replaceAll(/^$/gmu, ' ').trimEnd()}\n`;
}
