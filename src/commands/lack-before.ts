import { isLackOfFeature } from '../judging/index.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Candidate } from '../planning/index.ts';

/**
 * The verdict, or that the snippet is unsupported, where it never ran because an earlier one lacks
 * what its own expectation says that it requires.
 */
export function lackBefore(verdict: Verdict, { earlier }: Pick<Candidate, 'earlier'>): Verdict {
  if (verdict.kind !== 'setup-failed' || verdict.before === undefined) return verdict;
  const { before, exception } = verdict;
  const members = (earlier?.parts ?? []).filter((part) => 'snippet' in part);
  const failed = members.find(({ snippet }) => `\`${snippet.id}\`` === before);
  const [feature] = failed?.expectation.requires ?? [];
  if (feature === undefined || !isLackOfFeature(exception.type)) return verdict;
  const { type, message } = exception;
  const shown = message === '' ? type : `${type}: ${message}`;
  return { kind: 'unsupported', feature, detail: `${shown}, in ${before}, which runs before it` };
}
