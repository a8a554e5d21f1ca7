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
 * `sys.exit("text")`, the text that Python prints on stderr and ends with code 1 for.
 */
export function matchesExit({ type, message }: Raises, { code, stderr }: Exit): boolean {
  if (type !== 'SystemExit') return false;
  if (message === undefined || normalize(message) === String(code)) return true;
  return code === 1 && containsMessage(stderr, message);
}

function containsMessage(message: string, part: string | undefined): boolean {
  return part === undefined || normalize(message).includes(normalize(part));
}
