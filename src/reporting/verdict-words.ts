import { featureLabels, type Raises } from '../model/expectation.ts';
import type { Judgement, Verdict } from '../model/verdict.ts';
import { withoutMiddle } from './excerpt.ts';
import { count, duration, list } from './words.ts';

/** What happened in a run, as the second half of a sentence that begins with its Python. */
export function describeVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'matched':
      return 'all that is claimed holds';
    case 'unchecked':
      return 'it ran, and nothing is claimed about it';
    case 'mismatched':
      return describeMismatch(verdict.expected, verdict.actual);
    case 'claims-broken':
      return `${count(verdict.broken.length, 'claim')} of ${verdict.broken.length + verdict.held} did not hold`;
    case 'raised':
      return verdict.expected === undefined
        ? `it raised ${verdict.exception.type}, which nothing expects`
        : `it raised ${verdict.exception.type} instead of ${describeRaises(verdict.expected)}`;
    case 'did-not-raise':
      return `it did not raise ${describeRaises(verdict.expected)}`;
    case 'exited':
      return `it exited with code ${verdict.code}${describeText(verdict.text)}`;
    case 'timed-out':
      return verdict.before === undefined
        ? `it was still running after ${duration(verdict.afterMs)}`
        : `${verdict.before} was still running after ${duration(verdict.afterMs)}, so that it never ran`;
    case 'after-failed':
      return verdict.exception.type === 'SystemExit'
        ? 'its after never ran, since the snippet exited'
        : `its after raised ${verdict.exception.type}`;
    case 'setup-failed':
      return `${verdict.before ?? 'its setup'} raised ${verdict.exception.type}, so that it never ran`;
    case 'deadlocked':
      return `its event loop waits for ever (${list(verdict.waiting)})`;
    case 'refused':
      return `it tried to leave the interpreter through ${verdict.door}`;
    case 'crashed':
      return `it ended the interpreter (${verdict.reason})`;
    case 'unsupported':
      return `it needs ${featureLabels[verdict.feature]} (${verdict.detail})`;
  }
}

/** Units at each end of the text of an exit that are shown. */
const textEnds = 60;

function describeText(text: string | undefined): string {
  return text === undefined ? '' : `, saying "${withoutMiddle(text, textEnds)}"`;
}

function describeMismatch(expected: string, actual: string): string {
  if (actual.trim() === '') return 'it printed nothing, though output is claimed';
  if (expected.trim() === '')
    return 'it printed something, though nothing is claimed to be printed';
  return 'it printed something else than claimed';
}

function describeRaises({ type, message }: Raises): string {
  return message === undefined ? type : `${type} with "${message}"`;
}

/** What else has to be known of a run to judge it, one sentence for each thing. */
export function describeNotes({ execution }: Judgement): readonly string[] {
  const { truncated, refusals } = execution;
  return [
    ...(truncated ? ['It printed too much: its output was cut off.'] : []),
    ...(refusals.length > 0 ? [`It tried what is closed to snippets: ${list(refusals)}.`] : []),
  ];
}
