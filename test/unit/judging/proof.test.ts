import { describe, expect, test } from 'vitest';
import { proofOf, sumProofs } from '../../../src/judging/proof.ts';
import type { LineCoverage } from '../../../src/model/execution.ts';
import { emptyExpectation } from '../../../src/model/expectation.ts';
import type { PythonVersion } from '../../../src/model/python.ts';
import type { Judgement, Verdict } from '../../../src/model/verdict.ts';
import {
  buildClaim,
  buildExecution,
  buildExpectation,
  buildFinding,
  buildJudgement,
} from '../../helpers/builders.ts';

const unsupported: Verdict = { kind: 'unsupported', feature: 'threads', detail: 'no threads' };
const mismatched: Verdict = { kind: 'mismatched', expected: '1', actual: '2' };

function ranOn(
  python: PythonVersion,
  given: Parameters<typeof buildExecution<'completed'>>[1],
  rest: Partial<Judgement> = {},
): Judgement {
  const execution = buildExecution('completed', given);
  return buildJudgement(python, undefined, { execution, ...rest });
}

describe('lines', () => {
  const coverage = (ran: readonly number[], missed: readonly number[]): LineCoverage => ({
    ran,
    missed,
  });

  test('are missed when they ran on no Python, whether or not each has them', () => {
    const judgements = [
      ranOn('3.11', {}),
      ranOn('3.12', { coverage: coverage([1, 10], [2, 4]) }),
      ranOn('3.13', { coverage: coverage([1, 2], [10, 11]) }),
    ];
    expect(proofOf(emptyExpectation, judgements).coverage).toEqual({
      ran: [1, 2, 10],
      missed: [4, 11],
    });
  });

  test('count neither below the minimum nor where the run was not possible', () => {
    const judgements = [
      ranOn('3.12', { coverage: coverage([1], []) }, { belowMinimum: true }),
      ranOn('3.13', { coverage: coverage([2], []) }, { verdict: unsupported }),
    ];
    expect(proofOf(emptyExpectation, judgements).coverage).toBeUndefined();
  });

  test('are known of a run that was cut off', () => {
    const execution = buildExecution('timed-out', { coverage: coverage([1], [2]) });
    const judgements = [buildJudgement('3.12', mismatched, { execution })];
    expect(proofOf(emptyExpectation, judgements).coverage).toEqual({ ran: [1], missed: [2] });
  });
});

describe('unclaimed', () => {
  test('is what is so on every Python that told', () => {
    const cutOff = buildExecution('timed-out');
    const judgements = [
      ranOn('3.12', { unclaimed: [1, 3, 5] }),
      ranOn('3.13', { unclaimed: [3, 5] }),
      buildJudgement('3.14', undefined, { execution: cutOff }),
    ];
    expect(proofOf(emptyExpectation, judgements).unclaimed).toEqual([3, 5]);
    expect(proofOf(emptyExpectation, []).unclaimed).toEqual([]);
  });
});

describe('claims', () => {
  const claimsOf = (judgements: readonly Judgement[], expectation = emptyExpectation) =>
    proofOf(expectation, judgements).claims;

  test('count once for each place, not for each Python', () => {
    const claims = [buildClaim({ line: 1 }), buildClaim({ line: 2 })];
    expect(claimsOf([ranOn('3.12', { claims }), ranOn('3.13', { claims })])).toBe(2);
  });

  test('do not count when they are broken anywhere, never reached or prose', () => {
    const judgements = [
      ranOn('3.12', { claims: [buildClaim({ line: 1 }), buildClaim({ line: 2 })] }),
      ranOn('3.13', {
        claims: [
          buildClaim({ line: 1, state: 'broken' }),
          buildClaim({ line: 2, state: 'unreached' }),
          buildClaim({ line: 3, state: 'prose' }),
        ],
      }),
    ];
    expect(claimsOf(judgements)).toBe(1);
  });

  test('of an expectation count one each when they held wherever they were made', () => {
    const expectation = buildExpectation({
      outcome: { stdout: '1', raises: { type: 'ValueError', message: undefined } },
    });
    expect(claimsOf([ranOn('3.12', {}), ranOn('3.13', {})], expectation)).toBe(2);
    const broken = ranOn('3.13', {}, { verdict: mismatched });
    expect(claimsOf([ranOn('3.12', {}), broken], expectation)).toBe(0);
    expect(claimsOf([], expectation)).toBe(0);
  });
});

test('adds up over the snippets, and counts those of which no line is known', () => {
  const findings = [
    buildFinding({ coverage: { ran: [1, 2], missed: [3] }, claims: 2, unclaimed: [1] }),
    buildFinding({ coverage: { ran: [1, 2, 3], missed: [4] }, status: 'broken' }),
    buildFinding({ coverage: { ran: [1], missed: [2] }, status: 'known-broken' }),
    buildFinding({ coverage: { ran: [1, 2, 3, 4], missed: [] }, status: 'unchecked' }),
    buildFinding({ coverage: { ran: [1], missed: [] }, status: 'skipped' }),
    buildFinding({ coverage: undefined, claims: 1, unclaimed: [4, 5] }),
    buildFinding({ coverage: undefined, status: 'skipped', judgements: [] }),
    buildFinding({
      status: 'unsupported',
      judgements: [ranOn('3.12', {}, { verdict: unsupported })],
    }),
  ];
  expect(sumProofs(findings)).toEqual({
    lines: { ran: 2, missed: 2, broken: 3, unproved: 5 },
    claims: 3,
    unclaimed: 3,
    unmeasured: 1,
  });
});
