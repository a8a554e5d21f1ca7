import { expect, test } from 'vitest';
import {
  fateOf,
  type JudgedMutant,
  provedOn,
  scoreMutants,
} from '../../../src/judging/mutation.ts';
import { isBelowMinimum } from '../../../src/model/mutation.ts';
import {
  buildClaim,
  buildException,
  buildExpectation,
  buildFinding,
  buildJudgement,
  buildMutant,
  buildMutation,
  buildOrigin,
  buildSnippet,
} from '../../helpers/builders.ts';

const snippet = buildSnippet({
  source: 'total = 1 + 2\nprint(total > 0)\n',
  origin: buildOrigin({ line: 10, column: 4 }),
});

const judged = (given: Partial<JudgedMutant> = {}): JudgedMutant => ({
  snippet,
  expectation: buildExpectation(),
  mutant: buildMutant({ start: 10, end: 11, replacement: '-', operator: 'arithmetic' }),
  claims: [],
  python: '3.14',
  fate: 'survived',
  ...given,
});

test('a mutant is noticed when a verification would fail', () => {
  expect(fateOf({ kind: 'mismatched', expected: '1', actual: '2' })).toBe('killed');
  expect(fateOf({ kind: 'raised', exception: buildException(), expected: undefined })).toBe(
    'killed',
  );
  expect(fateOf({ kind: 'timed-out', afterMs: 1 })).toBe('killed');
  expect(fateOf({ kind: 'claims-broken', broken: [], held: 1 })).toBe('killed');
  expect(fateOf({ kind: 'matched', claims: 1 })).toBe('survived');
  expect(fateOf({ kind: 'unchecked', printed: '' })).toBe('survived');
  expect(fateOf({ kind: 'unsupported', feature: 'threads', detail: '' })).toBe('invalid');
});

test('mutants run on the newest Python on which the snippet is proved, a released one if any', () => {
  const lacking = { kind: 'unsupported', feature: 'threads', detail: '' } as const;
  const judgements = [
    buildJudgement('3.12'),
    buildJudgement('3.13'),
    buildJudgement('3.14', lacking),
    buildJudgement('3.15'),
  ];
  expect(provedOn(buildFinding({ judgements }))?.python).toBe('3.13');
  expect(provedOn(buildFinding({ judgements: judgements.slice(2) }))?.python).toBe('3.15');
  expect(provedOn(buildFinding({ judgements, status: 'broken' }))).toBeUndefined();
});

test('the score is the share of those noticed among those judged', () => {
  const { survivors, ...counts } = scoreMutants(
    [
      judged({ fate: 'killed' }),
      judged({ fate: 'killed' }),
      judged({ fate: 'invalid' }),
      judged({ fate: undefined }),
      judged({ fate: 'killed', snippet: buildSnippet({ id: 'other' }), python: '3.12' }),
      judged(),
    ],
    80,
  );
  expect(survivors).toHaveLength(1);
  expect(counts).toEqual({
    score: 75,
    killed: 3,
    survived: 1,
    invalid: 1,
    notReached: 1,
    snippets: 2,
    pythons: ['3.14', '3.12'],
    minimum: 80,
  });
  expect(scoreMutants([], undefined).score).toBeUndefined();
});

test('a survivor stands in the lines and columns of the document', () => {
  expect(scoreMutants([judged()], undefined).survivors).toEqual([
    {
      id: '01-first',
      document: 'lessons/lesson.md',
      line: 10,
      column: 14,
      operator: 'arithmetic',
      original: 'total = 1 + 2',
      replacement: 'total = 1 - 2',
      reason: 'nothing-claimed',
      claimed: undefined,
    },
  ]);
  const mutant = buildMutant({ start: 20, end: 29, replacement: 'not (total > 0)' });
  expect(scoreMutants([judged({ mutant })], undefined).survivors).toMatchObject([
    { line: 11, column: 10, original: 'print(total > 0)', replacement: 'print(not (total > 0))' },
  ]);
});

test('a survivor says which claim should have noticed it', () => {
  const reasons = (given: Partial<JudgedMutant>): unknown =>
    scoreMutants([judged(given)], undefined).survivors.map(({ reason, claimed }) => [
      reason,
      claimed,
    ]);
  const claim = buildClaim({ kind: 'value', line: 1, claimed: '3' });
  const expectation = buildExpectation({ outcome: { stdout: 'True', raises: undefined } });
  expect(reasons({ claims: [claim], expectation })).toEqual([['claim-holds', '3']]);
  expect(reasons({ claims: [{ ...claim, line: 2, endLine: 2 }] })).toEqual([
    ['nothing-claimed', undefined],
  ]);
  expect(reasons({ claims: [{ ...claim, state: 'prose' }], expectation })).toEqual([
    ['output-stays', undefined],
  ]);
  expect(reasons({ claims: [{ ...claim, kind: 'block' }] })).toEqual([['output-stays', undefined]]);
});

test('a score is below the minimum only when both are known', () => {
  expect(isBelowMinimum(buildMutation({ score: 79.9, minimum: 80 }))).toBe(true);
  expect(isBelowMinimum(buildMutation({ score: 80, minimum: 80 }))).toBe(false);
  expect(isBelowMinimum(buildMutation({ score: 0 }))).toBe(false);
  expect(isBelowMinimum(buildMutation({ score: undefined, minimum: 80 }))).toBe(false);
});
