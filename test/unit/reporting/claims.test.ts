import { describe, expect, test } from 'vitest';
import type { CheckedClaim } from '../../../src/model/claim.ts';
import type { Judgement, Verdict } from '../../../src/model/verdict.ts';
import {
  brokenClaimsOf,
  claimsIn,
  otherMessagesOf,
  placeOfClaim,
} from '../../../src/reporting/claims.ts';
import { renderBrokenClaim } from '../../../src/reporting/terminal/broken-claim.ts';
import { createFrame } from '../../../src/reporting/terminal/frame.ts';
import {
  buildClaim,
  buildException,
  buildExecution,
  buildFinding,
  buildJudgement,
  buildOrigin,
  buildSnippet,
} from '../../helpers/builders.ts';

const broken = buildClaim({
  kind: 'value',
  line: 2,
  column: 9,
  endColumn: 10,
  claimed: '3',
  seen: '2',
  state: 'broken',
});

function verdictOf(...claims: readonly CheckedClaim[]): Verdict {
  return { kind: 'claims-broken', broken: claims, held: 0 };
}

function withClaims(
  python: '3.12' | '3.13',
  claims: readonly CheckedClaim[],
  verdict?: Verdict,
): Judgement {
  return buildJudgement(python, verdict, { execution: buildExecution('completed', { claims }) });
}

describe('broken claims', () => {
  test('are one for all Pythons, with what each saw', () => {
    const first = buildClaim({ claimed: '1', seen: '0', state: 'broken' });
    const judgements = [
      buildJudgement('3.10', verdictOf(broken), { belowMinimum: true }),
      buildJudgement('3.11', verdictOf(broken)),
      buildJudgement('3.12', verdictOf({ ...broken, seen: '4' }, first)),
      buildJudgement('3.13', verdictOf(broken)),
    ];
    expect(brokenClaimsOf(buildFinding({ judgements }))).toEqual([
      { claim: first, answers: [{ seen: '0', pythons: ['3.12'] }] },
      {
        claim: broken,
        answers: [
          { seen: '2', pythons: ['3.11', '3.13'] },
          { seen: '4', pythons: ['3.12'] },
        ],
      },
    ]);
  });

  test('are those before an exception as well, and none where the run does not count', () => {
    const raised: Verdict = { kind: 'raised', exception: buildException(), expected: undefined };
    const lacks: Verdict = { kind: 'unsupported', feature: 'packages', detail: 'numpy' };
    const judgements = [withClaims('3.12', [broken], lacks), withClaims('3.13', [broken], raised)];
    expect(brokenClaimsOf(buildFinding({ judgements }))).toEqual([
      { claim: broken, answers: [{ seen: '2', pythons: ['3.13'] }] },
    ]);
  });
});

test('the assertion that ended a run is shown as the exception that it raised', () => {
  const raised: Verdict = { kind: 'raised', exception: buildException(), expected: undefined };
  const judgements = [withClaims('3.13', [{ ...broken, kind: 'assertion' }], raised)];
  expect(brokenClaimsOf(buildFinding({ judgements }))).toEqual([]);
});

describe('claims in a state', () => {
  const unreached = { ...broken, state: 'unreached', seen: '' } as const;

  test('are in it on every Python', () => {
    const other = { ...unreached, line: 5, endLine: 5 };
    const judgements = [
      withClaims('3.12', [unreached, other]),
      withClaims('3.13', [{ ...broken, state: 'held' }, other]),
    ];
    expect(claimsIn('unreached', buildFinding({ judgements }))).toEqual([other]);
  });

  test('are not asked for where the ending says why', () => {
    const judgements = [withClaims('3.12', [unreached], { kind: 'timed-out', afterMs: 1 })];
    expect(claimsIn('unreached', buildFinding({ judgements }))).toEqual([]);
  });
});

test('a claim stands in the document, behind the indentation of its block', () => {
  const origin = buildOrigin({ document: 'a.md', line: 10, column: 3 });
  expect(placeOfClaim(broken, { origin, output: undefined })).toBe('a.md:11:11');
});

describe('a broken claim', () => {
  const frame = createFrame({ width: 60, color: false });
  const snippet = buildSnippet({
    source: 'x = 1\n1 + 1  # 3\n\tx # \u5b57\u5b57\n',
    origin: buildOrigin({ document: 'a.md', line: 10, column: 3 }),
  });
  const render = (claim: CheckedClaim, seen: readonly string[] = [claim.seen]): string =>
    renderBrokenClaim(
      frame,
      { claim, answers: seen.map((each) => ({ seen: each, pythons: ['3.12'] })) },
      buildFinding({ snippet }),
    ).join('\n');

  test('shows its place, its line, what is claimed and what was seen', () => {
    expect(render({ ...broken, column: 10, endColumn: 11 })).toBe(`  a.md:11:12  comment says
      10 | x = 1
    > 11 | 1 + 1  # 3
         |          ^
      12 |     x # \u5b57\u5b57
    claimed: 3
    seen:    2  on 3.12`);
  });

  test('is underlined by the columns of the terminal', () => {
    const claim = { ...broken, line: 3, endLine: 3, column: 6, endColumn: 8 };
    expect(render(claim).split('\n').slice(3, 5)).toEqual([
      '    > 12 |     x # \u5b57\u5b57',
      '         |         ^^^^',
    ]);
  });

  test('that stands below its snippet has no line', () => {
    const claim = { ...broken, kind: 'block', line: 9, endLine: 9 } as const;
    expect(render(claim)).toBe(`  a.md:18:11  output block shows
    claimed: 3
    seen:    2  on 3.12`);
  });

  test('is a comparison where it has several lines, or differs in white space alone', () => {
    expect(render({ ...broken, claimed: 'a  b' }, ['a b'])).toContain('- expected  + actual');
    expect(render(broken, ['a\nb'])).toContain('- expected  + actual');
  });

  test('has its Pythons below the carets where they do not fit beside the answer', () => {
    const claim = { ...broken, claimed: '(700, 10, 10)' };
    const answers = [{ seen: '(2000, 10, 10)', pythons: ['3.13', '3.14'] as const }];
    const narrow = createFrame({ width: 40, color: false });
    const lines = renderBrokenClaim(narrow, { claim, answers }, buildFinding({ snippet }));
    expect(lines.slice(-5)).toEqual([
      '    claimed: (700, 10, 10)',
      '              ^^^',
      '    seen:    (2000, 10, 10)',
      '              ^^^^',
      '             on 3.13 and 3.14',
    ]);
  });

  test('that met an exception shows its last line', () => {
    const seen = 'Traceback (most recent call last):\n    ...\nKeyError: 1\n';
    expect(render(broken, [seen])).toContain('seen:    KeyError: 1  on 3.12');
  });

  test('that showed nothing says so', () => {
    expect(render({ ...broken, claimed: '' }, ['1'])).toContain('claimed: nothing');
  });
});

test('an exception with another message than its comment says is told once for all Pythons', () => {
  const other = buildClaim({ kind: 'raises', seen: 'KeyError: 3', otherText: 'no such key' });
  const judgements = [
    buildJudgement('3.11', undefined, {
      belowMinimum: true,
      execution: buildExecution('completed', { claims: [{ ...other, line: 9 }] }),
    }),
    withClaims('3.12', [other, buildClaim()]),
    withClaims('3.13', [other]),
  ];
  expect(otherMessagesOf(buildFinding({ judgements }))).toEqual([other]);
});
