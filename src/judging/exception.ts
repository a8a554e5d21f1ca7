import type { Execution, PythonException } from '../model/execution.ts';
import type { Raises } from '../model/expectation.ts';
import { normalize } from './normalize.ts';

type Exit = Extract<Execution, { kind: 'exited' }>;

/** Whether an exception is the expected one: its type exactly or in its last part, and the message in its own. */
export function matchesException(expected: Raises, { type, message }: PythonException): boolean {
  const isType = expected.type === type || expected.type === type.split('.').at(-1);
  return isType && containsMessage(message, expected.message);
}

/**
 * Whether an exit is the expected `SystemExit`. Its message is the exit code, or, as in
 * `sys.exit("text")`, the text that was given in its place.
 */
export function matchesExit({ type, message }: Raises, { code, text }: Exit): boolean {
  if (type !== 'SystemExit') return false;
  if (message === undefined) return true;
  return text === undefined ? normalize(message) === String(code) : containsMessage(text, message);
}

/** Whether the lack of a feature explains an exception of this type, given as a traceback shows it. */
export function isLackOfFeature(type: string): boolean {
  return lackOfFeature.has(type) || type.startsWith('subprocess.');
}

const lackOfFeature: ReadonlySet<string> = new Set([
  'ImportError',
  'ModuleNotFoundError',
  'NotImplementedError',
  'AttributeError',
  'io.UnsupportedOperation',
  // https://docs.python.org/3/library/exceptions.html#os-exceptions
  'OSError',
  'BlockingIOError',
  'ChildProcessError',
  'ConnectionError',
  'BrokenPipeError',
  'ConnectionAbortedError',
  'ConnectionRefusedError',
  'ConnectionResetError',
  'FileExistsError',
  'FileNotFoundError',
  'InterruptedError',
  'IsADirectoryError',
  'NotADirectoryError',
  'PermissionError',
  'ProcessLookupError',
  'TimeoutError',
]);

function containsMessage(message: string, part: string | undefined): boolean {
  return part === undefined || normalize(message).includes(normalize(part));
}
