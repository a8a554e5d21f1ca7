import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { renderJson } from '../../src/reporting/index.ts';
import { renderJsonl } from '../../src/reporting/jsonl.ts';
import { buildHostileReport } from '../helpers/hostile-report.ts';
import { frozenReport } from './frozen-report.ts';

const schema = readFileSync(
  new URL('../../schema/report-line.schema.json', import.meta.url),
  'utf8',
);
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(schema),
);

test.each([
  ['frozen', frozenReport],
  ['interrupted', { ...frozenReport, interrupted: true }],
  ['hostile', buildHostileReport()],
])('each line of the %s report is valid by the published schema', (_, report) => {
  const lines = renderJsonl(report).trimEnd().split('\n');
  expect(lines).toHaveLength(report.problems.length + report.findings.length + 1);
  for (const line of lines) {
    expect(validate(JSON.parse(line)), JSON.stringify(validate.errors)).toBe(true);
  }
});

test('a line that is of no type, or lacks a field, is not valid', () => {
  const [line = ''] = renderJsonl(frozenReport).split('\n');
  const { message, ...rest } = JSON.parse(line);
  expect(message).toBe('unknown key stdot');
  expect(validate(rest)).toBe(false);
  expect(validate({ ...rest, message, type: 'other' })).toBe(false);
});

test('together the lines hold what the JSON report holds', () => {
  const lines = renderJsonl(frozenReport).trimEnd().split('\n');
  const data = lines.map((line): Record<string, unknown> => JSON.parse(line));
  const ofType = (type: string) =>
    data.flatMap(({ type: each, ...rest }) => (each === type ? [rest] : []));
  const [totals] = ofType('totals');
  const whole = { ...totals, problems: ofType('problem'), findings: ofType('finding') };
  expect(whole).toEqual(JSON.parse(renderJson(frozenReport)));
});
