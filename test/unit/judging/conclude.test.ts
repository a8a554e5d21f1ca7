import { describe, expect, it } from 'vitest';
import { conclude, type Judged, judge } from '../../../src/judging/index.ts';
import type { Execution } from '../../../src/model/execution.ts';
import type { Expectation } from '../../../src/model/expectation.ts';
import { comparePythons, type PythonVersion, pythonVersions } from '../../../src/model/python.ts';
import type { Finding } from '../../../src/model/report.ts';
import {
  completed,
  expecting,
  printing,
  released,
  subject,
  timedOut,
  unsupported,
} from './builders.ts';

/** One letter for each Python, oldest first: matched, fails, unchecked, no support, time out; `.` was not run. */
const executions: Readonly<Record<string, Execution>> = {
  m: completed('a'),
  f: completed('b'),
  u: completed('a'),
  n: unsupported(),
  t: timedOut(),
};

function runs(letters: string, expectation: Expectation): Judged[] {
  return [...letters].flatMap((letter, index) => {
    const python = pythonVersions[index];
    const execution = executions[letter];
    if (python === undefined || execution === undefined) return [];
    const expected =
      letter === 'u' ? { ...expectation, outcome: expecting().outcome } : expectation;
    return [{ python, execution, verdict: judge(expected, python, execution) }];
  });
}

function finding(letters: string, changes: Partial<Expectation> = {}): Finding {
  const expectation = printing('a', changes);
  return conclude(subject(expectation), runs(letters, expectation));
}

describe('conclude, the status', () => {
  it.each([
    ['mmmmmm', 'proved'],
    ['uuuuuu', 'unchecked'],
    ['mmumm', 'unchecked'],
    ['nnnnnn', 'unsupported'],
    ['nnnnnm', 'unsupported'],
    ['nnmmmm', 'proved'],
    ['nnuuuu', 'unchecked'],
    ['mmfmmm', 'broken'],
    ['mmtmmm', 'broken'],
    ['mmnfmm', 'broken'],
    ['mmmmmu', 'proved'],
    ['mmmmmf', 'proved'],
    ['uuuuuf', 'unchecked'],
    ['.....m', 'proved'],
    ['.....u', 'unchecked'],
    ['.....f', 'skipped'],
    ['......', 'skipped'],
  ])('of %s is %s', (letters, status) => {
    expect(finding(letters).status).toBe(status);
  });

  it('tells on which Pythons a snippet that is proved is not supported', () => {
    expect(finding('nnmmmm').reason).toBe(
      "unsupported on 3.10 and 3.11: needs real threads: can't start new thread",
    );
  });

  it('tells what an unsupported snippet needs', () => {
    expect(finding('nnnnnn').reason).toBe("needs real threads: can't start new thread");
  });

  it('orders the judgements by Python, whatever order they came in', () => {
    const expectation = printing('a', { minPython: '3.11' });
    const { judgements } = conclude(subject(expectation), runs('fmm', expectation).reverse());
    expect(judgements.map(({ python, belowMinimum }) => [python, belowMinimum])).toEqual([
      ['3.10', true],
      ['3.11', false],
      ['3.12', false],
    ]);
  });
});

describe('conclude, what was not run', () => {
  it('is skipped for its own reason, xfail or not', () => {
    const expectation = printing('a', { skip: 'needs a camera', xfail: 'known' });
    expect(conclude(subject(expectation), [])).toMatchObject({
      status: 'skipped',
      reason: 'needs a camera',
      faults: [],
      judgements: [],
    });
  });

  it('is skipped for the reason that the caller gives', () => {
    expect(conclude(subject(expecting(), 'its expectation is not valid'), [])).toMatchObject({
      status: 'skipped',
      reason: 'its expectation is not valid',
    });
  });

  it.each([
    ['f', '3.12', 'needs 3.12, and only 3.10 was asked for'],
    ['nf', '3.14', 'needs 3.14, and only 3.10 and 3.11 were asked for'],
    ['fff', '3.15', 'needs 3.15, and only 3.10, 3.11 and 3.12 were asked for'],
  ] as const)(
    'is skipped when all Pythons asked for are too old: %s below %s',
    (letters, minPython, reason) => {
      expect(finding(letters, { minPython })).toMatchObject({
        status: 'skipped',
        reason,
        faults: [],
      });
    },
  );
});

