import { type Judgement, verdictSeverity } from '../model/verdict.ts';

/** Whether the run went against what is claimed. */
export function fails({ verdict }: Pick<Judgement, 'verdict'>): boolean {
  return verdictSeverity[verdict.kind] === 'error';
}

/** Whether the run went as it should; less than proved, since it may have claimed nothing. */
export function holds({ verdict }: Pick<Judgement, 'verdict'>): boolean {
  return verdict.kind === 'matched' || verdict.kind === 'unchecked';
}
