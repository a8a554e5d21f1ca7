import { expect, test } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { answersOf } from '../../../../src/reporting/html/answers.ts';
import { headlineOf } from '../../../../src/reporting/html/headline.ts';
import { toPageData } from '../../../../src/reporting/html/to-page-data.ts';
import {
  buildClaim,
  buildException,
  buildExecution,
  buildExpectation,
  buildFinding,
  buildJudgement,
  buildJudgements,
  buildMutation,
  buildOrigin,
  buildProof,
  buildReport,
  buildSnippet,
  buildSurvivor,
} from '../../../helpers/builders.ts';
import { frozenReport } from '../../../reporting/frozen-report.ts';

const style = { width: 80, color: false };

test.each<[string, Partial<Report>]>([
  ['Nothing fails', {}],
  ['No snippet found', { findings: [], documents: [] }],
  ['Docproof itself failed and it was cut short', { internalError: 'Error', interrupted: true }],
  ['1 snippet fails', { strict: true, findings: [buildFinding({ status: 'unchecked' })] }],
  ['1 snippet fails', { findings: [buildFinding({ chance: { pythons: ['3.12'], sources: [] } })] }],
  [
    'Too few lines are proved and too few mutants are noticed',
    {
      minCoverage: 90,
      proof: buildProof({ lines: { ran: 1, missed: 1, broken: 0, unproved: 0 } }),
      mutation: buildMutation({ survivors: [buildSurvivor()], minimum: 90 }),
    },
  ],
])('the headline is: %s', (text, given) => {
  expect(headlineOf(buildReport(given)).text).toBe(text);
});

test('the headline is one of success where the exit code is 0 only', () => {
  expect(headlineOf(buildReport()).severity).toBe('ok');
  expect(headlineOf(frozenReport).severity).toBe('error');
});

test('Pythons that agree are one answer, however each words its traceback', () => {
  const raised = (traceback: string): ReturnType<typeof buildJudgement>['verdict'] => ({
    kind: 'raised',
    expected: undefined,
    exception: buildException({ traceback }),
  });
  const judgements = [
    ...buildJudgements({ '3.10': raised('one'), '3.11': raised('another') }, ['3.10', '3.11']),
    buildJudgement('3.12'),
    buildJudgement('3.13', undefined, { execution: buildExecution('completed', { stdout: 'x' }) }),
    buildJudgement('3.14', undefined, { execution: buildExecution('completed', { stdout: 'y' }) }),
  ];
  expect(
    answersOf(buildFinding({ judgements })).map(({ pythons, mark, traceback, printed }) => [
      pythons,
      mark,
      traceback ?? printed,
    ]),
  ).toEqual([
    ['3.10 and 3.11', 'breaks', 'one'],
    ['3.12', 'holds', undefined],
    ['3.13', 'holds', 'x'],
    ['3.14', 'holds', 'y'],
  ]);
});

test('long output is cut down to its ends', () => {
  const stdout = Array.from({ length: 100 }, (_, row) => `row ${row}`).join('\n');
  const execution = buildExecution('completed', { stdout });
  const [answer] = answersOf(
    buildFinding({ judgements: [buildJudgement('3.12', undefined, { execution })] }),
  );
  expect(answer?.printed?.split('\n')).toHaveLength(41);
  expect(answer?.printed).toContain('row 19\n… 60 more lines\nrow 80');
});

test('features are those that a finding asks for and those that it lacks', () => {
  const finding = buildFinding({
    expectation: buildExpectation({ requires: ['network'] }),
    judgements: buildJudgements({
      '3.10': { kind: 'unsupported', feature: 'threads', detail: 'start' },
    }),
  });
  const data = toPageData(buildReport({ findings: [finding] }), style);
  expect(data.findings[0]?.features).toEqual(['threads', 'network']);
  expect(data.features.map(({ name }) => name)).toEqual(['threads', 'network']);
  expect(data.verdicts.map(({ name }) => name)).toEqual(['matched', 'unsupported']);
});

test('places link to their lines, from the folder of the report, where that is known', () => {
  const claim = buildClaim({ kind: 'value', line: 3, column: 5, seen: '1', state: 'broken' });
  const finding = buildFinding({
    snippet: buildSnippet({ origin: buildOrigin({ document: 'a b/c#d.md', line: 7 }) }),
    status: 'broken',
    judgements: buildJudgements({ '3.12': { kind: 'claims-broken', held: 0, broken: [claim] } }),
  });
  const report = buildReport({
    findings: [finding],
    problems: [{ severity: 'error', message: 'no', file: 'javascript:x', line: 2, column: 1 }],
  });
  const linked = toPageData(report, { ...style, toProject: '../' });
  expect(linked.findings[0]?.place.href).toBe('../a%20b/c%23d.md#L7');
  expect(linked.findings[0]?.claims[0]?.place).toEqual({
    text: 'a b/c#d.md:9:5',
    href: '../a%20b/c%23d.md#L9',
  });
  expect(linked.problems[0]?.place?.href).toBe('../javascript%3Ax#L2');
  expect(toPageData(report, { ...style, toProject: '' }).problems[0]?.place?.href).toBe(
    'javascript%3Ax#L2',
  );
  expect(toPageData(report, style).findings[0]?.place).toEqual({ text: 'a b/c#d.md:7' });
});

test('a name that no URL can hold is linked to all the same', () => {
  const problems = [{ severity: 'error', message: 'no', file: '\ud800.yaml' }] as const;
  const data = toPageData(buildReport({ problems }), { ...style, toProject: '' });
  expect(data.problems[0]?.place?.href).toBe('%EF%BF%BD.yaml');
});

test('mutants that no claim noticed stand with their snippet', () => {
  const survivors = [buildSurvivor(), buildSurvivor({ id: 'other' })];
  const data = toPageData(buildReport({ mutation: buildMutation({ survivors }) }), style);
  expect(data.findings[0]?.survivors).toHaveLength(1);
  expect(data.facts.at(-1)).toBe('2 of 5 mutants were noticed by no claim: mutation score 60.0 %');
});
