import { isDeepStrictEqual } from 'node:util';
import type { ExpectationChanges, OutcomeChanges } from '../../expectations/index.ts';
import type { Seen } from '../../judging/index.ts';
import type { Expectation, Outcome, Raises } from '../../model/expectation.ts';
import { outcomeOn } from '../../model/outcome.ts';
import type { PythonVersion } from '../../model/python.ts';

/** What was seen on one Python. */
export interface Answer {
  readonly python: PythonVersion;
  readonly seen: Seen;
  /** Whether what is claimed there is wrong, or nothing is claimed. */
  readonly wanting: boolean;
}

/**
 * The changes that make an expectation claim these answers, given oldest Python first. What holds
 * somewhere stays, and other answers become ranges beside it; what holds nowhere is replaced by
 * the answer of the newest Python that it speaks of.
 */
export function outcomeChanges(
  expectation: Expectation,
  answers: readonly Answer[],
): ExpectationChanges {
  let base: Omit<ExpectationChanges, 'versions'> = {};
  const versions: Record<string, OutcomeChanges> = {};
  for (const [source, own] of bySource(expectation, answers)) {
    const newest = own.at(-1);
    if (newest === undefined) continue;
    let outcome = outcomeOn(expectation, newest.python);
    let others = own.filter(({ wanting }) => wanting);
    if (others.length === own.length) {
      // At the top level there is nothing to take back, only something to take out.
      if (source === undefined) base = changesTo(outcome, newest.seen, undefined);
      else versions[source] = changesTo(outcome, newest.seen, null);
      outcome = { ...outcome, ...(source === undefined ? base : versions[source]) };
      others = own.filter(({ seen }) => !isDeepStrictEqual(seen, newest.seen));
    }
    for (const run of runsOf(others, answers)) {
      versions[rangeOf(run, answers)] = changesTo(outcome, run.seen, null);
    }
  }
  return { ...base, ...(Object.keys(versions).length > 0 && { versions }) };
}

/** Answers by what speaks of their Python last: a range as it is written, or the top level of the file. */
function bySource(
  { versions }: Expectation,
  answers: readonly Answer[],
): ReadonlyMap<string | undefined, readonly Answer[]> {
  const sources = new Map<string | undefined, Answer[]>();
  for (const answer of answers) {
    const source = versions.findLast(({ pythons }) => pythons.includes(answer.python))?.range;
    sources.set(source, [...(sources.get(source) ?? []), answer]);
  }
  return sources;
}

function changesTo<None extends null | undefined>(
  outcome: Outcome,
  { stdout, raises }: Seen,
  none: None,
): { stdout?: string; raises?: Raises | None } {
  const isTold = outcome.stdout !== undefined || stdout !== '' || raises === undefined;
  return {
    ...(isTold && outcome.stdout?.trimEnd() !== stdout.trimEnd() && { stdout }),
    ...(raises && !isExpected(outcome.raises, raises) && { raises }),
    ...(!raises && outcome.raises && { raises: none }),
  };
}

/** Whether a claim, which may name a part only, holds for the exception that was seen. */
function isExpected(claimed: Raises | null | undefined, { type, message = '' }: Raises): boolean {
  if (!claimed) return false;
  const isType = claimed.type === type || claimed.type === type.split('.').at(-1);
  return isType && message.includes(claimed.message ?? '');
}

/** The same answer on Pythons that follow one another. */
interface AnswerRun {
  readonly seen: Seen;
  readonly first: number;
  last: number;
}

function runsOf(some: readonly Answer[], all: readonly Answer[]): readonly AnswerRun[] {
  const runs: AnswerRun[] = [];
  for (const answer of some) {
    const index = all.indexOf(answer);
    const run = runs.at(-1);
    if (run?.last === index - 1 && isDeepStrictEqual(run.seen, answer.seen)) run.last = index;
    else runs.push({ seen: answer.seen, first: index, last: index });
  }
  return runs;
}

function rangeOf({ first, last }: AnswerRun, answers: readonly Answer[]): string {
  const from = answers[first]?.python ?? '';
  const next = answers[last + 1]?.python;
  if (next === undefined) return `>=${from}`;
  if (first === 0) return `<${next}`;
  return first === last ? from : `>=${from},<${next}`;
}