describe('conclude, xfail', () => {
  const xfail = 'bpo-1';
  it.each([
    ['ffffff', 'known-broken'],
    ['mmmfmm', 'known-broken'],
    ['nnnnnn', 'unsupported'],
    ['.....f', 'known-broken'],
    // A preview that passes proves nothing about the Pythons that are out.
    ['.....m', 'known-broken'],
    ['nnnnnf', 'unsupported'],
  ])('of %s is %s', (letters, status) => {
    expect(finding(letters, { xfail })).toMatchObject({ status, faults: [] });
  });

  it.each(['mmmmmm', 'uuuuuu', 'nnmmmm', 'mmmmmf'])('is broken when it holds: %s', (letters) => {
    expect(finding(letters, { xfail })).toMatchObject({
      status: 'broken',
      faults: [{ kind: 'unexpected-pass', reason: xfail }],
    });
  });

  it('keeps its reason', () => {
    expect(finding('ffffff', { xfail }).reason).toBe(xfail);
  });

  it('looks only at the minimum and above', () => {
    expect(finding('ffmmmm', { xfail, minPython: '3.12' }).status).toBe('broken');
    expect(finding('mmffff', { xfail, minPython: '3.12' }).status).toBe('known-broken');
  });
});

describe('conclude, a minimum that is too strict', () => {
  it.each([
    ['fmmmmm', '3.12', '3.11'],
    ['mmmmmm', '3.12', '3.10'],
    ['fuuuuu', '3.12', '3.11'],
    ['mfmmmm', '3.13', '3.12'],
    ['....mm', '3.15', '3.14'],
    // The minimum itself was not asked for.
    ['.m', '3.12', '3.11'],
  ] as const)('%s with %s holds from %s', (letters, minPython, holdsFrom) => {
    expect(finding(letters, { minPython })).toMatchObject({
      status: 'broken',
      faults: [{ kind: 'minimum-too-strict', declared: minPython, holdsFrom }],
    });
  });

  it.each([
    ['ffmmmm', '3.12', 'proved'],
    ['mfmmmm', '3.12', 'proved'],
    ['ntmmmm', '3.12', 'proved'],
    ['mnmmmm', '3.12', 'proved'],
    ['mmmmmm', '3.10', 'proved'],
    ['..m...', '3.12', 'proved'],
    // 3.11 was not asked for, and might be the one on which it fails.
    ['m.mmmm', '3.12', 'proved'],
  ] as const)('says nothing of %s with %s', (letters, minPython, status) => {
    expect(finding(letters, { minPython })).toMatchObject({ status, faults: [] });
  });

  it('is not told where a lower minimum would mend nothing', () => {
    expect(finding('mmffff', { minPython: '3.12' }).faults).toEqual([
      { kind: 'fails', pythons: ['3.12', '3.13', '3.14'] },
    ]);
  });
});

describe('conclude, a minimum that is too low', () => {
  it.each([
    ['ffmmmm', '3.10', '3.12', ['3.10', '3.11']],
    ['ffmmmm', '3.11', '3.12', ['3.11']],
    ['ffmmmf', '3.11', '3.12', ['3.11']],
    ['ffffmm', '3.10', '3.14', ['3.10', '3.11', '3.12', '3.13']],
    ['ttuuuu', '3.10', '3.12', ['3.10', '3.11']],
  ] as const)('%s with %s holds from %s', (letters, minPython, holdsFrom, pythons) => {
    expect(finding(letters, { minPython })).toMatchObject({
      status: 'broken',
      faults: [
        { kind: 'fails', pythons },
        { kind: 'minimum-too-low', declared: minPython, holdsFrom },
      ],
    });
  });

  it.each([
    ['fffffm', 'a preview alone'],
    ['mffmmm', 'one that holds at its minimum'],
    ['ffnmmm', 'one with a gap that nobody knows'],
    ['f...mm', 'one with Pythons between that were not asked for'],
    ['ffffff', 'one that never holds'],
  ])('says nothing of %s, %s', (letters) => {
    const { faults } = finding(letters, { minPython: '3.10' });
    expect(faults.map(({ kind }) => kind)).toEqual(['fails']);
  });
});

