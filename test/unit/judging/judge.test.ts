import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/judging/index.ts';
import { normalize } from '../../../src/judging/normalize.ts';
import type { Execution } from '../../../src/model/execution.ts';
import type { Expectation } from '../../../src/model/expectation.ts';
import {
  completed,
  crashed,
  example,
  exception,
  exited,
  expecting,
  printing,
  raised,
  raising,
  timedOut,
  unsupported,
} from './builders.ts';

function kindOf(expectation: Expectation, execution: Execution): string {
  return judge(expectation, '3.12', execution).kind;
}

describe('judge, what is printed', () => {
  it.each([
    ['the same', 'a\n', 'a\n', 'matched'],
    ['the same apart from white space at line ends', 'a \nb', 'a\nb\t\n\n', 'matched'],
    ['nothing, as claimed', '', '', 'matched'],
    ['something where nothing is claimed to be', '', 'a', 'mismatched'],
    ['nothing where something is claimed', 'a', '', 'mismatched'],
    ['another letter', 'a', 'b', 'mismatched'],
    ['more indentation', 'a', ' a', 'mismatched'],
    ['an empty line before', 'a', '\na', 'mismatched'],
  ])('judges %s', (_what, expected, actual, kind) => {
    expect(kindOf(printing(expected), completed(actual))).toBe(kind);
  });

  it('shows both texts as they were compared', () => {
    expect(judge(printing('a \n'), '3.12', completed('b\n\n'))).toEqual({
      kind: 'mismatched',
      expected: 'a',
      actual: 'b',
    });
  });

  it('never takes output that was cut off for the output claimed, and says why', () => {
    expect(judge(printing('a'), '3.12', completed('a', { truncated: true }))).toEqual({
      kind: 'mismatched',
      expected: 'a',
      actual: 'a\n[more output was cut off]',
    });
  });

  it('leaves unchecked what nothing is claimed about', () => {
    expect(judge(expecting(), '3.12', completed('a\n'))).toEqual({
      kind: 'unchecked',
      printed: 'a',
    });
  });

  it('matches only what is equal when normalized', () => {
    const texts = [
      '',
      '\n',
      ' ',
      'a',
      'a ',
      'a\n',
      ' a',
      'a\nb',
      'a \nb\n\n',
      'b',
      '\na',
      'A',
      'a\tb',
    ];
    for (const expected of texts) {
      for (const actual of texts) {
        const same = normalize(expected) === normalize(actual);
        const kind = kindOf(printing(expected), completed(actual));
        expect(kind, JSON.stringify([expected, actual])).toBe(same ? 'matched' : 'mismatched');
      }
    }
  });
});

describe('judge, how it ends', () => {
  it.each([
    ['an exception that nothing expects', expecting(), raised('TypeError'), 'raised'],
    ['the exception expected', raising('TypeError'), raised('TypeError', 'x'), 'matched'],
    [
      'a part of its message',
      raising('TypeError', 'takes 2'),
      raised('TypeError', 'f() takes 2 arguments'),
      'matched',
    ],
    [
      'a part of its message as a YAML block',
      raising('E', 'takes 2\n'),
      raised('E', 'f() takes 2 arguments'),
      'matched',
    ],
    ['another message', raising('TypeError', 'takes 3'), raised('TypeError', 'takes 2'), 'raised'],
    ['another type', raising('TypeError'), raised('ValueError'), 'raised'],
    ['a subclass', raising('LookupError'), raised('KeyError'), 'raised'],
    [
      'the last part of a type',
      raising('JSONDecodeError'),
      raised('json.decoder.JSONDecodeError'),
      'matched',
    ],
    [
      'the whole of a type',
      raising('json.decoder.JSONDecodeError'),
      raised('json.decoder.JSONDecodeError'),
      'matched',
    ],
    ['a type of another module', raising('a.Error'), raised('b.Error'), 'raised'],
    ['the end of a name only', raising('Error'), raised('TypeError'), 'raised'],
    ['no exception where one is expected', raising('TypeError'), completed(), 'did-not-raise'],
    ['an exit where an exception is expected', raising('TypeError'), exited(1), 'exited'],
    ['an exit with code 0', printing('a'), exited(0, { stdout: 'a' }), 'matched'],
    [
      'an exit with code 0 and other output',
      printing('a'),
      exited(0, { stdout: 'b' }),
      'mismatched',
    ],
    ['an exit with another code', printing('a'), exited(3, { stdout: 'a' }), 'exited'],
    ['an expected exit', raising('SystemExit'), exited(3), 'matched'],
    ['an expected exit with code 0', raising('SystemExit'), exited(0), 'matched'],
    ['an expected exit with its code', raising('SystemExit', '3'), exited(3), 'matched'],
    [
      'an expected exit with a code that only contains it',
      raising('SystemExit', '3'),
      exited(13),
      'exited',
    ],
    [
      'an expected exit with its text',
      raising('SystemExit', 'no such'),
      exited(1, { text: 'no such file' }),
      'matched',
    ],
    [
      'an expected exit with its text where its code is claimed',
      raising('SystemExit', '1'),
      exited(1, { text: 'boom' }),
      'exited',
    ],
    ['an expected exit with code 1', raising('SystemExit', '1'), exited(1), 'matched'],
    [
      'an expected exit with code 1 after a warning',
      raising('SystemExit', '1'),
      exited(1, { stderr: 'DeprecationWarning\n' }),
      'matched',
    ],
    [
      'an expected exit with another code that says something first',
      raising('SystemExit', '2'),
      exited(2, { stderr: 'usage\n' }),
      'matched',
    ],
    [
      'an expected exit with code 0 and another one claimed',
      raising('SystemExit', '3'),
      exited(0),
      'did-not-raise',
    ],
    ['time run out', printing(''), timedOut(), 'timed-out'],
    ['time run out where an exception is expected', raising('TypeError'), timedOut(), 'timed-out'],
    ['time run out where nothing is claimed', expecting(), timedOut(), 'timed-out'],
    ['a crash', expecting(), crashed(), 'crashed'],
    ['what the interpreter cannot do', printing('a'), unsupported(), 'unsupported'],
  ])('judges %s', (_what, expectation, execution, kind) => {
    expect(kindOf(expectation, execution)).toBe(kind);
  });

  it('compares what was printed before the exception expected', () => {
    const expectation = raising('TypeError', undefined, 'before');
    expect(kindOf(expectation, raised('TypeError', '', { stdout: 'before\n' }))).toBe('matched');
    expect(kindOf(expectation, raised('TypeError', '', { stdout: 'other\n' }))).toBe('mismatched');
  });

  it('names the wrong exception before the wrong output', () => {
    const expectation = raising('TypeError', 'x', 'before');
    expect(judge(expectation, '3.12', raised('ValueError', 'y', { stdout: 'other' }))).toEqual({
      kind: 'raised',
      exception: exception('ValueError', 'y'),
      expected: { type: 'TypeError', message: 'x' },
    });
  });

  it('takes the exception expected for a claim, whatever else was printed', () => {
    const execution = raised('TypeError', '', { stdout: 'unclaimed' });
    expect(judge(raising('TypeError'), '3.12', execution)).toEqual({ kind: 'matched', claims: 1 });
  });

  it('counts every claim that held', () => {
    const execution = raised('E', '', { stdout: 'a', claims: [example(true), example(true)] });
    expect(judge(raising('E', undefined, 'a'), '3.12', execution)).toEqual({
      kind: 'matched',
      claims: 4,
    });
  });
});

