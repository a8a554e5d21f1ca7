import type { Execution, PythonException } from '../model/execution.ts';
import type { Raises } from '../model/expectation.ts';
import { normalize } from './normalize.ts';

/** What a run did, in the words of an expectation. */
export interface Seen {
  readonly stdout: string;
  readonly raises: Raises | undefined;
}

/** What an expectation would claim of a run; a string says why nothing of it should be claimed. */
export function seenIn(execution: Execution): Seen | string {
  if (execution.truncated) return 'its output was cut off';
  const stdout = asText(execution.stdout);
  switch (execution.kind) {
    case 'completed':
      return { stdout, raises: undefined };
    case 'raised':
      return { stdout, raises: raisesOf(execution.exception) };
    case 'exited': {
      const { code, text } = execution;
      if (code === 0) return { stdout, raises: undefined };
      return { stdout, raises: { type: 'SystemExit', message: text?.trim() || String(code) } };
    }
    case 'timed-out':
      return 'it ran into its time-out';
    case 'deadlocked':
      return 'its event loop waits for what never comes';
    case 'setup-failed':
      return 'its `setup` failed';
    case 'after-failed':
      return 'its `after` failed';
    case 'refused':
      return 'it reached for the host';
    case 'crashed':
      return `it crashed: ${execution.reason}`;
    case 'unsupported':
      return `it needs what is not there: ${execution.detail}`;
  }
}

/** White space at line ends never counts, and would be a trap in a file that is edited by hand. */
function asText(stdout: string): string {
  const text = normalize(stdout);
  return text === '' ? '' : `${text}\n`;
}

const dottedName = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

function raisesOf({ type, message }: PythonException): Raises {
  // `outer.<locals>.Error` is no name that an expectation may hold; the last part is enough.
  const name = dottedName.test(type) ? type : (type.split('.').at(-1) ?? type);
  // A part of the message is enough, and one line of it says what went wrong.
  const line = message.split('\n').find((each) => each.trim() !== '');
  return { type: name, message: line?.trim() };
}
