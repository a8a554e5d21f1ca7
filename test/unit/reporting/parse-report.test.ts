import { describe, expect, test } from 'vitest';
import type { Report, Shard } from '../../../src/model/report.ts';
import type { Snippet } from '../../../src/model/snippet.ts';
import { parseReport, renderJson, renderTerminal } from '../../../src/reporting/index.ts';
import {
  buildClaim,
  buildDocument,
  buildFinding,
  buildMutation,
  buildOrigin,
  buildOtherBlock,
  buildReport,
  buildSnippet,
  buildSurvivor,
} from '../../helpers/builders.ts';
import { createRandom, type Random } from '../../helpers/random.ts';
import { frozenReport } from '../../reporting/frozen-report.ts';

const style = { width: 80, color: false };

function readBack(json: string): Report {
  const parsed = parseReport(json);
  if ('flaw' in parsed) throw new Error(parsed.flaw);
  return parsed.report;
}

const shard: Shard = { index: 2, of: 5, snippets: 40, positions: [3, 7], set: 'a', minCoverage: 9 };
const origin = buildOrigin({
  places: [{ line: 4, steps: [[1, 5]] }],
  cell: 3,
  includedBy: { document: 'lessons/lesson.md', line: 7, column: 1 },
});
const snippet: Snippet = buildSnippet({
  origin,
  matching: { ellipsis: true, normalize: ['paths'] },
  output: { text: 'hi\n', origin, indent: '  ', certainty: 'guess', reason: 'it is below' },
  review: { confidence: 0.5, reasons: ['line 2 may stand at another depth'] },
});
const document = buildDocument({
  snippets: [snippet],
  noteStyle: 'rst-comment',
  setups: [{ source: 'x = 1', origin, group: undefined, module: 'prices' }],
  otherBlocks: [buildOtherBlock({ isOutput: true, origin })],
});

const reports: readonly (readonly [string, Report])[] = [
  ['the frozen report', frozenReport],
  ['one that was interrupted', { ...frozenReport, problems: [], interrupted: true }],
  ['one without anything', buildReport({ documents: [], findings: [] })],
  [
    'one with output that stands before its code, as in a notebook',
    buildReport({
      findings: [
        buildFinding({ varies: [buildClaim({ kind: 'block', line: -8, endLine: -8, column: 0 })] }),
      ],
    }),
  ],
  ['a shard', buildReport({ shard, cached: 3 })],
  [
    'one with all that a snippet and a document may have',
    {
      ...buildReport({
        findings: [buildFinding({ snippet })],
      }),
      documents: [document],
      minCoverage: 90,
      internalError: 'Error: no\n    at x',
      mutation: buildMutation({ survivors: [buildSurvivor()] }),
    },
  ],
];

describe.each(reports)('%s', (_, report) => {
  test('is read back from its JSON, and gives the same JSON again', () => {
    const json = renderJson(report);
    expect(renderJson(readBack(json))).toBe(json);
  });

  test('looks the same when it was read back', () => {
    expect(renderTerminal(readBack(renderJson(report)), style)).toBe(renderTerminal(report, style));
  });
});

test('any report comes back from its JSON as it was', () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const report = randomReport(createRandom(seed));
    const json = renderJson(report);
    const again = readBack(json);
    expect(renderJson(again), `seed ${seed}`).toBe(json);
    expect(renderTerminal(again, style), `seed ${seed}`).toBe(renderTerminal(report, style));
  }
});

test.each([
  ['', 'it is no JSON, or was cut off'],
  ['{"schema": "docproof-report", "version": 1', 'it is no JSON, or was cut off'],
  ['[]', 'it is no report of docproof as JSON'],
  ['{"schema": "docproof-list", "version": 1}', 'it is no report of docproof as JSON'],
  [renderJson(frozenReport).replace('"version": 1', '"version": 2'), 'its `version` is not 1'],
  [renderJson(frozenReport).replace('"folder"', '"Folder"'), '`documents.0.folder`'],
])('%.30j is no report', (json, flaw) => {
  const parsed = parseReport(json);
  expect('flaw' in parsed && parsed.flaw).toContain(flaw);
});

/** The findings of the frozen report in other combinations, with other texts and other options. */
function randomReport(random: Random): Report {
  const any = <Value>(value: Value): Value | undefined =>
    random.below(2) === 0 ? value : undefined;
  const findings = Array.from({ length: random.below(8) }, (_, index) => {
    const finding = random.pick(frozenReport.findings);
    const changed = random.pick([finding.snippet, snippet]);
    return {
      ...finding,
      snippet: {
        ...changed,
        id: `id-${index}`,
        source: random.pick(['print(1)\n', '\ud800\u009b"\\\n', '']),
        section: any('A section'),
      },
      reason: any('a reason'),
      judgements: finding.judgements.slice(0, random.below(7)),
    };
  });
  return {
    ...frozenReport,
    ...buildReport({ findings, durationMs: random.below(10_000) / 7 }),
    problems: frozenReport.problems.slice(random.below(3)),
    strict: random.pick([true, false]),
    interrupted: random.pick([true, false]),
    cached: random.below(9),
    ...random.pick([{ shard }, {}]),
    ...random.pick([{ minCoverage: 99.5 }, {}]),
  };
}
