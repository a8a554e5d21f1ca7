import { expect, test } from 'vitest';
import type { Finding } from '../../../src/model/report.ts';
import { type Mark, markOf, markRoles, markWords } from '../../../src/reporting/marks.ts';
import {
  buildClaim,
  buildExpectation,
  buildFinding,
  buildJudgement,
} from '../../helpers/builders.ts';

const mismatched = { kind: 'mismatched', expected: 'a\n', actual: 'b\n' } as const;
const breaks = buildJudgement('3.12', mismatched);
const holds = buildJudgement('3.12');
const silent = buildJudgement('3.12', { kind: 'unchecked', printed: '' });
const xfail = buildExpectation({ xfail: 'a bug' });

test.each<[Mark, Finding['judgements'][number], Partial<Finding>]>([
  ['holds', holds, {}],
  ['breaks', breaks, {}],
  ['warns', buildJudgement('3.15', mismatched), {}],
  ['known-broken', breaks, { status: 'known-broken', expectation: xfail }],
  [
    'known-broken',
    buildJudgement('3.15', mismatched),
    { status: 'known-broken', expectation: xfail },
  ],
  ['holds', holds, { status: 'known-broken', expectation: xfail }],
  ['holds-after-all', holds, { faults: [{ kind: 'unexpected-pass', reason: 'a bug' }] }],
  ['holds', buildJudgement('3.15'), { faults: [{ kind: 'unexpected-pass', reason: 'a bug' }] }],
  [
    'holds-after-all',
    { ...holds, belowMinimum: true },
    { faults: [{ kind: 'minimum-too-strict', declared: '3.13', holdsFrom: '3.12' }] },
  ],
  [
    'holds',
    { ...holds, belowMinimum: true },
    { faults: [{ kind: 'minimum-too-strict', declared: '3.14', holdsFrom: '3.13' }] },
  ],
  ['rests-on-chance', holds, { chance: { pythons: ['3.12'], sources: ['clock'] } }],
  ['rests-on-chance', silent, { chance: { pythons: ['3.12'], sources: ['clock'] } }],
  ['holds', holds, { chance: { pythons: ['3.13'], sources: ['clock'] } }],
  ['varies', holds, { varies: [buildClaim()] }],
  ['breaks', breaks, { varies: [buildClaim()] }],
  ['unchecked', silent, {}],
  ['below-minimum', { ...breaks, belowMinimum: true }, {}],
])('%s', (mark, judgement, finding) => {
  expect(markOf(judgement, buildFinding(finding))).toBe(mark);
});

test('only what makes a snippet fail is shown as an error', () => {
  const errors = Object.entries(markRoles).filter(([, role]) => role === 'error');
  expect(errors.map(([mark]) => mark)).toEqual(['breaks', 'holds-after-all', 'rests-on-chance']);
});

test('the words stand in lists with commas, so that none holds one', () => {
  expect(Object.values(markWords).filter((words) => words.includes(','))).toEqual([]);
});
