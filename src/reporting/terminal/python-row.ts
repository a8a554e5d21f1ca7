import type { Finding } from '../../model/report.ts';
import { type Judgement, verdictSeverity } from '../../model/verdict.ts';
import { isPreview } from '../words.ts';
import { type Frame, flow } from './frame.ts';

/** What happened on one Python, in a word. */
export type Mark = 'holds' | 'breaks' | 'warns' | 'unchecked' | 'unsupported' | 'below-minimum';

const marks = {
  holds: { sign: 'ok', role: 'ok' },
  breaks: { sign: 'x', role: 'error' },
  warns: { sign: '~', role: 'warning' },
  unchecked: { sign: '?', role: 'warning' },
  unsupported: { sign: 'n/a', role: 'neutral' },
  'below-minimum': { sign: '-', role: 'quiet' },
} as const satisfies Record<Mark, { sign: string; role: string }>;

/** The Pythons that a snippet ran on in a row, each with a sign of what happened there. */
export function renderPythons(frame: Frame, finding: Finding): readonly string[] {
  const cells = finding.judgements.map((judgement) => {
    const { sign, role } = marks[markOf(judgement)];
    return `${judgement.python} ${frame.palette[role](sign)}`;
  });
  return flow(frame, cells, 2);
}

export function markOf({ python, verdict, belowMinimum }: Judgement): Mark {
  switch (verdictSeverity[verdict.kind]) {
    case 'ok':
      return 'holds';
    case 'warning':
      return 'unchecked';
    case 'neutral':
      return 'unsupported';
    case 'error':
      if (belowMinimum) return 'below-minimum';
      return isPreview(python) ? 'warns' : 'breaks';
  }
}
