import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import type { CheckedClaim } from '../../src/model/claim.ts';
import type { PythonVersion } from '../../src/model/python.ts';
import type { Report } from '../../src/model/report.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { renderSarif } from '../../src/reporting/sarif.ts';
import {
  buildClaim,
  buildFinding,
  buildJudgements,
  buildOrigin,
  buildReport,
  buildSnippet,
} from '../helpers/builders.ts';
import { buildHostileReport } from '../helpers/hostile-report.ts';
import { frozenReport } from './frozen-report.ts';

const text = readFileSync(new URL('schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8');
// It is of draft 4, which differs in nothing that it uses but the word for its own address.
const { id: _, $schema: __, ...schema } = JSON.parse(text);
const validate = new Ajv({
  strict: false,
  // Its patterns are of before there was the flag u.
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: (value: string) => URL.canParse(value),
    'uri-reference': (value: string) =>
      !/[\s<>"{}|\\^`]|%(?![\dA-F]{2})/iu.test(value) && URL.canParse(value, 'file:///project/'),
    'date-time': (value: string) => !Number.isNaN(Date.parse(value)),
  },
}).compile(schema);

function read(report: Report): Log {
  return JSON.parse(renderSarif(report));
}

function resultsOf(report: Report): readonly Result[] {
  return read(report).runs[0]?.results ?? [];
}

test.each([
  ['frozen', frozenReport],
  ['hostile', buildHostileReport()],
  ['interrupted', { ...frozenReport, interrupted: true }],
  ['empty', buildReport({ findings: [], documents: [] })],
])('the %s report is valid by the schema of SARIF', (_, report) => {
  expect(validate(read(report)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
});

test('a log that is not valid is noticed', () => {
  const log = read(frozenReport);
  expect(validate({ ...log, version: '2.0.0' })).toBe(false);
  expect(validate({ ...log, runs: [{ ...log.runs[0], owned: true }] })).toBe(false);
});

test('each result has a rule, a place and a fingerprint of its own', () => {
  const [run] = read(frozenReport).runs;
  const results = run?.results ?? [];
  const fingerprints = results.map(
    ({ partialFingerprints }) => partialFingerprints?.['docproof/v1'],
  );
  expect(new Set(fingerprints).size).toBe(results.length);
  for (const { ruleId, ruleIndex = -1, locations } of results) {
    expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
    expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBeTruthy();
  }
});

/** A report on one document in which a comment is wrong on these Pythons. */
function wrongComment(
  source: string,
  given: { line?: number; column?: number; pythons?: readonly PythonVersion[] } = {},
  claimed: Partial<CheckedClaim> = {},
): Report {
  const lineOfClaim = source.split('\n').findIndex((each) => each.includes('# '));
  const column = (source.split('\n')[lineOfClaim] ?? '').indexOf('# ') + 3;
  const shown = (source.split('\n')[lineOfClaim] ?? '').slice(column - 1);
  const claim = buildClaim({
    kind: 'value',
    line: lineOfClaim + 1,
    column,
    endColumn: column + shown.length,
    claimed: shown,
    seen: '4',
    state: 'broken',
    rewrite: '4',
    ...claimed,
  });
  const broken: Verdict = { kind: 'claims-broken', broken: [claim], held: 0 };
  const pythons = given.pythons ?? ['3.12', '3.13'];
  const origin = buildOrigin({ line: given.line ?? 2, column: given.column ?? 1 });
  return buildReport({
    pythons: ['3.12', '3.13'],
    findings: [
      buildFinding({
        snippet: buildSnippet({ source, origin }),
        status: 'broken',
        faults: [{ kind: 'fails', pythons }],
        judgements: buildJudgements(Object.fromEntries(pythons.map((python) => [python, broken])), [
          '3.12',
          '3.13',
        ]).map((judgement) => ({
          ...judgement,
          execution: {
            ...judgement.execution,
            claims: [pythons.includes(judgement.python) ? claim : { ...claim, state: 'held' }],
          },
        })),
      }),
    ],
  });
}

test('a fix, applied to its document, makes the claim true', () => {
  const document = '```python\nx = 2\n"🐍", x * 2  # 5\n```\n';
  const report = wrongComment('x = 2\n"🐍", x * 2  # 5\n');
  const [result] = resultsOf(report);
  const [change] = result?.fixes?.[0]?.artifactChanges ?? [];
  const [replacement] = change?.replacements ?? [];
  expect(change?.artifactLocation.uri).toBe('lessons/lesson.md');
  const {
    startLine = 0,
    startColumn = 0,
    endLine,
    endColumn = 0,
  } = replacement?.deletedRegion ?? {};
  expect(endLine).toBe(startLine);
  const lines = document.split('\n');
  const line = lines[startLine - 1] ?? '';
  const mended =
    line.slice(0, startColumn - 1) + replacement?.insertedContent?.text + line.slice(endColumn - 1);
  expect(lines.with(startLine - 1, mended).join('\n')).toBe(document.replace('# 5', '# 4'));
});

test.each<[string, Report]>([
  ['where the code is indented', wrongComment('1 + 3  # 5\n', { column: 3 })],
  ['that holds on another Python', wrongComment('1 + 3  # 5\n', { pythons: ['3.13'] })],
  ['that is not what stands there', wrongComment('1 + 3  # 5\n', {}, { claimed: 'other' })],
  ['of several lines', wrongComment('1 + 3  # 5\n', {}, { endLine: 2 })],
])('no fix is offered of a claim %s', (_, report) => {
  const [result] = resultsOf(report);
  expect(result?.ruleId).toBe('claims-broken');
  expect(result?.fixes).toBeUndefined();
});

test('a fingerprint stays the same when lines move, and when it breaks on one Python more', () => {
  const identity = (report: Report): unknown => resultsOf(report)[0]?.partialFingerprints;
  const first = identity(wrongComment('1 + 3  # 5\n', { pythons: ['3.13'] }));
  expect(identity(wrongComment('\n\n1 + 3  # 5\n', { line: 90 }))).toEqual(first);
  expect(identity(wrongComment('1 + 3  # 6\n'))).not.toEqual(first);
});

test('what is about the whole is a notification', () => {
  const report = buildReport({ interrupted: true });
  const [invocation] = read(report).runs[0]?.invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications).toMatchObject([
    { level: 'error', message: { text: 'Interrupted.' }, associatedRule: { id: 'interrupted' } },
  ]);
  expect(resultsOf(report)).toEqual([]);
});