describe('judge, examples of a session', () => {
  it('matches when all of them held', () => {
    const execution = completed('', { claims: [example(true)] });
    expect(judge(expecting(), '3.12', execution)).toEqual({ kind: 'matched', claims: 1 });
  });

  it('names those that are broken, and counts the others', () => {
    const execution = completed('', { claims: [example(true), example(false)] });
    expect(judge(printing('x'), '3.12', execution)).toEqual({
      kind: 'claims-broken',
      broken: [example(false)],
      held: 1,
    });
  });

  it('leaves a session without examples unchecked', () => {
    expect(kindOf(expecting(), completed())).toBe('unchecked');
  });
});

describe('judge, expectations of some Pythons', () => {
  const versions: Expectation['versions'] = [
    {
      range: '<3.13',
      pythons: ['3.10', '3.11', '3.12'],
      outcome: { stdout: 'old', raises: undefined },
    },
    { range: '3.12', pythons: ['3.12'], outcome: { stdout: undefined, raises: null } },
    { range: '3.10', pythons: ['3.10'], outcome: { stdout: 'oldest', raises: undefined } },
  ];
  const expectation = expecting({
    outcome: { stdout: 'new', raises: { type: 'E', message: undefined } },
    versions,
  });

  it.each([
    ['3.14', 'the base', raised('E', '', { stdout: 'new' })],
    ['3.11', 'a range over the base', raised('E', '', { stdout: 'old' })],
    ['3.10', 'a later range over an earlier one', raised('E', '', { stdout: 'oldest' })],
    ['3.12', 'null, which takes the exception back', completed('old')],
  ] as const)('takes for %s %s', (python, _what, execution) => {
    expect(judge(expectation, python, execution).kind).toBe('matched');
  });

  it('expects no exception where it was taken back', () => {
    expect(judge(expectation, '3.12', raised('E', '', { stdout: 'old' })).kind).toBe('raised');
  });
});

describe('judge, what a snippet requires', () => {
  const expectation = printing('a', { requires: ['threads', 'network'] });

  it('matches all the same when it holds', () => {
    expect(kindOf(expectation, completed('a'))).toBe('matched');
  });

  it.each([
    'ImportError',
    'ModuleNotFoundError',
    'NotImplementedError',
    'AttributeError',
    'OSError',
    'PermissionError',
    'io.UnsupportedOperation',
    'subprocess.CalledProcessError',
  ])('takes the lack of it for the cause of %s', (type) => {
    expect(judge(expectation, '3.12', raised(type, 'not here'))).toEqual({
      kind: 'unsupported',
      feature: 'threads',
      detail: `${type}: not here`,
    });
  });

  it('believes the engine that something else is lacking', () => {
    const packages = printing('a', { requires: ['packages'] });
    expect(judge(packages, '3.12', unsupported())).toMatchObject({ feature: 'threads' });
  });

  it.each([
    [raised('ZeroDivisionError'), 'raised'],
    [raised('SyntaxError'), 'raised'],
    [raised('RuntimeError'), 'raised'],
    [raised('my.OSError'), 'raised'],
    [completed('b'), 'mismatched'],
    [timedOut(), 'timed-out'],
    [exited(2), 'exited'],
    [crashed(), 'crashed'],
  ])('excuses nothing else', (execution, kind) => {
    expect(kindOf(expectation, execution)).toBe(kind);
  });
});
