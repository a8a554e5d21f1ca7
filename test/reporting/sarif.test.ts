import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import type { CheckedClaim } from '../../src/model/claim.ts';
import type { PythonVersion } from '../../src/model/python.ts';
import type { Report } from '../../src/model/report.ts';
import type { Origin, OutputBlock } from '../../src/model/snippet.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { readToolFiles } from '../../src/reporting/sarif/tool.ts';
import { renderSarif } from '../../src/reporting/sarif.ts';
import {
  buildClaim,
  buildExecution,
  buildFinding,
  buildJudgement,
  buildJudgements,
  buildOrigin,
  buildReport,
  buildSnippet,
} from '../helpers/builders.ts';
import { buildHostileReport } from '../helpers/hostile-report.ts';
import { frozenReport } from './frozen-report.ts';

const text = readFileSync(new URL('schemas/sarif-2.1.0.json', import.meta.url), 'utf8');
// Its patterns are of before there was the flag u.
const ajv = new Ajv2020({ strict: false, unicodeRegExp: false, allErrors: true });
const validate = addFormats.default(ajv).compile(JSON.parse(text));
const files = await readToolFiles();

function read(report: Report): Log {
  return JSON.parse(renderSarif(report, files));
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

test('no region ends before it begins', () => {
  const regions = [frozenReport, buildHostileReport()].flatMap(resultsOf).map(({ locations }) => {
    const {
      startLine = 0,
      startColumn,
      endLine = startLine,
      endColumn,
    } = locations?.[0]?.physicalLocation?.region ?? {};
    return { startLine, startColumn, endLine, endColumn };
  });
  const isInOrder = ({
    startLine,
    startColumn,
    endLine,
    endColumn,
  }: (typeof regions)[0]): boolean =>
    startLine < endLine ||
    (startLine === endLine && (endColumn === undefined || endColumn >= (startColumn ?? 1)));
  expect(regions.filter((region) => !isInOrder(region))).toEqual([]);
});

test('each rule has what code scanning demands, and a help that needs no address', () => {
  const { rules = [], semanticVersion } = read(frozenReport).runs[0]?.tool.driver ?? {};
  expect(semanticVersion).toMatch(/^\d+\.\d+\.\d+/u);
  expect(rules.length).toBeGreaterThan(20);
  for (const { id, shortDescription, fullDescription, help } of rules) {
    expect(id).toMatch(/^[a-z-]{1,255}$/u);
    for (const message of [shortDescription, fullDescription, help]) {
      expect(message?.text).toMatch(/\.\s*$/u);
    }
    expect(shortDescription?.text.length).toBeLessThanOrEqual(1_024);
    expect(fullDescription?.text.length).toBeLessThanOrEqual(1_024);
    expect(help?.markdown).not.toContain('.md)');
  }
  const help = rules.find(({ id }) => id === 'mismatched')?.help;
  expect(help?.markdown).toContain('## What to do');
  expect(help?.text).toContain('docproof explain mismatched');
});

test('more results than GitHub takes are left out, warnings first', () => {
  const unchecked = buildFinding({ status: 'unchecked' });
  const broken = buildFinding({
    status: 'broken',
    faults: [{ kind: 'fails', pythons: ['3.12'] }],
    judgements: buildJudgements({ '3.12': { kind: 'crashed', reason: 'it stopped' } }),
  });
  const report = buildReport({
    findings: [...Array.from({ length: 25_000 }, () => unchecked), broken],
  });
  const [run] = read(report).runs;
  expect(run?.results).toHaveLength(25_000);
  expect(run?.results?.[0]?.ruleId).toBe('crashed');
  expect(run?.invocations?.[0]?.toolExecutionNotifications).toMatchObject([
    {
      level: 'warning',
      message: { text: '1 of 25001 results are left out, since GitHub takes 25000.' },
    },
  ]);
});

test('what a message quotes is no link', () => {
  const texts = resultsOf(reportOn('x  # 5\n', { ...commentOf('x  # 5\n'), seen: '[f](1)' }));
  expect(texts[0]?.message.text).toContain('+ \\[f](1)');
});

interface Where {
  readonly line?: number;
  readonly column?: number;
  readonly pythons?: readonly PythonVersion[];
  readonly output?: OutputBlock;
}

/** A report on 3.12 and 3.13 in which a claim of a snippet is broken, on both unless given. */
function reportOn(source: string, claim: CheckedClaim, where: Where = {}): Report {
  const { line = 2, column = 1, pythons = ['3.12', '3.13'], output } = where;
  const broken: Verdict = { kind: 'claims-broken', broken: [claim], held: 0 };
  const judgements = (['3.12', '3.13'] as const).map((python) =>
    pythons.includes(python)
      ? buildJudgement(python, broken)
      : buildJudgement(python, undefined, {
          execution: buildExecution('completed', { claims: [{ ...claim, state: 'held' }] }),
        }),
  );
  const snippet = buildSnippet({ source, origin: buildOrigin({ line, column }), output });
  const faults = [{ kind: 'fails', pythons }] as const;
  return buildReport({
    findings: [buildFinding({ snippet, status: 'broken', faults, judgements })],
  });
}

/** The claim in the only comment of a source; 4 is right. */
function commentOf(source: string): CheckedClaim {
  const lines = source.split('\n');
  const index = lines.findIndex((each) => each.includes('# '));
  const column = (lines[index] ?? '').indexOf('# ') + 3;
  const claimed = (lines[index] ?? '').slice(column - 1);
  return buildClaim({
    kind: 'value',
    line: index + 1,
    column,
    endColumn: column + claimed.length,
    claimed,
    seen: '4',
    state: 'broken',
    rewrite: '4',
  });
}

function reportOnComment(source: string, where?: Where): Report {
  return reportOn(source, commentOf(source), where);
}

/** What the fixes of the first result write. */
function fixesOf(report: Report): readonly (string | undefined)[] {
  const [result] = resultsOf(report);
  expect(result?.ruleId).toBe('claims-broken');
  const changes = result?.fixes?.flatMap(({ artifactChanges }) => artifactChanges) ?? [];
  return changes.flatMap(({ replacements }) =>
    replacements.map(({ insertedContent }) => insertedContent?.text),
  );
}

test('a fix, applied to its document, makes the claim true', () => {
  const document = '```python\nx = 2\n"🐍", x * 2  # 5\n```\n';
  const report = reportOnComment('x = 2\n"🐍", x * 2  # 5\n');
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

test('an example of a session has a fix where it shows one line', () => {
  const source = '>>> 1 + 3\n5\n';
  const showing = (seen: string): Report =>
    reportOn(source, buildClaim({ line: 2, claimed: '5\n', seen, state: 'broken' }));
  expect(fixesOf(showing('4\n'))).toEqual(['4']);
  expect(fixesOf(showing('4\n5\n'))).toEqual([]);
  expect(fixesOf(showing('>>> 4\n'))).toEqual([]);
  expect(fixesOf(showing(''))).toEqual([]);
});

interface Block {
  readonly seen: string;
  readonly text?: string;
  readonly origin?: Partial<Origin>;
}

/** A report on a script with a block of output below it, which shows something else than it prints. */
function reportOnBlock({ seen, text = '5\n6\n', origin = {} }: Block): Report {
  const lines = text.trimEnd().split('\n').length;
  const place = buildOrigin({
    document: 'lessons/lesson.md',
    line: 5,
    endLine: 4 + lines,
    ...origin,
  });
  const indent = ' '.repeat(place.column - 1);
  const output = { text, origin: place, indent, certainty: 'sure', reason: 'below' } as const;
  const claim = buildClaim({ kind: 'block', claimed: text, seen, state: 'broken' });
  return reportOn('print(4)\n', claim, { output });
}

test('a block of output has its place and a fix, as far as a report can tell', () => {
  const [result] = resultsOf(reportOnBlock({ seen: '4\n\n5 \n' }));
  const region = { startLine: 5, startColumn: 1, endLine: 6, endColumn: 2 };
  expect(result?.locations?.[0]?.physicalLocation?.region).toEqual(region);
  expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
    { deletedRegion: region, insertedContent: { text: '4\n\n5' } },
  ]);
});

test.each<[string, Block]>([
  ['in a list', { seen: '4\n', origin: { column: 3 } }],
  ['in another format than Markdown', { seen: '4\n', origin: { document: 'lesson.txt' } }],
  ['of which each line has a place', { seen: '4\n', origin: { places: [] } }],
  ['of a cell', { seen: '4\n', origin: { cell: 2 } }],
  ['that would be empty', { seen: ' \n' }],
  ['that would end at a fence', { seen: '```\n' }],
  ['with an ellipsis', { seen: '4\n', text: '5 ...\n' }],
])('no fix is offered of a block of output %s', (_, block) => {
  expect(fixesOf(reportOnBlock(block))).toEqual([]);
});

const comment = '1 + 3  # 5\n';

test.each<[string, Report]>([
  ['where the code is indented', reportOnComment(comment, { column: 3 })],
  ['that holds on another Python', reportOnComment(comment, { pythons: ['3.13'] })],
  ['that is not what stands there', reportOn('1 + 3  # 6\n', commentOf(comment))],
  [
    'while it may hold on a Python that is left to run',
    { ...reportOnComment(comment), interrupted: true, pythons: ['3.11', '3.12'] },
  ],
  ['of several lines', reportOn(comment, { ...commentOf(comment), endLine: 2 })],
])('no fix is offered of a claim %s', (_, report) => {
  expect(fixesOf(report)).toEqual([]);
});

test('a fingerprint stays the same when lines move, and when it breaks on one Python more', () => {
  const identity = (report: Report): unknown => resultsOf(report)[0]?.partialFingerprints;
  const first = identity(reportOnComment(comment, { pythons: ['3.13'] }));
  expect(identity(reportOnComment(`\n\n${comment}`, { line: 90 }))).toEqual(first);
  expect(identity(reportOnComment('1 + 3  # 6\n'))).not.toEqual(first);
});

test('what is about the whole is a notification', () => {
  const report = buildReport({ interrupted: true });
  const [invocation] = read(report).runs[0]?.invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications).toMatchObject([
    {
      level: 'error',
      message: { text: 'Interrupted: each snippet ran, and no more was looked into.' },
      associatedRule: { id: 'interrupted' },
    },
  ]);
  expect(resultsOf(report)).toEqual([]);
});
