import type { VerdictKind } from '../../model/verdict.ts';
import { type Mark, markRoles, markWords } from '../marks.ts';
import type { CellMark, MarkData } from './page-data.ts';

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

const shown = (mark: Mark, sign: string): MarkData => ({
  sign,
  label: markWords[mark],
  look: markRoles[mark],
});

/** One character for each, so that cells are told apart without their colour. */
export const markData: Readonly<Record<CellMark, MarkData>> = {
  breaks: shown('breaks', '×'),
  'holds-after-all': shown('holds-after-all', '!'),
  'rests-on-chance': shown('rests-on-chance', '≠'),
  warns: shown('warns', '~'),
  varies: shown('varies', '≈'),
  unchecked: shown('unchecked', '?'),
  'needs-review': { sign: '¿', label: 'not run: its text is a guess', look: 'warning' },
  'not-reached': { sign: '…', label: 'not reached', look: 'warning' },
  'known-broken': shown('known-broken', '⊗'),
  unsupported: shown('unsupported', '∅'),
  skipped: { sign: '»', label: 'skipped', look: 'neutral' },
  'below-minimum': shown('below-minimum', '−'),
  'not-run': { sign: '', label: 'not run on this Python', look: 'absent' },
  holds: shown('holds', '✓'),
};