describe('conclude, a minimum that is not declared', () => {
  it.each([
    ['ffmmmm', '3.12', 'proved', ['3.10', '3.11']],
    ['fuuuuu', '3.11', 'unchecked', ['3.10']],
    ['ffmmmf', '3.12', 'proved', ['3.10', '3.11']],
    ['ffffmm', '3.14', 'proved', ['3.10', '3.11', '3.12', '3.13']],
    // What is not supported speaks neither for nor against it.
    ['ffnmmm', '3.13', 'proved', ['3.10', '3.11']],
    ['nfmnmm', '3.12', 'proved', ['3.11']],
    // Of those that ran.
    ['f...m.', '3.14', 'proved', ['3.10']],
    ['.fmmm.', '3.12', 'proved', ['3.11']],
  ] as const)('of %s is found to be %s', (letters, python, status, below) => {
    const found = finding(letters);
    expect(found).toMatchObject({ status, faults: [], minimum: { python, declared: false } });
    expect(found.minimum?.below.map((each) => each.python)).toEqual(below);
    const isBelow = found.judgements.map(({ belowMinimum }) => belowMinimum);
    expect(isBelow).toEqual(
      found.judgements.map((judgement) => comparePythons(judgement.python, python) < 0),
    );
  });

  it.each([
    ['mmmmmm', '3.10'],
    ['.mmmmm', '3.11'],
    ['nnmmmm', '3.12'],
  ])('of %s, which holds everywhere, leaves out nothing', (letters, python) => {
    const { minimum, judgements } = finding(letters);
    expect(minimum).toEqual({ python, declared: false, below: [] });
    expect(judgements.some(({ belowMinimum }) => belowMinimum)).toBe(false);
  });

  it.each([
    ['fffffm', 'a preview alone holds'],
    ['mffmmm', 'it holds on an older one as well'],
    ['mmmmff', 'it is stale'],
    ['ffmfmf', 'one between breaks, so that 3.12 speaks against 3.14'],
    ['ttmmmm', 'it ran out of time'],
    ['tfmmmm', 'it ran out of time on one of them'],
    ['ffffff', 'it never holds'],
    ['nnnnnn', 'nobody knows'],
  ])('is not found for %s: %s', (letters) => {
    const { minimum, faults } = finding(letters);
    expect(minimum).toBeUndefined();
    expect(faults.map(({ kind }) => kind)).toEqual(letters === 'nnnnnn' ? [] : ['fails']);
  });

  it('is not found where it is known to be broken', () => {
    expect(finding('ffmmmm', { xfail: 'bpo-1' })).toMatchObject({
      status: 'known-broken',
      minimum: undefined,
    });
  });

  it('is the declared one where there is one, with why it fails below', () => {
    expect(finding('ftmmmm', { minPython: '3.12' }).minimum).toEqual({
      python: '3.12',
      declared: true,
      below: [
        { python: '3.10', reason: 'answer', detail: '`b` instead of `a`' },
        { python: '3.11', reason: 'other', detail: 'timed-out' },
      ],
    });
  });
});

