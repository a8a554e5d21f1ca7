import { expect, test } from 'vitest';
import type { RunOutcome } from '../../../src/execution/interpreter/make-run.ts';
import { toExecution } from '../../../src/execution/to-execution.ts';

const printed = {
  stdout: 'out',
  stderr: '',
  truncated: false,
  fatal: ['Fatal Python error'],
  coverage: { ran: [1], missed: [3] },
};
const exception = { type: 'ModuleNotFoundError', message: 'm', line: 1, traceback: 't' };

function endingOf(result: object | undefined, outcome: Partial<RunOutcome> = {}): object {
  const whole = {
    kind: 'completed',
    claims: [],
    unclaimed: [],
    waiting: [],
    lacking: {},
    packages: [],
    ...result,
  };
  const execution = toExecution(
    {
      result: result && JSON.stringify(whole),
      end: undefined,
      crash: undefined,
      refusals: [],
      lacking: new Map(),
      ...outcome,
    },
    printed,
    7,
  );
  const {
    stdout,
    stderr,
    truncated,
    claims,
    missingPackages,
    durationMs,
    refusals,
    unclaimed,
    coverage,
    ...ending
  } = execution;
  expect([unclaimed, coverage]).toEqual([[], printed.coverage]);
  expect({ stdout, stderr, truncated, durationMs }).toEqual({
    stdout: 'out',
    stderr: '',
    truncated: false,
    durationMs: 7,
  });
  expect([claims, refusals, missingPackages.length > 0]).toEqual([
    [],
    [],
    (result as { packages?: unknown[] } | undefined)?.packages !== undefined,
  ]);
  return ending;
}

test('what the driver says is what the run did', () => {
  expect(endingOf({})).toEqual({ kind: 'completed' });
  expect(endingOf({ kind: 'exited', code: 3 })).toEqual({ kind: 'exited', code: 3 });
  expect(endingOf({ kind: 'raised', exception })).toEqual({ kind: 'raised', exception });
  expect(endingOf({ kind: 'setup-failed', exception })).toEqual({
    kind: 'setup-failed',
    exception,
  });
  expect(endingOf({ waiting: ['Task-1: main'] })).toEqual({
    kind: 'deadlocked',
    waiting: ['Task-1: main'],
  });
});

test('a missing feature counts, also when the snippet went on without it', () => {
  expect(endingOf({ lacking: { network: 'socket' } })).toEqual({
    kind: 'unsupported',
    feature: 'network',
    detail: 'socket',
  });
  expect(endingOf({}, { lacking: new Map([['threads', '_thread.start_new_thread']]) })).toEqual({
    kind: 'unsupported',
    feature: 'threads',
    detail: '_thread.start_new_thread',
  });
});

test('a missing package counts only where it ended the snippet', () => {
  expect(endingOf({ packages: ['numpy'] })).toEqual({ kind: 'completed' });
  expect(endingOf({ kind: 'raised', exception, packages: ['numpy'] })).toEqual({
    kind: 'unsupported',
    feature: 'packages',
    detail: 'numpy',
  });
});

test('an end from outside of Python is told from what ended it', () => {
  const ended = (outcome: Partial<RunOutcome>): object => endingOf(undefined, outcome);
  expect(ended({ end: { kind: 'exited', code: 3 } })).toEqual({ kind: 'exited', code: 3 });
  expect(ended({ end: { kind: 'refused', door: 'raw_call_js' } })).toEqual({
    kind: 'refused',
    door: 'raw_call_js',
  });
  expect(ended({ end: { kind: 'aborted', reason: 'abort()' } })).toEqual({
    kind: 'crashed',
    reason: 'abort(): Fatal Python error',
  });
  expect(ended({ crash: 'Maximum call stack size exceeded' })).toEqual({
    kind: 'crashed',
    reason: 'the stack of the interpreter overflowed',
  });
});
