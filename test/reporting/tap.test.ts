import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Parser } from 'tap-parser';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderTap } from '../../src/reporting/tap.ts';
import { buildFinding, buildJudgements, buildReport } from '../helpers/builders.ts';
import { buildHostileReport, hostileTexts } from '../helpers/hostile-report.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { frozenReport } from './frozen-report.ts';

/** What the parser of node-tap makes of it, in its strict mode. */
function parse(report: Report) {
  const problems: unknown[] = [];
  const points: { ok: boolean; name: string; skip: unknown; todo: unknown; diag: unknown }[] = [];
  const parser = new Parser({ strict: true });
  parser.on('assert', (point) => points.push(point));
  parser.on('extra', (line) => problems.push(line));
  parser.on('child', (child) => problems.push(child));
  parser.end(renderTap(report));
  return { points, problems, results: parser.results };
}

test('the frozen report is a point for each snippet and for each error of none', () => {
  const { points, problems, results } = parse(frozenReport);
  expect(problems).toEqual([]);
  expect(results).toMatchObject({
    ok: false,
    count: 23,
    fail: 12,
    todo: 1,
    skip: 6,
    bailout: false,
  });
  expect(results?.plan).toMatchObject({ start: 1, end: 23 });
  const known = points.filter(({ todo }) => todo);
  expect(known.map(({ ok, todo }) => [ok, todo])).toEqual([[false, 'known broken: bpo-12345']]);
  const first = points.find(({ ok }) => !ok);
  expect(first?.diag).toMatchObject({
    remarks: [{ kind: 'mismatched', severity: 'error', at: { line: 40 } }],
  });
});

test('hostile text is neither a line of its own nor a directive', () => {
  const { points, problems, results } = parse(buildHostileReport());
  expect(problems).toEqual([]);
  expect(results?.bailout).toBe(false);
  expect(points).toHaveLength(3 * hostileTexts.length + 1);
  expect(points.filter(({ todo }) => todo)).toEqual([]);
  expect(points.filter(({ skip }) => skip)).toHaveLength(hostileTexts.length);
  expect(points.every(({ diag, skip }) => diag !== null || skip)).toBe(true);
});

test('an interrupted report bails out', () => {
  const findings = [buildFinding({ judgements: buildJudgements({}, ['3.10']) })];
  const { points, results } = parse(buildReport({ findings, interrupted: true }));
  expect(points.map(({ skip }) => skip)).toEqual(['not reached']);
  expect(results).toMatchObject({ ok: false });
  expect(results?.bailout).toBe('Interrupted: 1 snippet not reached on every Python');
});

const readInPerl = String.raw`
  my $parser = TAP::Parser->new({ source => shift });
  my ($points, $blocks) = (0, 0);
  while (my $result = $parser->next) {
    $points++ if $result->is_test;
    $blocks++ if $result->is_yaml && ref $result->data eq 'HASH';
  }
  printf "%d points, %d blocks, %d failed\n", $points, $blocks, scalar $parser->failed;
  print "$_\n" for $parser->parse_errors;
`;

/** What the parser behind Perl's `prove` says. */
async function parseInPerl(report: Report): Promise<string> {
  const file = join(await temporaryFolder({ 'report.tap': renderTap(report) }), 'report.tap');
  const run = promisify(execFile);
  const { stdout } = await run('perl', ['-MTAP::Parser', '-e', readInPerl, file]);
  return stdout;
}

const hasPerl = spawnSync('perl', ['-MTAP::Parser', '-e', '1']).status === 0;

test.skipIf(!hasPerl && !process.env['CI']).each([
  ['frozen', frozenReport, '23 points, 16 blocks, 11 failed\n'],
  ['hostile', buildHostileReport(), '88 points, 59 blocks, 59 failed\n'],
  ['clean', buildReport(), '1 points, 0 blocks, 0 failed\n'],
])('the parser of Perl reads the %s report', async (_, report, said) => {
  expect(await parseInPerl(report)).toBe(said);
});

test('what is all proved is ok', () => {
  expect(parse(buildReport()).results).toMatchObject({ ok: true, count: 1, pass: 1 });
});
