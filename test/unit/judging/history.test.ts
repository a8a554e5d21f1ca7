import { describe, expect, it } from 'vitest';
import { findChanges } from '../../../src/judging/history.ts';
import { judge } from '../../../src/judging/index.ts';
import type { CheckedClaim } from '../../../src/model/claim.ts';
import type { Execution } from '../../../src/model/execution.ts';
import type { Expectation } from '../../../src/model/expectation.ts';
import { type PythonVersion, pythonVersions } from '../../../src/model/python.ts';
import type { Judgement } from '../../../src/model/verdict.ts';
import {
  completed,
  example,
  expecting,
  printing,
  raised,
  raising,
  timedOut,
  unsupported,
} from './builders.ts';

type Executions = Partial<Record<PythonVersion, Execution>>;

/** On the Pythons that are not named it printed `a`. */
function judged(expectation: Expectation, executions: Executions): readonly Judgement[] {
  return pythonVersions.map((python) => {
    const execution = executions[python] ?? completed('a\n');
    const verdict = judge(expectation, python, execution);
    return { python, execution, verdict, belowMinimum: false };
  });
}

function rangesOf(expectation: Expectation, executions: Executions): unknown {
  const [change] = findChanges(expectation, judged(expectation, executions));
  return change?.answers.map(({ range, held, seen, raised: exception }) => [
    range,
    held ? 'held' : (exception?.type ?? seen),
  ]);
}

describe('what a snippet prints', () => {
  it('is grouped into ranges', () => {
    const b = completed('b\n');
    expect(rangesOf(printing('a'), { '3.13': b, '3.14': b, '3.15': b })).toEqual([
      ['<3.13', 'held'],
      ['>=3.13', 'b'],
    ]);
  });

  it('may change more than once', () => {
    const executions = {
      '3.11': completed('b'),
      '3.12': completed('b'),
      '3.14': completed('c'),
      '3.15': completed('b'),
    };
    expect(rangesOf(printing('a'), executions)).toEqual([
      ['<3.11', 'held'],
      ['>=3.11,<3.13', 'b'],
      ['3.13', 'held'],
      ['3.14', 'c'],
      ['>=3.15', 'b'],
    ]);
  });

  it('is claimed of the Pythons from the declared minimum up', () => {
    const expectation = printing('a', { minPython: '3.12' });
    const all = judged(expectation, { '3.13': completed('b') });
    const [change] = findChanges(expectation, all.slice(2));
    expect(change?.answers.map(({ range }) => range)).toEqual(['<3.13', '3.13', '>=3.14']);
  });

  it('may be true on none, in several ways', () => {
    const executions = Object.fromEntries(
      pythonVersions.map((python) => [python, completed(python < '3.12' ? 'b' : 'c')]),
    );
    expect(rangesOf(printing('a'), executions)).toEqual([
      ['<3.12', 'b'],
      ['>=3.12', 'c'],
    ]);
  });

  it('has not changed where it is wrong in one way, or never', () => {
    const b = completed('b');
    const all = Object.fromEntries(pythonVersions.map((python) => [python, b]));
    expect(rangesOf(printing('a'), all)).toBeUndefined();
    expect(rangesOf(printing('a'), {})).toBeUndefined();
  });

  it('has not changed where its versions say so', () => {
    const outcome = { stdout: 'b', raises: undefined };
    const versions = [{ range: '3.10', pythons: ['3.10'] as const, outcome }];
    expect(rangesOf(printing('a', { versions }), { '3.10': completed('b') })).toBeUndefined();
  });

  it('is unknown where it was cut off, or not supported', () => {
    const executions = { '3.12': timedOut(), '3.13': unsupported(), '3.14': completed('b') };
    expect(rangesOf(printing('a'), executions)).toEqual([
      ['<3.12', 'held'],
      ['3.14', 'b'],
      ['>=3.15', 'held'],
    ]);
  });
});

describe('what a snippet raises', () => {
  it('is a change where it raised nothing before', () => {
    const gone = raised('ModuleNotFoundError', "No module named 'distutils'");
    const executions = { '3.12': gone, '3.13': gone, '3.14': gone, '3.15': gone };
    const expectation = expecting();
    expect(findChanges(expectation, judged(expectation, executions))[0]?.kind).toBe('raises');
    expect(rangesOf(expectation, executions)).toEqual([
      ['<3.12', 'held'],
      ['>=3.12', 'ModuleNotFoundError'],
    ]);
  });

  it('is a change where it raises no more', () => {
    const error = raised('TypeError', 'no');
    const executions = { '3.10': error, '3.11': error, '3.12': error, '3.13': error };
    expect(rangesOf(raising('TypeError'), executions)).toEqual([
      ['<3.14', 'held'],
      ['>=3.14', 'a'],
    ]);
  });

  it('is no news where only its words differ', () => {
    const executions = Object.fromEntries(
      pythonVersions.map((python) => [python, raised('TypeError', `on ${python}`)]),
    );
    expect(rangesOf(expecting(), executions)).toBeUndefined();
  });
});

describe('a claim of the document', () => {
  const claiming = (...claims: CheckedClaim[]): Execution => completed('', { claims });
  const [held, broken] = [example(true), example(false)];
  const second = { ...broken, line: 2, endLine: 2 };

  it('changes by itself', () => {
    const executions = {
      '3.10': claiming(held, { ...second, state: 'held' }),
      '3.11': claiming(held, second),
      '3.12': claiming(held, { ...second, seen: '3\n' }),
      '3.13': claiming(held, { ...second, seen: '', state: 'unreached' }),
      '3.14': claiming(),
      '3.15': claiming(),
    } as const;
    const expectation = expecting();
    const changes = findChanges(expectation, judged(expectation, executions));
    expect(changes).toEqual([
      {
        kind: 'example',
        place: { line: 2, column: 1 },
        answers: [
          { pythons: ['3.10'], range: '<3.11', held: true, seen: '2\n', raised: undefined },
          { pythons: ['3.11'], range: '3.11', held: false, seen: '2\n', raised: undefined },
          { pythons: ['3.12'], range: '3.12', held: false, seen: '3\n', raised: undefined },
        ],
      },
    ]);
  });

  it('comes after what is said of the whole snippet, in the order of the lines', () => {
    const executions = {
      '3.10': completed('b', { claims: [held] }),
      '3.11': claiming(second, broken),
      '3.12': claiming({ ...second, state: 'held' }, held),
      ...Object.fromEntries(['3.13', '3.14', '3.15'].map((python) => [python, completed('a')])),
    };
    const expectation = printing('a');
    const changes = findChanges(expectation, judged(expectation, executions));
    expect(changes.map(({ kind, place }) => [kind, place?.line])).toEqual([
      ['stdout', undefined],
      ['example', 1],
      ['example', 2],
    ]);
  });
});

it('tells answers apart as they are compared', () => {
  const normalizing = { ...printing('b\n'), matching: { normalize: ['addresses'] } as const };
  const at = (address: string) => completed(`<f at ${address}>\n`);
  const executions = { '3.13': at('0x1000'), '3.14': at('0x2000'), '3.15': at('0x3000') };
  const wrong = { ...executions, '3.10': at('0x1'), '3.11': at('0x2'), '3.12': at('0x3') };
  expect(rangesOf(normalizing, wrong)).toBeUndefined();
  const judgements = judged(printing('b\n'), wrong);
  expect(findChanges(printing('b\n'), judgements)[0]?.answers).toHaveLength(6);
  expect(findChanges(printing('b\n'), judgements, { normalize: ['addresses'] })).toEqual([]);
});
