import { describe, expect, it, test } from 'vitest';
import { proposeChanges } from '../../../../src/commands/update/propose-changes.ts';
import { conclude, judge } from '../../../../src/judging/index.ts';
import type { Execution } from '../../../../src/model/execution.ts';
import type { Expectation } from '../../../../src/model/expectation.ts';
import { type PythonVersion, pythonVersions } from '../../../../src/model/python.ts';
import {
  buildClaim,
  buildException,
  buildExecution,
  buildExpectation,
  buildSnippet,
} from '../../../helpers/builders.ts';

/** What an update would do about a snippet that does this on each Python. */
function proposed(
  answer: (python: PythonVersion) => Execution,
  given: Partial<Expectation> = {},
): ReturnType<typeof proposeChanges> {
  const expectation = buildExpectation(given);
  const judged = pythonVersions.map((python) => {
    const execution = answer(python);
    return { python, execution, verdict: judge(expectation, python, execution) };
  });
  const subject = { snippet: buildSnippet(), expectation, expectationFile: 'x.yaml' };
  return proposeChanges(conclude(subject, judged));
}

const prints = (stdout: string): Execution => buildExecution('completed', { stdout });
const raises = (type: string, message: string, stdout = ''): Execution =>
  buildExecution('raised', { stdout, exception: buildException({ type, message }) });
const since =
  (python: PythonVersion, now: Execution, before: Execution) =>
  (each: PythonVersion): Execution =>
    pythonVersions.indexOf(each) >= pythonVersions.indexOf(python) ? now : before;
const claims = (stdout: string) => ({ outcome: { stdout, raises: undefined } });

describe('where nothing is claimed', () => {
  it('what is printed is', () => {
    expect(proposed(() => prints('a  \nb'))).toEqual({
      kind: 'change',
      gap: 'missing',
      changes: { stdout: 'a\nb\n' },
    });
  });

  it('an exception is, with what was printed before it', () => {
    expect(proposed(() => raises('KeyError', "'k'\nmore", 'a\n'))).toMatchObject({
      changes: { stdout: 'a\n', raises: { type: 'KeyError', message: "'k'" } },
    });
    expect(proposed(() => raises('f.<locals>.Oops', ''))).toMatchObject({
      changes: { raises: { type: 'Oops', message: undefined } },
    });
  });

  it('an exit is', () => {
    expect(proposed(() => buildExecution('exited', { code: 3 }))).toMatchObject({
      changes: { raises: { type: 'SystemExit', message: '3' } },
    });
  });

  it('another answer of older Pythons becomes a range', () => {
    expect(proposed(since('3.13', prints('new\n'), prints('old\n')))).toMatchObject({
      changes: { stdout: 'new\n', versions: { '<3.13': { stdout: 'old\n' } } },
    });
  });

  it('each run of Pythons with the same answer becomes one', () => {
    const answers = { '3.12': 'b\n', '3.13': 'c\n', '3.14': 'd\n', '3.15': 'e\n' };
    const answer = (python: PythonVersion): Execution =>
      prints((answers as Record<string, string>)[python] ?? 'a\n');
    expect(proposed(answer)).toMatchObject({
      changes: {
        stdout: 'd\n',
        versions: {
          '<3.12': { stdout: 'a\n' },
          '3.12': { stdout: 'b\n' },
          '3.13': { stdout: 'c\n' },
        },
      },
    });
  });

  it('Pythons that cannot run it are below its minimum', () => {
    expect(proposed(since('3.12', prints('a\n'), raises('SyntaxError', 'no')))).toMatchObject({
      gap: 'missing',
      changes: { minPython: '3.12', stdout: 'a\n' },
    });
  });

  it('a Python that cannot run it any more is no minimum', () => {
    const answer = since('3.13', raises('ModuleNotFoundError', 'cgi'), prints('a\n'));
    expect(proposed(answer)).toMatchObject({
      changes: {
        raises: { type: 'ModuleNotFoundError', message: 'cgi' },
        versions: { '<3.13': { stdout: 'a\n', raises: null } },
      },
    });
  });

  it('nothing is written that shows nothing', () => {
    expect(proposed(() => prints(''))).toMatchObject({ kind: 'left', gap: 'missing' });
  });
});

