import { describe, expect, test } from 'vitest';
import { renderTerminal, type Style } from '../../../src/reporting/index.ts';
import {
  buildClaim,
  buildExecution,
  buildFinding,
  buildJudgement,
  buildJudgements,
  buildReport,
  buildSnippet,
} from '../../helpers/builders.ts';

const plain: Style = { width: 100, color: false };
const mismatch = { kind: 'mismatched', expected: 'a\n', actual: 'b\n' } as const;
const prose = buildClaim({ kind: 'value', state: 'prose' });

const proved = buildFinding({
  claims: 2,
  judgements: [
    buildJudgement('3.10', mismatch, { belowMinimum: true }),
    buildJudgement('3.12', undefined, {
      execution: buildExecution('completed', { claims: [prose], durationMs: 1_200 }),
    }),
  ],
});
const broken = buildFinding({
  snippet: buildSnippet({ id: '02-wrong' }),
  status: 'broken',
  faults: [{ kind: 'fails', pythons: ['3.13'] }],
  judgements: buildJudgements({ '3.13': mismatch }, ['3.12', '3.13']),
});
const unchecked = buildFinding({
  snippet: buildSnippet({ id: '03-silent' }),
  status: 'unchecked',
  judgements: buildJudgements({ '3.12': { kind: 'unchecked', printed: '' } }, ['3.12']),
});
const skipped = buildFinding({
  snippet: buildSnippet({ id: '04-later' }),
  status: 'skipped',
  reason: 'not yet',
  judgements: [],
});
const report = buildReport({ findings: [proved, broken, unchecked, skipped] });

describe('a quiet report', () => {
  const quiet: Style = { ...plain, verbosity: 'quiet' };

  test('tells what needs care, and neither notes nor counts', () => {
    const text = renderTerminal(report, quiet);
    expect(text).toContain('02-wrong');
    expect(text).toContain('1 unchecked');
    expect(text).not.toContain('skipped');
    expect(text).not.toContain('runs of');
  });

  test('is empty when all is well', () => {
    expect(renderTerminal(buildReport({ findings: [proved, skipped] }), quiet)).toBe('');
  });

  test('says that it was cut short', () => {
    const text = renderTerminal(buildReport({ interrupted: true, stoppedAfter: 2 }), quiet);
    expect(text).toMatch(/^Stopped after 2 broken snippets/);
  });
});

describe('a report of what is broken only', () => {
  test('has no warnings and no notes, and counts all the same', () => {
    const text = renderTerminal(report, { ...plain, onlyBroken: true });
    expect(text).toContain('02-wrong');
    expect(text).not.toContain('nothing is claimed');
    expect(text).not.toContain('not yet');
    expect(text).toContain('1 proved, 1 broken, 1 unchecked, 1 skipped');
  });

  test('has what fails when strict', () => {
    const text = renderTerminal({ ...report, strict: true }, { ...plain, onlyBroken: true });
    expect(text).toContain('nothing is claimed');
  });

  test('is empty when it is quiet as well and nothing fails', () => {
    const style: Style = { ...plain, verbosity: 'quiet', onlyBroken: true };
    expect(renderTerminal(buildReport({ findings: [unchecked] }), style)).toBe('');
  });
});

describe('a verbose report', () => {
  test('tells of every snippet', () => {
    const text = renderTerminal(report, { ...plain, verbosity: 'verbose' });
    expect(text.split('\n').slice(0, 5)).toEqual([
      'proved     lessons/lesson.md:10  01-first  3.10 - | 3.12  2 claims, 1 comment in prose, in 1.2 s',
      'broken     lessons/lesson.md:10  02-wrong  3.12 | 3.13 x  in 2 ms',
      'unchecked  lessons/lesson.md:10  03-silent  3.12 ?  in 1 ms',
      'skipped    lessons/lesson.md:10  04-later  not yet',
      '  (x breaks, ? nothing is claimed, - older than its minimum)',
    ]);
  });
});

describe('the row of Pythons', () => {
  test('has a bar where something changes, and says what a sign means', () => {
    const judgements = [
      buildJudgement('3.10', mismatch, { belowMinimum: true }),
      ...buildJudgements({ '3.13': mismatch, '3.15': mismatch }, ['3.12', '3.13', '3.14', '3.15']),
    ];
    const text = renderTerminal(buildReport({ findings: [{ ...broken, judgements }] }), plain);
    expect(text).toContain('\n  3.10 - | 3.12 | 3.13 x | 3.14 | 3.15 ~\n');
    expect(text).toContain('\n  (- older than its minimum)\n');
  });
});

test('a report in words has no signs', () => {
  const text = renderTerminal(report, { ...plain, inWords: true, verbosity: 'verbose' });
  expect(text).toContain('holds on 3.12; breaks on 3.13');
  // Each Python is spoken of once.
  expect(text).toContain('\n  holds on 3.12\n  It breaks on 3.13');
  expect(text).toContain('    expected: a\n    actual:   b\n');
  expect(text).not.toMatch(/\^|3\.13 x|\+ actual| \| /);
});
