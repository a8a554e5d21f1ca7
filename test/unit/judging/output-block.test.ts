import { describe, expect, it } from 'vitest';
import { checkOutputBlock, judge, overruleBlock } from '../../../src/judging/index.ts';
import { type Expectation, emptyExpectation } from '../../../src/model/expectation.ts';
import type { OutputBlock } from '../../../src/model/snippet.ts';
import {
  buildClaim,
  buildException,
  buildExecution,
  buildExpectation,
  buildOrigin,
  buildSnippet,
} from '../../helpers/builders.ts';

function subject(
  text: string,
  certainty: OutputBlock['certainty'] = 'sure',
  expectation: Expectation = emptyExpectation,
) {
  const origin = buildOrigin({ line: 14, endLine: 15 });
  const output: OutputBlock = { text, origin, indent: '', certainty, reason: 'a test' };
  return { snippet: buildSnippet({ origin: buildOrigin({ line: 10 }), output }), expectation };
}

function stateOf(
  text: string,
  execution: Parameters<typeof checkOutputBlock>[2],
  certainty?: OutputBlock['certainty'],
) {
  return checkOutputBlock(subject(text, certainty), '3.13', execution).claims[0]?.state;
}

const printed = (stdout: string) => buildExecution('completed', { stdout });

describe('the claim of an output block', () => {
  it('says where it stands, what was seen and what has to stand there', () => {
    const { claims } = checkOutputBlock(subject('1\n22\n'), '3.13', printed('1\n2\n'));
    expect(claims).toEqual([
      {
        kind: 'block',
        line: 5,
        column: 1,
        endLine: 6,
        endColumn: 3,
        claimed: '1\n22\n',
        seen: '1\n2\n',
        state: 'broken',
        rewrite: '1\n2\n',
      },
    ]);
  });

  it('holds but for white space at line ends', () => {
    expect(stateOf('1  \n2\n\n', printed('1\n2\n'))).toBe('held');
  });

  it('is prose when nothing is printed, since it may show a value', () => {
    expect(stateOf('1\n', printed(''))).toBe('prose');
  });

  it.each([
    ['a\nb\nc\nd\n', 'a\nb\nx\ny\n', 'broken'],
    ['a\nb\nc\nd\n', 'a\nw\nx\ny\n', 'prose'],
    ['took 12 ms\n', 'took 345 ms\n', 'broken'],
    ['a schema\n', 'b\n', 'prose'],
    ['a\n', 'a\n', 'held'],
  ])('as a guess: %j against %j is %s', (text, stdout, state) => {
    expect(stateOf(text, printed(stdout), 'guess')).toBe(state);
  });

  it.each(['timed-out', 'crashed', 'unsupported', 'setup-failed', 'deadlocked'] as const)(
    'is not reached by a run that is %s',
    (kind) => {
      expect(stateOf('1\n', buildExecution(kind))).toBe('unreached');
    },
  );

  it('is not about a Python of which the expectation says otherwise', () => {
    const expectation = buildExpectation({
      versions: [{ range: '3.13', pythons: ['3.13'], outcome: { stdout: '2', raises: undefined } }],
    });
    const given = subject('1\n', 'sure', expectation);
    expect(checkOutputBlock(given, '3.13', printed('2\n')).claims).toEqual([]);
    expect(checkOutputBlock(given, '3.14', printed('2\n')).claims).toHaveLength(1);
  });

  it('leaves aside what `after` prints', () => {
    const given = subject('1\n', 'sure', buildExpectation({ after: 'print(2)' }));
    expect(checkOutputBlock(given, '3.13', printed('1\n2\n')).claims).toMatchObject([
      { state: 'held' },
    ]);
  });
});

describe('a block with a traceback', () => {
  const traceback = 'Traceback (most recent call last):\n  File "a.py", line 7, in f\n    x\n';
  const raised = (stdout = '') =>
    buildExecution('raised', {
      stdout,
      exception: buildException({ type: 'json.decoder.JSONDecodeError', message: 'bad' }),
    });

  it.each([
    [`${traceback}json.decoder.JSONDecodeError: bad\n`, '', 'held'],
    [`${traceback}JSONDecodeError: bad\n`, '', 'held'],
    [`1\n${traceback}JSONDecodeError: bad\n`, '1\n', 'held'],
    ['1\nJSONDecodeError: bad\n', '1\n', 'held'],
    [`2\n${traceback}JSONDecodeError: bad\n`, '1\n', 'broken'],
    [`${traceback}JSONDecodeError: good\n`, '', 'broken'],
    [`${traceback}ValueError: bad\n`, '', 'broken'],
    ['1\n', '1\n', 'unreached'],
  ])('%j after %j is %s', (text, stdout, state) => {
    expect(stateOf(text, raised(stdout))).toBe(state);
  });

  it('takes the last of several, and keeps the stack of the author in what was seen', () => {
    const chain = `${traceback}KeyError: 'a'\n\nDuring handling of the above exception, another exception occurred:\n\n${traceback}ValueError: bad\n`;
    const { claims } = checkOutputBlock(subject(chain), '3.13', raised());
    expect(claims[0]?.seen).toBe(
      chain.replace('ValueError: bad', 'json.decoder.JSONDecodeError: bad'),
    );
  });

  it('is broken when nothing is raised', () => {
    expect(stateOf(`${traceback}ValueError: bad\n`, printed(''))).toBe('broken');
  });

  it('makes an exception an expected one', () => {
    const given = subject(`${traceback}JSONDecodeError: bad\n`);
    const execution = checkOutputBlock(given, '3.13', raised());
    expect(judge(emptyExpectation, '3.13', execution)).toEqual({ kind: 'matched', claims: 1 });
  });

  it('is what is broken when another one is raised', () => {
    const given = subject(`${traceback}ValueError: other\n`);
    const execution = checkOutputBlock(given, '3.13', raised());
    expect(judge(emptyExpectation, '3.13', execution)).toMatchObject({ kind: 'claims-broken' });
  });

  it('excuses no exception with output alone', () => {
    const execution = checkOutputBlock(subject('1\n'), '3.13', raised('1\n'));
    expect(judge(emptyExpectation, '3.13', execution)).toMatchObject({ kind: 'raised' });
  });
});

it('gives way to what the expectation says is printed on that Python, and to nothing else', () => {
  const outcome = { stdout: '2', raises: undefined };
  const versions = [{ range: '>=3.13', pythons: ['3.13' as const], outcome }];
  const expectation = buildExpectation({ versions });
  const execution = buildExecution('completed', {
    claims: [buildClaim({ kind: 'block' }), buildClaim({ kind: 'assertion' })],
  });
  expect(overruleBlock(expectation, '3.13', execution).claims).toMatchObject([
    { kind: 'assertion' },
  ]);
  expect(overruleBlock(expectation, '3.12', execution)).toBe(execution);
});
