import { expect, test } from 'vitest';
import type { PythonVersion } from '../../../src/model/python.ts';
import type { Finding } from '../../../src/model/report.ts';
import { countBlocks, outcomeOf } from '../../../src/reporting/counts.ts';
import {
  buildDocument,
  buildExpectation,
  buildFinding,
  buildJudgements,
  buildOtherBlock,
  buildReport,
} from '../../helpers/builders.ts';
import { frozenReport } from '../../reporting/frozen-report.ts';

const interrupted = buildReport({ interrupted: true });
const partial = buildJudgements({}, ['3.10', '3.11']);

test('the counts add up to the number of blocks', () => {
  const counts = Object.values(countBlocks(frozenReport));
  const blocks = frozenReport.findings.length + 1;
  expect(counts.reduce((sum, number) => sum + number)).toBe(blocks);
});

test('blocks in other languages are counted', () => {
  const document = buildDocument({ otherBlocks: [buildOtherBlock(), buildOtherBlock()] });
  expect(countBlocks(buildReport({ documents: [document] }))['not-python']).toBe(2);
});

test('what ran on some Pythons only, before an interruption, is not proved', () => {
  const finding = buildFinding({ judgements: partial });
  expect(outcomeOf(finding, interrupted)).toBe('not-reached');
  expect(outcomeOf(finding, buildReport())).toBe('proved');
});

test('what failed before an interruption is broken', () => {
  const faults = [{ kind: 'fails', pythons: ['3.10'] }] as const;
  const finding = buildFinding({ status: 'broken', faults, judgements: partial });
  expect(outcomeOf(finding, interrupted)).toBe('broken');
});

test('what failed may be below a minimum, as long as the newest Python is still to be run', () => {
  const faults = [{ kind: 'fails', pythons: ['3.10'] }] as const;
  const fails = { '3.10': { kind: 'exited', code: 1 } } as const;
  const broken = buildFinding({ status: 'broken', faults });
  const outcomeWith = (pythons: readonly PythonVersion[], given: Partial<Finding> = {}): string =>
    outcomeOf({ ...broken, judgements: buildJudgements(fails, pythons), ...given }, interrupted);
  expect(outcomeWith(['3.10'])).toBe('not-reached');
  expect(outcomeWith(['3.10', '3.11'])).toBe('not-reached');
  expect(outcomeWith(['3.10', '3.14'])).toBe('broken');
  const expectation = buildExpectation({ minPython: '3.10' });
  expect(outcomeWith(['3.10'], { expectation })).toBe('broken');
});

test('an unexpected pass on some Pythons only is not broken yet', () => {
  const faults = [{ kind: 'unexpected-pass', reason: 'a bug' }] as const;
  const finding = buildFinding({ status: 'broken', faults, judgements: partial });
  expect(outcomeOf(finding, interrupted)).toBe('not-reached');
});

test('what was never to run is skipped, interrupted or not', () => {
  const byAuthor = buildFinding({
    status: 'skipped',
    judgements: [],
    expectation: buildExpectation({ skip: 'slow' }),
  });
  const invalid = buildFinding({ status: 'skipped', judgements: [], expectationFile: 'bad.yaml' });
  const report = buildReport({
    interrupted: true,
    problems: [{ severity: 'error', message: 'unknown key', file: 'bad.yaml' }],
  });
  expect(outcomeOf(byAuthor, report)).toBe('skipped');
  expect(outcomeOf(invalid, report)).toBe('skipped');
});
