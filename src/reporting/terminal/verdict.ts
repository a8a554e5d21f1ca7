import type { Verdict } from '../../model/verdict.ts';
import type { Case } from '../cases.ts';
import { shortenTraceback } from '../traceback.ts';
import { describeNotes, describeVerdict } from '../verdict-words.ts';
import { listPythons } from '../words.ts';
import { renderDiff } from './diff-view.ts';
import { type Frame, paragraph, verbatim } from './frame.ts';

/** One way in which a snippet breaks: its Pythons, what happened there, and the evidence. */
export function renderCase(frame: Frame, { pythons, judgement }: Case): readonly string[] {
  const headline = `${listPythons(pythons)}: ${describeVerdict(judgement.verdict)}`;
  return [
    ...paragraph(frame, frame.palette.title(headline), 2, 4),
    ...evidence(frame, judgement.verdict),
    ...describeNotes(judgement).flatMap((note) => paragraph(frame, frame.palette.quiet(note), 4)),
  ];
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