describe('where something is claimed', () => {
  it('and holds, nothing happens', () => {
    expect(proposed(() => prints('a\n'), claims('a\n'))).toEqual({ kind: 'nothing' });
  });

  it('and holds in the document, nothing is missing', () => {
    const held = buildExecution('completed', { stdout: 'a\n', claims: [buildClaim()] });
    expect(proposed(() => held)).toEqual({ kind: 'nothing' });
  });

  it('and holds nowhere, it is replaced', () => {
    expect(proposed(() => prints('b\n'), claims('a\n'))).toEqual({
      kind: 'change',
      gap: 'changed',
      changes: { stdout: 'b\n' },
    });
  });

  it('and holds on some Pythons, it stays and gets a range beside it', () => {
    expect(proposed(since('3.13', prints('b\n'), prints('a\n')), claims('a\n'))).toMatchObject({
      gap: 'changed',
      changes: { versions: { '>=3.13': { stdout: 'b\n' } } },
    });
  });

  it('in a range that is wrong, the range is mended', () => {
    const versions = [
      {
        range: '<3.12',
        pythons: ['3.10', '3.11'] as const,
        outcome: { stdout: 'x', raises: undefined },
      },
    ];
    const answer = since('3.12', prints('a\n'), prints('b\n'));
    expect(proposed(answer, { ...claims('a\n'), versions })).toMatchObject({
      changes: { versions: { '<3.12': { stdout: 'b\n' } } },
    });
  });

  it('and it raises no more, that is taken out', () => {
    const given = { outcome: { stdout: 'a', raises: { type: 'KeyError', message: undefined } } };
    const proposal = proposed(() => prints('a\n'), given);
    expect(proposal).toMatchObject({ gap: 'changed', changes: { raises: undefined } });
    expect(proposal.kind === 'change' && 'stdout' in proposal.changes).toBe(false);
  });

  it('a minimum that is wrong is mended', () => {
    expect(proposed(() => prints('a\n'), { ...claims('a'), minPython: '3.12' })).toMatchObject({
      gap: 'changed',
      changes: { minPython: '3.10' },
    });
    expect(
      proposed(since('3.12', prints('a\n'), raises('SyntaxError', '')), {
        ...claims('a'),
        minPython: '3.11',
      }),
    ).toMatchObject({ gap: 'changed', changes: { minPython: '3.12' } });
  });
});

describe('never written is', () => {
  test.each([
    ['timed-out', 'on 3.10, 3.11, 3.12, 3.13 and 3.14 it ran into its time-out'],
    ['crashed', 'on 3.10, 3.11, 3.12, 3.13 and 3.14 it crashed: the interpreter stopped'],
    ['refused', 'on 3.10, 3.11, 3.12, 3.13 and 3.14 it reached for the host'],
    ['unsupported', "needs real threads: can't start new thread"],
  ] as const)('%s', (kind, reason) => {
    expect(proposed(() => buildExecution(kind))).toMatchObject({ kind: 'left', reason });
  });

  it('output that was cut off', () => {
    const cut = buildExecution('completed', { stdout: 'a\n', truncated: true });
    expect(proposed(() => cut)).toMatchObject({ kind: 'left' });
  });

  it('what is against a claim of the document', () => {
    const broken = buildExecution('completed', { claims: [buildClaim({ state: 'broken' })] });
    expect(proposed(() => broken)).toMatchObject({
      kind: 'left',
      reason: expect.stringContaining('--documents'),
    });
  });

  it('anything of a snippet that the author has set aside', () => {
    expect(proposed(() => prints('a\n'), { skip: 'why' })).toEqual({ kind: 'nothing' });
    const xfail = { ...claims('b'), xfail: 'why' };
    expect(proposed(() => prints('a\n'), xfail)).toEqual({ kind: 'nothing' });
  });

  it('what a preview does', () => {
    expect(proposed(since('3.15', prints('b\n'), prints('a\n')), claims('a\n'))).toEqual({
      kind: 'nothing',
    });
  });
});

test('a claim of the document that is true on some Pythons is for its author to mend', () => {
  const saying = (state: 'held' | 'broken'): Execution =>
    buildExecution('completed', { stdout: '1\n', claims: [buildClaim({ state })] });
  expect(proposed(since('3.13', saying('broken'), saying('held')))).toMatchObject({
    kind: 'left',
    reason: expect.stringContaining('holds on some Pythons only'),
  });
  expect(proposed(() => saying('broken'))).toMatchObject({
    kind: 'left',
    reason: expect.stringContaining('update --documents'),
  });
});

test('`versions` go before a block of output that is true on some Pythons', () => {
  const saying = (state: 'held' | 'broken', stdout: string): Execution =>
    buildExecution('completed', { stdout, claims: [buildClaim({ kind: 'block', state })] });
  const answer = since('3.13', saying('broken', '2\n'), saying('held', '1\n'));
  expect(proposed(answer)).toMatchObject({
    kind: 'change',
    changes: { versions: { '>=3.13': { stdout: '2\n' } } },
  });
});
