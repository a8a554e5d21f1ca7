import type { Finding } from '../model/report.ts';
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

/** What each sign says. */
export const markWords: Readonly<Record<Mark, string>> = {
  holds: 'holds',
  breaks: 'breaks',
  warns: 'breaks on a preview, which is a warning',
  unchecked: 'nothing is claimed',
  unsupported: 'not supported',
  'below-minimum': 'older than its minimum',
};

/** The Pythons that a snippet ran on in a row: `3.12 ok  3.13 x`. */
export function describePythons({ judgements }: Finding): string {
  return judgements.map((each) => `${each.python} ${signs[markOf(each)]}`).join('  ');
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
