import { comparePythons } from '../model/python.ts';
import type { Finding } from '../model/report.ts';
import { type Judgement, verdictSeverity } from '../model/verdict.ts';
import { isPreview } from './words.ts';

/** What happened on one Python, as the row of Pythons shows it. */
export type Mark =
  | 'holds'
  | 'breaks'
  | 'warns'
  /** It breaks, and its author said that it would. */
  | 'known-broken'
  /** It holds where its author said that it would not: a fault. */
  | 'holds-after-all'
  | 'rests-on-chance'
  | 'varies'
  | 'unchecked'
  | 'unsupported'
  | 'below-minimum';

export const signs: Readonly<Record<Mark, string>> = {
  holds: 'ok',
  breaks: 'x',
  warns: '~',
  'known-broken': 'xfail',
  'holds-after-all': '!',
  'rests-on-chance': '*',
  varies: 'var',
  unchecked: '?',
  unsupported: 'n/a',
  'below-minimum': '-',
};

/** What each sign says, also before the names of Pythons: "breaks on 3.12". No word holds a comma, since they are listed. */
export const markWords: Readonly<Record<Mark, string>> = {
  holds: 'holds',
  breaks: 'breaks',
  warns: 'breaks as a warning',
  'known-broken': 'breaks as it is said to',
  'holds-after-all': 'holds though it is said not to',
  'rests-on-chance': 'rests on chance',
  varies: 'shows an answer that varies',
  unchecked: 'nothing is claimed',
  unsupported: 'not supported',
  'below-minimum': 'older than its minimum',
};

/** How each is shown: as bad as it is for the snippet as a whole. */
export const markRoles: Readonly<Record<Mark, 'ok' | 'error' | 'warning' | 'neutral' | 'quiet'>> = {
  holds: 'ok',
  breaks: 'error',
  warns: 'warning',
  'known-broken': 'neutral',
  'holds-after-all': 'error',
  'rests-on-chance': 'error',
  varies: 'warning',
  unchecked: 'warning',
  unsupported: 'neutral',
  'below-minimum': 'quiet',
};

/** The Pythons that a snippet ran on in a row: `3.12 ok  3.13 x`. */
export function describePythons(finding: Finding): string {
  return finding.judgements
    .map((each) => `${each.python} ${signs[markOf(each, finding)]}`)
    .join('  ');
}

export function markOf(judgement: Judgement, finding: Finding): Mark {
  const { python, verdict, belowMinimum } = judgement;
  switch (verdictSeverity[verdict.kind]) {
    case 'ok':
      if (holdsAfterAll(judgement, finding)) return 'holds-after-all';
      return markOfChance(judgement, finding) ?? 'holds';
    case 'warning':
      return markOfChance(judgement, finding) ?? 'unchecked';
    case 'neutral':
      return 'unsupported';
    case 'error':
      if (belowMinimum) return 'below-minimum';
      if (finding.expectation.xfail !== undefined) return 'known-broken';
      return isPreview(python) ? 'warns' : 'breaks';
  }
}

function holdsAfterAll({ python, belowMinimum }: Judgement, { faults }: Finding): boolean {
  return faults.some((fault) => {
    if (fault.kind === 'unexpected-pass') return !belowMinimum && !isPreview(python);
    if (fault.kind !== 'minimum-too-strict') return false;
    return belowMinimum && comparePythons(python, fault.holdsFrom) >= 0;
  });
}

function markOfChance({ python, belowMinimum }: Judgement, finding: Finding): Mark | undefined {
  if (finding.chance?.pythons.includes(python)) return 'rests-on-chance';
  return finding.varies.length > 0 && !belowMinimum ? 'varies' : undefined;
}
