import type { Subject } from '../../../src/judging/index.ts';
import type { CheckedClaim } from '../../../src/model/claim.ts';
import type { Execution, PythonException } from '../../../src/model/execution.ts';
import { type Expectation, emptyExpectation, type Raises } from '../../../src/model/expectation.ts';
import type { PythonVersion } from '../../../src/model/python.ts';
import { noOptions, type Origin } from '../../../src/model/snippet.ts';

export const origin: Origin = {
  document: 'lessons/a.md',
  line: 10,
  column: 1,
  endLine: 12,
  start: 0,
  end: 20,
};

const output = {
  stdout: '',
  stderr: '',
  truncated: false,
  claims: [],
  unclaimed: [],
  coverage: undefined,
  durationMs: 1,
  missingPackages: [],
  refusals: [],
};

type Output = Partial<
  Pick<
    Execution,
    'stdout' | 'stderr' | 'truncated' | 'claims' | 'missingPackages' | 'durationMs' | 'refusals'
  >
>;

export function completed(stdout = '', rest: Output = {}): Execution {
  return { ...output, ...rest, stdout, kind: 'completed' };
}

export function raised(type: string, message = '', rest: Output = {}): Execution {
  return { ...output, ...rest, kind: 'raised', exception: exception(type, message) };
}

export function exited(code: number, rest: Output & { text?: string } = {}): Execution {
  return { ...output, ...rest, kind: 'exited', code };
}

export function timedOut(rest: Output = {}): Execution {
  return { ...output, ...rest, kind: 'timed-out', afterMs: 5000 };
}

export function crashed(): Execution {
  return { ...output, kind: 'crashed', reason: 'the worker died' };
}

export function unsupported(): Execution {
  return { ...output, kind: 'unsupported', feature: 'threads', detail: "can't start new thread" };
}

export function exception(type: string, message = ''): PythonException {
  return { type, message, line: 1, traceback: '' };
}

export function example(held: boolean): CheckedClaim {
  return {
    ...{ kind: 'example', line: 1, column: 1, endLine: 1, endColumn: 2, claimed: '1\n' },
    ...(held ? { seen: '1\n', state: 'held' } : { seen: '2\n', state: 'broken' }),
  };
}

export function expecting(changes: Partial<Expectation> = {}): Expectation {
  return { ...emptyExpectation, ...changes };
}

export function printing(stdout: string, changes: Partial<Expectation> = {}): Expectation {
  return expecting({ outcome: { stdout, raises: undefined }, ...changes });
}

export function raising(type: string, message?: string, stdout?: string): Expectation {
  const raises: Raises = { type, message };
  return expecting({ outcome: { stdout, raises } });
}

export function subject(expectation: Expectation, notRun?: string): Subject {
  return {
    snippet: {
      id: 'a-1',
      folder: 'a',
      source: 'print(1)\n',
      dialect: 'script',
      origin,
      section: undefined,
      options: noOptions,
      output: undefined,
    },
    expectation,
    expectationFile: 'expectations/a/a-1.yaml',
    notRun,
  };
}

export const released: readonly PythonVersion[] = ['3.10', '3.11', '3.12', '3.13', '3.14'];
