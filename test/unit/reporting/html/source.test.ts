import { expect, test } from 'vitest';
import type { Piece, SourceLine } from '../../../../src/reporting/html/page-data.ts';
import { sourceOf } from '../../../../src/reporting/html/source.ts';
import {
  buildClaim,
  buildFinding,
  buildJudgement,
  buildOrigin,
  buildSnippet,
} from '../../../helpers/builders.ts';
import { createRandom } from '../../../helpers/random.ts';

function textOf({ pieces }: SourceLine): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece[0])).join('');
}

function piecesOf(source: string, dialect: 'script' | 'session' = 'script'): readonly Piece[] {
  const snippet = buildSnippet({ source, dialect });
  return sourceOf(buildFinding({ snippet })).flatMap(({ pieces }) => pieces);
}

test('code is coloured by what it is', () => {
  expect(piecesOf('def f(x):  # why\n    return "a" if 1 else None\n')).toEqual([
    ['def', 'keyword'],
    ' ',
    ['f', 'name'],
    '(x):  ',
    ['# why', 'comment'],
    '    ',
    ['return', 'keyword'],
    ' ',
    ['"a"', 'string'],
    ' ',
    ['if', 'keyword'],
    ' ',
    ['1', 'digits'],
    ' ',
    ['else', 'keyword'],
    ' ',
    ['None', 'keyword'],
  ]);
});

test('of a session only the code is coloured, not what it shows', () => {
  expect(piecesOf('>>> 1\nfor 1\nIn [2]: 2\n   ...: 3\n', 'session')).toEqual([
    '>>> ',
    ['1', 'digits'],
    'for 1',
    'In [2]: ',
    ['2', 'digits'],
    '   ...: ',
    ['3', 'digits'],
  ]);
});

const parts = ['"', "'''", '\n', '>>> ', '... ', 'def f', '(', '#', '\t', '😀', '\r', 'f"{', '}'];

test('whatever the source, its lines are those of the page', () => {
  const random = createRandom(6);
  for (let round = 0; round < 500; round += 1) {
    const source = Array.from({ length: random.below(30) }, () => random.pick(parts)).join('');
    const claims = [0, 1].map(() => {
      const line = 1 + random.below(4);
      return buildClaim({
        kind: 'value',
        line,
        column: 1 + random.below(9),
        endLine: line + random.below(2),
        endColumn: 1 + random.below(9),
        state: 'broken',
      });
    });
    const finding = buildFinding({
      snippet: buildSnippet({ source, dialect: random.pick(['script', 'session']) }),
      judgements: [buildJudgement('3.12', { kind: 'claims-broken', held: 0, broken: claims })],
    });
    expect(sourceOf(finding).map(textOf).join('\n')).toBe(source.trimEnd());
  }
});

test('a line says what is to be said of it, and where it stands in the document', () => {
  const claim = buildClaim({
    kind: 'value',
    line: 2,
    column: 6,
    endColumn: 7,
    claimed: '3',
    seen: '2',
    state: 'broken',
  });
  const lines = sourceOf(
    buildFinding({
      snippet: buildSnippet({
        source: 'a\nb  # 3\nc\nd\ne\n',
        origin: buildOrigin({ line: 40 }),
      }),
      coverage: { ran: [1, 2, 4], missed: [3] },
      unclaimed: [4],
      judgements: [buildJudgement('3.12', { kind: 'claims-broken', held: 0, broken: [claim] })],
    }),
  );
  expect(lines.map(({ line, note }) => [line, note])).toEqual([
    [40, undefined],
    [41, 'claim does not hold'],
    [42, 'never ran'],
    [43, 'nobody claims its value'],
    [44, undefined],
  ]);
  expect(lines[1]?.pieces).toEqual(['b  ', ['# ', 'comment'], ['3', 'comment broken']]);
});
