import type { VerdictKind } from '../../model/verdict.ts';
import { type Mark, markWords } from '../marks.ts';
import type { MarkData } from './page-data.ts';

/** What a reader chooses a verdict by. */
export const verdictLabels: Readonly<Record<VerdictKind, string>> = {
  matched: 'all that is claimed holds',
  unchecked: 'nothing is claimed',
  mismatched: 'it printed something else',
  'claims-broken': 'claims do not hold',
  raised: 'it raised',
  'did-not-raise': 'it did not raise',
  exited: 'it exited',
  'timed-out': 'it took too long',
  'setup-failed': 'its setup failed',
  'after-failed': 'its after failed',
  deadlocked: 'it waits for ever',
  refused: 'it tried to leave',
  crashed: 'it ended the interpreter',
  unsupported: 'it needs what is lacking',
};

/** One character for each, so that cells are told apart without their colour. */
export const markData: Readonly<Record<Mark, MarkData>> = {
  holds: { sign: '✓', label: markWords.holds },
  breaks: { sign: '×', label: markWords.breaks },
  warns: { sign: '~', label: markWords.warns },
  unchecked: { sign: '?', label: markWords.unchecked },
  unsupported: { sign: '∅', label: markWords.unsupported },
  'below-minimum': { sign: '−', label: markWords['below-minimum'] },
};
