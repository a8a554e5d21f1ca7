import { expect, test } from 'vitest';
import { type Status, statusSeverity } from '../../../src/model/report.ts';
import { failureOf, problemOf, skipReasonOf } from '../../../src/vitest/outcomes.ts';
import {
  buildException,
  buildFinding,
  buildJudgements,
  buildReport,
} from '../../helpers/builders.ts';
import { frozenReport } from '../../reporting/frozen-report.ts';

const statuses = Object.keys(statusSeverity) as Status[];

test.each(statuses)('a snippet that is %s fails as verify does', (status) => {
  const finding = buildFinding({ status });
  for (const strict of [false, true]) {
    const failure = failureOf(finding, buildReport({ findings: [finding], strict }), '/project');
    const severity = statusSeverity[status];
    expect(failure !== undefined).toBe(severity === 'error' || (strict && severity === 'warning'));
  }
});

test.each(statuses)('a snippet that is %s is skipped when nothing of it was proved', (status) => {
  const ran: readonly Status[] = ['proved', 'broken', 'unchecked'];
  const reason = skipReasonOf(buildFinding({ status, reason: 'for later' }));
  expect(reason).toBe(ran.includes(status) ? undefined : 'for later');
});

test('the failure has the text of the report, and leads to the first broken claim', () => {
  const finding = frozenReport.findings.find(({ snippet }) => snippet.id === '07-comments');
  if (finding === undefined) throw new Error('the frozen report has lost a snippet');
  const failure = failureOf(finding, frozenReport, '/project');
  expect(failure?.message).toContain('claimed exception');
  expect(failure?.message).toMatch(/\nmore: docproof explain claims-broken$/);
  expect(failure?.stack).toMatch(/\n {4}at \/project\/lessons\/expert-python\.md:282:25$/);
});

test('what rests on chance fails', () => {
  const chance = { pythons: ['3.12'], sources: ['clock'] } as const;
  const finding = buildFinding({ chance });
  expect(failureOf(finding, buildReport({ findings: [finding] }), '/')?.message).toMatch(
    /^it rests on chance: .* \(the clock\)/,
  );
});

test('a problem leads to its place, where it has one', () => {
  const problem = { severity: 'error', message: 'wrong', hint: 'mend it' } as const;
  const placed = problemOf({ ...problem, file: 'a.yaml', line: 3, column: 5 }, '/project');
  expect(placed.message).toBe('wrong\nhint: mend it');
  expect(placed.stack).toMatch(/\n {4}at \/project\/a\.yaml:3:5$/);
  expect(problemOf(problem, '/project').stack).not.toContain('/project/a.yaml');
});

test('the failure leads to the line that raised', () => {
  const exception = buildException({ line: 3 });
  const finding = buildFinding({
    status: 'broken',
    faults: [{ kind: 'fails', pythons: ['3.12'] }],
    judgements: buildJudgements({ '3.12': { kind: 'raised', expected: undefined, exception } }),
  });
  const failure = failureOf(finding, buildReport({ findings: [finding] }), '/project');
  expect(failure?.message).toMatch(/\nmore: docproof explain raised$/);
  expect(failure?.stack).toMatch(/\n {4}at \/project\/lessons\/lesson\.md:12:1$/);
});
