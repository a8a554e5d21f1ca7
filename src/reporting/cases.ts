import type { PythonVersion } from '../model/python.ts';
import type { Finding } from '../model/report.ts';
import { type Judgement, type Verdict, verdictSeverity } from '../model/verdict.ts';

/** Pythons on which a snippet breaks in the same way, and what happened on the first of them. */
export interface Case {
  readonly pythons: readonly PythonVersion[];
  readonly judgement: Judgement;
}

/**
 * How a snippet as a whole breaks from its minimum up: one case for each way, oldest Python first.
 * Claims of the document are no part of it: each is shown once for all Pythons.
 */
export function casesOf({ judgements }: Finding): readonly Case[] {
  const byVerdict = new Map<string, Case>();
  for (const judgement of judgements) {
    const { kind } = judgement.verdict;
    if (judgement.belowMinimum || verdictSeverity[kind] !== 'error') continue;
    if (kind === 'claims-broken') continue;
    const key = JSON.stringify(essence(judgement.verdict));
    const first = byVerdict.get(key);
    byVerdict.set(key, {
      pythons: [...(first?.pythons ?? []), judgement.python],
      judgement: first?.judgement ?? judgement,
    });
  }
  return [...byVerdict.values()];
}

// Each Python words its tracebacks in its own way: the same exception at the same line is the same.
function essence(verdict: Verdict): Verdict {
  if (verdict.kind !== 'raised' && verdict.kind !== 'setup-failed') return verdict;
  return { ...verdict, exception: { ...verdict.exception, traceback: '' } };
}
