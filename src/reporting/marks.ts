import { type Judgement, verdictSeverity } from '../model/verdict.ts';
import { isPreview } from './words.ts';

/** What happened on one Python, as the row of Pythons shows it. */
export type Mark = 'holds' | 'breaks' | 'warns' | 'unchecked' | 'unsupported' | 'below-minimum';

export const signs: Readonly<Record<Mark, string>> = {
  holds: 'ok',
  breaks: 'x',
  warns: '~',
  unchecked: '?',
  unsupported: 'n/a',
  'below-minimum': '-',
};

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
