import { featureLabels, type Raises } from '../../model/expectation.ts';
import type { Judgement, Verdict } from '../../model/verdict.ts';
import { count, duration, list, listPythons } from '../words.ts';
import type { Case } from './cases.ts';
import { renderDiff } from './diff-view.ts';
import { withoutMiddle } from './excerpt.ts';
import { type Frame, paragraph, verbatim } from './frame.ts';
import { shortenTraceback } from './traceback.ts';

/** One way in which a snippet breaks: its Pythons, what happened there, and the evidence. */
export function renderCase(frame: Frame, { pythons, judgement }: Case): readonly string[] {
  const headline = `${listPythons(pythons)}: ${describe(judgement)}`;
  return [
    ...paragraph(frame, frame.palette.title(headline), 2, 4),
    ...evidence(frame, judgement.verdict),
    ...notes(judgement).flatMap((note) => paragraph(frame, frame.palette.quiet(note), 4)),
  ];
}

function describe(judgement: Judgement): string {
  const { verdict } = judgement;
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

function evidence(frame: Frame, verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case 'mismatched':
      return renderDiff(frame, verdict.expected, verdict.actual, 4);
    case 'raised':
    case 'setup-failed':
    case 'after-failed':
      return renderTraceback(frame, verdict.exception.traceback, 4);
    case 'matched':
    case 'unchecked':
    case 'claims-broken':
    case 'did-not-raise':
    case 'exited':
    case 'timed-out':
    case 'deadlocked':
    case 'refused':
    case 'crashed':
    case 'unsupported':
      return [];
  }
}

function renderTraceback(frame: Frame, traceback: string, indent: number): readonly string[] {
  const shown = shortenTraceback(traceback, frame.width - indent);
  return verbatim(frame, shown, indent).map((line) => frame.palette.error(line));
}

function notes({ execution }: Judgement): readonly string[] {
  const { truncated, refusals } = execution;
  return [
    ...(truncated ? ['It printed too much: its output was cut off.'] : []),
    ...(refusals.length > 0 ? [`It tried what is closed to snippets: ${list(refusals)}.`] : []),
  ];
}
