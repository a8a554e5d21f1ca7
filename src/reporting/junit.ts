import { create } from 'xmlbuilder2';
import { shownAt } from '../model/place.ts';
import type { Finding, Report } from '../model/report.ts';
import { type Outcome, outcomeOf } from './counts.ts';
import { groupBy } from './group-by.ts';
import { describePythons } from './marks.ts';
import { concludeRemarks, headlineOf, proveRemark, type Remark, remarksOf } from './remarks.ts';
import { outcomes } from './terminal/summary.ts';
import { makeVisible } from './terminal/visible.ts';

/**
 * JUnit's XML as the xunit plugin of Jenkins demands it and GitLab reads it: a suite for each
 * document and a test case for each snippet, whose name stays the same when lines move. Only what
 * is proved passes; what could not be judged is skipped, with the reason.
 */
export function renderJunit(report: Report): string {
  const shown = makeVisible(report);
  const remarks = remarksOf(shown);
  const suites = [...suitesOfDocuments(shown, remarks), ...suiteOfRest(remarks)];
  const root = {
    testsuites: {
      '@name': 'docproof',
      '@time': seconds(report.durationMs),
      ...countCases(suites.flatMap(({ testcase }) => testcase)),
      testsuite: suites,
    },
  };
  // XML 1.0 has no way to write most control characters, nor half of a surrogate pair.
  const options = { version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' } as const;
  return `${create(options, root).end({ prettyPrint: true })}\n`;
}

/** What xmlbuilder2 makes an element of: attributes by `@`, text by `#`. */
interface Element {
  readonly [name: `@${string}`]: string | number;
  readonly '#'?: string;
}

interface Case extends Element {
  readonly failure?: Element;
  readonly error?: Element;
  readonly skipped?: Element;
  readonly 'system-out'?: string;
}

interface Suite extends Element {
  readonly testcase: readonly Case[];
  readonly 'system-out'?: string;
}

function suitesOfDocuments(report: Report, remarks: readonly Remark[]): readonly Suite[] {
  const byFinding = groupBy(remarks, ({ finding }) => finding);
  const byDocument = groupBy(report.findings, documentOf);
  return [...byDocument].map(([document, findings]) => {
    const cases = findings.map((finding) =>
      caseOf(finding, outcomeOf(finding, report), byFinding.get(finding) ?? []),
    );
    const time = findings.reduce((sum, finding) => sum + runTime(finding), 0);
    return {
      '@name': document,
      '@file': document,
      '@time': seconds(time),
      ...countCases(cases),
      testcase: cases,
    };
  });
}

/** The document that shows a snippet, though its code may stand in another file. */
function documentOf({ snippet }: Finding): string {
  return shownAt(snippet.origin).document;
}

function caseOf(
  finding: Finding,
  outcome: Exclude<Outcome, 'not-python'>,
  remarks: readonly Remark[],
): Case {
  const errors = remarks.filter(({ severity }) => severity === 'error');
  const warnings = remarks.filter(({ severity }) => severity === 'warning');
  const aside = [describePythons(finding), reasonOf(finding, outcome), tell(warnings)];
  return {
    '@name': finding.snippet.id,
    '@classname': nameClass(documentOf(finding)),
    '@time': seconds(runTime(finding)),
    ...(errors.length > 0 ? failureOf(errors) : setAside(finding, outcome)),
    ...(aside.some(isSaid) && { 'system-out': aside.filter(isSaid).join('\n\n') }),
  };
}

/**
 * Jenkins takes what is before the last point for a package: so the folder is the package, and the
 * file is the class.
 */
function nameClass(document: string): string {
  return document.replaceAll('.', '_').replaceAll('/', '.');
}

/** GitLab shows only the text, and both show only the first failure of a case. */
function failureOf(errors: readonly Remark[]): Pick<Case, 'failure'> {
  const [first, ...others] = errors;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return {
    failure: {
      '@type': first?.kind ?? '',
      '@message': `${first?.title}${more}`,
      '#': tell(errors),
    },
  };
}

/** Of what is proved, why it is not on all Pythons; of all else the element that skips it says so. */
function reasonOf({ reason }: Finding, outcome: Outcome): string | undefined {
  return outcome === 'proved' ? reason : undefined;
}

function setAside(
  { reason }: Finding,
  outcome: Exclude<Outcome, 'not-python'>,
): Pick<Case, 'skipped'> {
  if (outcome === 'proved') return {};
  const why = reason === undefined ? '' : `: ${reason}`;
  return { skipped: { '@message': `${outcomes[outcome].label}${why}` } };
}

/** What is said of no snippet: what was not valid, and what the whole lacks. */
function suiteOfRest(remarks: readonly Remark[]): readonly Suite[] {
  const rest = remarks.filter(({ finding }) => finding === undefined);
  if (rest.length === 0) return [];
  const cases = rest
    .filter(({ severity }) => severity === 'error')
    .map((remark) => ({
      '@name': headlineOf(remark),
      '@classname': 'docproof',
      error: { '@type': remark.kind, '@message': remark.title, '#': tell([remark]) },
    }));
  const warnings = rest.filter(({ severity }) => severity === 'warning');
  return [
    {
      '@name': 'docproof',
      ...countCases(cases),
      testcase: cases,
      ...(warnings.length > 0 && { 'system-out': tell(warnings) }),
    },
  ];
}

/** One remark below the other, and at the end what follows from them. */
function tell(remarks: readonly Remark[]): string {
  const parts = remarks.map((remark) => [headlineOf(remark), ...proveRemark(remark)].join('\n'));
  return [...parts, concludeRemarks(remarks).join('\n')].filter(isSaid).join('\n\n');
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function countCases(cases: readonly Case[]): Element {
  return {
    '@tests': cases.length,
    '@failures': cases.filter(({ failure }) => failure !== undefined).length,
    '@errors': cases.filter(({ error }) => error !== undefined).length,
  };
}

/** All runs of a snippet took so many milliseconds. */
function runTime({ judgements }: Finding): number {
  return judgements.reduce((sum, { execution }) => sum + execution.durationMs, 0);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
