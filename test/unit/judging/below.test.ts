import { expect, it } from 'vitest';
import { whyBelow } from '../../../src/judging/below.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { buildClaim } from '../../helpers/builders.ts';
import { exception } from './builders.ts';

function raised(type: string, message: string): Verdict {
  return { kind: 'raised', exception: exception(type, message), expected: undefined };
}

function showing(seen: string, claimed = '1\n'): Verdict {
  return {
    kind: 'claims-broken',
    held: 0,
    broken: [buildClaim({ claimed, seen, state: 'broken' })],
  };
}

const traceback = 'Traceback (most recent call last):\n    ...\n';

it.each<[string, string, Verdict]>([
  ['syntax', 'invalid syntax', raised('SyntaxError', 'invalid syntax (snippet.py, line 3)')],
  ['syntax', 'unexpected indent', raised('IndentationError', 'unexpected indent')],
  [
    'missing',
    "No module named 'tomllib'",
    raised('ModuleNotFoundError', "No module named 'tomllib'"),
  ],
  [
    'missing',
    "cannot import name 'override' from 'typing'",
    raised(
      'ImportError',
      "cannot import name 'override' from 'typing' (/lib/python3.10/typing.py)",
    ),
  ],
  [
    'missing',
    "module 'math' has no attribute 'sumprod'",
    raised('AttributeError', "module 'math' has no attribute 'sumprod'"),
  ],
  [
    'other',
    'TypeError: f() got an unexpected keyword',
    raised('TypeError', 'f() got an unexpected keyword\nand more'),
  ],
  ['other', 'KeyError', raised('KeyError', '')],
  ['other', 'it exited with code 2', { kind: 'exited', code: 2 }],
  [
    'missing',
    "name 'aiter' is not defined",
    { kind: 'setup-failed', exception: exception('NameError', "name 'aiter' is not defined") },
  ],
  ['answer', '`2` instead of `1`', { kind: 'mismatched', expected: '0\n1', actual: '0\n2' }],
  ['answer', 'no `1`', { kind: 'mismatched', expected: '1', actual: '' }],
  ['answer', 'it shows more than claimed', { kind: 'mismatched', expected: '1', actual: '1\n2' }],
  [
    'answer',
    'it did not raise KeyError',
    { kind: 'did-not-raise', expected: { type: 'KeyError', message: undefined } },
  ],
  ['answer', '`2` instead of `1`', showing('2\n')],
  [
    'missing',
    "No module named 'tomllib'",
    showing(`${traceback}ModuleNotFoundError: No module named 'tomllib'\n`),
  ],
  ['syntax', 'invalid syntax', showing(`${traceback}SyntaxError: invalid syntax\n`)],
  ['missing', "name 'x' is not defined", showing("NameError: name 'x' is not defined")],
  // An exception in place of another one is another answer.
  [
    'answer',
    '`KeyError: 2` instead of `KeyError: 1`',
    showing(`${traceback}KeyError: 2\n`, `${traceback}KeyError: 1\n`),
  ],
])('%s: %s', (reason, detail, verdict) => {
  expect(whyBelow(verdict)).toEqual({ reason, detail });
});

it.each<Verdict>([
  { kind: 'timed-out', afterMs: 1000 },
  { kind: 'crashed', reason: 'the worker died' },
  { kind: 'refused', door: 'socket' },
  { kind: 'deadlocked', waiting: [] },
  raised('MemoryError', ''),
  showing(`${traceback}MemoryError\n`),
])('no old Python is the cause of $kind', (verdict) => {
  expect(whyBelow(verdict)).toBeUndefined();
});
