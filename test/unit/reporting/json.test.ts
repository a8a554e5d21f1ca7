import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { renderJson, reportJsonSchema } from '../../../src/reporting/index.ts';
import { buildFinding, buildReport, buildSnippet } from '../../helpers/builders.ts';
import { frozenReport } from '../../reporting/frozen-report.ts';

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(reportJsonSchema());

test.each([
  ['the frozen report', frozenReport],
  ['an interrupted report', buildReport({ interrupted: true, internalError: 'Error' })],
  ['an empty report', buildReport({ findings: [], documents: [] })],
])('%s is valid by the published schema', (_, report) => {
  validate(JSON.parse(renderJson(report)));
  expect(validate.errors).toBeNull();
});

test('the schema rejects what is no report', () => {
  expect(validate({ schema: 'docproof-report', version: 2 })).toBe(false);
});

test('the outcomes add up to the blocks', () => {
  const { totals } = JSON.parse(renderJson(frozenReport));
  const outcomes: readonly number[] = Object.values(totals.outcomes);
  expect(outcomes.reduce((sum, number) => sum + number)).toBe(totals.blocks);
});

test('unchecked snippets are failures in strict mode only', () => {
  const findings = [buildFinding({ status: 'unchecked' })];
  const failures = (strict: boolean): number =>
    JSON.parse(renderJson(buildReport({ findings, strict }))).totals.failures;
  expect([failures(false), failures(true)]).toEqual([0, 1]);
});

test('any text comes back as it was, and no control character is written as it is', () => {
  const source = '\u001b[2J\u009b\u202e\u2028😀\ud83d"\\\n';
  const json = renderJson(
    buildReport({ findings: [buildFinding({ snippet: buildSnippet({ source }) })] }),
  );
  expect(JSON.parse(json).findings[0].source).toBe(source);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
});
