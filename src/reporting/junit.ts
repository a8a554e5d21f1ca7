import { create } from 'xmlbuilder2';
import type { Report } from '../model/report.ts';
import { outcomeOf } from './counts.ts';
import { groupBy } from './group-by.ts';
import { caseOf, documentOf, runTime, seconds, tell } from './junit/case.ts';
import type { Case, Element, Suite } from './junit/elements.ts';
import type { Remark } from './remarks/remark.ts';
import { headlineOf } from './remarks/tell.ts';
import { remarksOf } from './remarks.ts';
import { makeVisible } from './terminal/visible.ts';
import { writeCommandsInXml } from './workflow-commands.ts';

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
  return writeCommandsInXml(`${create(options, root).end({ prettyPrint: true })}\n`);
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
      '@skipped': cases.filter(({ skipped }) => skipped !== undefined).length,
      testcase: cases,
    };
  });
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

function countCases(cases: readonly Case[]): Element {
  return {
    '@tests': cases.length,
    '@failures': cases.filter(({ failure }) => failure !== undefined).length,
    '@errors': cases.filter(({ error }) => error !== undefined).length,
  };
}
