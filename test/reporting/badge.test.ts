import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { PythonVersion } from '../../src/model/python.ts';
import type { Report } from '../../src/model/report.ts';
import { renderBadge, renderBadgeJson } from '../../src/reporting/badge.ts';
import { buildFinding, buildJudgements, buildReport } from '../helpers/builders.ts';

const proved = buildFinding();
const skipped = buildFinding({ status: 'skipped', judgements: [] });
const broken = buildFinding({
  status: 'broken',
  faults: [{ kind: 'fails', pythons: ['3.12'] }],
  judgements: buildJudgements({ '3.12': { kind: 'crashed', reason: 'it stopped' } }),
});

function read(given: Partial<Report>): object {
  return JSON.parse(renderBadgeJson(buildReport(given)));
}

test.each([
  [1, 0, '100 %', 'brightgreen'],
  [199, 1, '99 %', 'green'],
  [9, 1, '90 %', 'green'],
  [89, 11, '89 %', 'yellowgreen'],
  [3, 1, '75 %', 'yellowgreen'],
  [1, 1, '50 %', 'yellow'],
  [1, 3, '25 %', 'orange'],
])('%i proved and %i skipped are %s, in %s', (good, aside, message, color) => {
  const findings = [
    ...Array.from({ length: good }, () => proved),
    ...Array.from({ length: aside }, () => skipped),
  ];
  expect(read({ findings })).toEqual({
    schemaVersion: 1,
    label: 'proved on 3.10-3.15',
    message,
    color,
  });
});

test('one broken snippet makes it red, whatever the share', () => {
  const findings = [...Array.from({ length: 99 }, () => proved), broken];
  expect(read({ findings })).toMatchObject({
    message: '99 %, 1 broken',
    color: 'red',
    isError: true,
  });
});

test('an error of the whole makes it red as well', () => {
  expect(
    read({
      minCoverage: 50,
      proof: {
        lines: { ran: 1, missed: 2, broken: 0, unproved: 0 },
        claims: 0,
        unclaimed: 0,
        unmeasured: 0,
      },
    }),
  ).toMatchObject({ message: '100 %', color: 'red' });
});

test.each<[string, Partial<Report>]>([
  ['was interrupted', { interrupted: true }],
  ['could not read something', { problems: [{ severity: 'error', message: 'bad' }] }],
  ['found nothing', { findings: [] }],
])('nothing is known when it %s', (_, given) => {
  expect(read(given)).toMatchObject({ message: 'unknown', color: 'lightgrey' });
});

test.each<[string, readonly PythonVersion[]]>([
  ['proved on 3.12', ['3.12']],
  ['proved on 3.12-3.14', ['3.12', '3.13', '3.14']],
  ['proved on 3.10, 3.14', ['3.10', '3.14']],
])('it says %s', (label, pythons) => {
  expect(read({ pythons })).toMatchObject({ label });
});

test('a preview on which something breaks is not named', () => {
  const findings = [buildFinding({ previewFailures: ['3.15'] })];
  expect(read({ findings })).toMatchObject({ label: 'proved on 3.10-3.14' });
});

test('the image is XML that says the same in words', async () => {
  const svg = renderBadge(buildReport());
  const { valid, errors } = await validateXML({ xml: svg, normalization: 'format' });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  expect(svg).toContain('role="img" aria-label="proved on 3.10-3.15: 100 %"');
  expect(svg).toContain('<title>proved on 3.10-3.15: 100 %</title>');
});