describe('conclude, where versions speak of the Pythons that fail', () => {
  it('says nothing of a minimum', () => {
    const outcome = { stdout: 'c', raises: undefined };
    const versions = [{ range: '<3.12', pythons: ['3.10', '3.11'] as const, outcome }];
    expect(finding('ffmmmm', { versions }).faults).toEqual([
      { kind: 'fails', pythons: ['3.10', '3.11'] },
    ]);
  });

  it('speaks of a minimum when they are about other Pythons', () => {
    const outcome = { stdout: 'a', raises: undefined };
    const versions = [{ range: '3.14', pythons: ['3.14'] as const, outcome }];
    expect(finding('ffmmmm', { versions })).toMatchObject({
      faults: [],
      minimum: { python: '3.12' },
    });
  });
});

describe('conclude, stale', () => {
  it.each([
    ['mmmfff', undefined, '3.13'],
    ['uummff', undefined, '3.14'],
    ['fmmfff', '3.11', '3.13'],
    ['mmmffn', undefined, '3.13'],
    ['mmmmf.', undefined, '3.14'],
  ] as const)('%s with %s is so since %s', (letters, minPython, since) => {
    expect(finding(letters, { minPython }).staleSince).toBe(since);
  });

  it.each([
    ['mmmmmm', 'holds'],
    ['ffffff', 'never held'],
    ['mmfmmm', 'holds again'],
    ['mmmffm', 'holds again on the preview'],
    ['fmmfff', 'did not hold on all before'],
    ['nmmfff', 'may not have held on all before'],
    ['mmmmmf', 'breaks on the preview alone'],
    ['m...f.', 'may have broken on a Python that was not asked for'],
  ])('is not said of %s, which %s', (letters) => {
    expect(finding(letters).staleSince).toBeUndefined();
  });
});

describe('conclude, on a preview', () => {
  it('warns and does not fail', () => {
    expect(finding('mmmmmf')).toMatchObject({
      status: 'proved',
      faults: [],
      previewFailures: ['3.15'],
    });
  });

  it('warns where it is all that was asked for', () => {
    expect(finding('.....f')).toMatchObject({
      status: 'skipped',
      reason: 'fails on 3.15, and no released Python counts',
      previewFailures: ['3.15'],
    });
  });

  it('says nothing of a snippet that is known to be broken', () => {
    const known = finding('ffffff', { xfail: 'a bug' });
    expect(known).toMatchObject({ status: 'known-broken', previewFailures: [] });
  });

  it('keeps it apart from the faults of the others', () => {
    expect(finding('mmmmff')).toMatchObject({
      faults: [{ kind: 'fails', pythons: ['3.14'] }],
      previewFailures: ['3.15'],
    });
  });
});

describe('conclude, for every combination', () => {
  const combinations = (length: number): string[] =>
    length === 0
      ? ['']
      : combinations(length - 1).flatMap((rest) => [...'mfn.'].map((l) => rest + l));
  const minimums: readonly (PythonVersion | undefined)[] = [undefined, '3.10', '3.12', '3.15'];

  const findings = combinations(6).flatMap((letters) =>
    minimums.map((minPython) => ({
      name: `${letters} with ${minPython}`,
      finding: finding(letters, { minPython }),
    })),
  );
  const namesOf = (isWrong: (finding: Finding) => boolean): string[] =>
    findings.filter((each) => isWrong(each.finding)).map(({ name }) => name);
  const countedKinds = ({ judgements }: Finding, pythons: readonly PythonVersion[]): string[] =>
    judgements
      .filter(({ belowMinimum, python }) => !belowMinimum && pythons.includes(python))
      .map(({ verdict }) => verdict.kind);

  it('is broken just when it has a fault', () => {
    expect(namesOf(({ status, faults }) => (status === 'broken') !== faults.length > 0)).toEqual(
      [],
    );
  });

  it('is broken whenever it fails on a released Python that counts', () => {
    const isMissed = (each: Finding): boolean =>
      each.status !== 'broken' && countedKinds(each, released).includes('mismatched');
    expect(namesOf(isMissed)).toEqual([]);
  });

  it('is proved only where it matched on a Python that counts', () => {
    const isVain = (each: Finding): boolean =>
      each.status === 'proved' && !countedKinds(each, pythonVersions).includes('matched');
    expect(namesOf(isVain)).toEqual([]);
  });
});
