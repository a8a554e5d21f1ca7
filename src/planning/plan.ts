import { defaultChance, type Run } from '../model/execution.ts';
import type { Expectation } from '../model/expectation.ts';
import { outcomeOn } from '../model/outcome.ts';
import { showsTraceback } from '../model/output-block.ts';
import { sourceToRun } from '../model/output-prompts.ts';
import type { PythonVersion } from '../model/python.ts';
import type { Snippet } from '../model/snippet.ts';
import { prepare } from './before.ts';
import { areLinesNoted } from './measurable.ts';
import type { Earlier } from './together.ts';

/** A snippet that may be run, with what is expected of it. */
export interface Candidate {
  readonly snippet: Snippet;
  readonly expectation: Expectation;
  /** What runs before it; nothing unless given. */
  readonly earlier?: Earlier;
}

export interface PlannedRun {
  /** Index into the candidates. */
  readonly candidate: number;
  readonly run: Run;
}

/** What holds where an expectation says nothing. */
export interface RunDefaults {
  readonly timeoutMs: number;
}

/**
 * Each candidate on each Python, also below its minimum, in the order of the candidates and then
 * of the Pythons. Nothing for one that is skipped or to be
 * reviewed.
 */
export function planRuns(
  candidates: readonly Candidate[],
  pythons: readonly PythonVersion[],
  defaults: RunDefaults,
): readonly PlannedRun[] {
  return candidates.flatMap((candidate, index) =>
    candidate.expectation.skip === undefined && candidate.snippet.review === undefined
      ? pythons.map((python) => ({ candidate: index, run: toRun(candidate, python, defaults) }))
      : [],
  );
}

/** One candidate on one Python. */
export function toRun(
  { snippet, expectation, earlier }: Candidate,
  python: PythonVersion,
  defaults: RunDefaults,
): Run {
  return {
    python,
    source: sourceToRun(snippet),
    dialect: snippet.dialect,
    ...prepare(earlier, expectation),
    after: expectation.after,
    stdin: expectation.stdin,
    topLevelAwait: expectation.topLevelAwait,
    endsByRaising: Boolean(outcomeOn(expectation, python).raises) || showsTraceback(snippet.output),
    coverage: areLinesNoted(python, [snippet.source, expectation.setup, expectation.after]),
    chance: {
      ...defaultChance,
      ...(expectation.seed !== undefined && { entropy: expectation.seed }),
      ...(expectation.now !== undefined && { now: expectation.now }),
    },
    settled: [
      ...(expectation.seed !== undefined ? (['entropy'] as const) : []),
      ...(expectation.now !== undefined ? (['now'] as const) : []),
    ],
    timeoutMs: timeoutOf(expectation, defaults) + timeOfEarlier(earlier, defaults),
  };
}

function timeoutOf({ timeout }: Expectation, { timeoutMs }: RunDefaults): number {
  return toMilliseconds(timeout) ?? timeoutMs;
}

/** The earlier snippets may take of the run what they may take by themselves. */
function timeOfEarlier(earlier: Earlier | undefined, defaults: RunDefaults): number {
  const members = (earlier?.parts ?? []).filter((part) => 'snippet' in part);
  return members.reduce((sum, { expectation }) => sum + timeoutOf(expectation, defaults), 0);
}

/** Whole milliseconds, at least one: for a timer, 0 would mean none at all. */
function toMilliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.max(1, Math.round(seconds * 1000));
}
