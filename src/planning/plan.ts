import { defaultChance, type Run } from '../model/execution.ts';
import type { Expectation } from '../model/expectation.ts';
import { outcomeOn } from '../model/outcome.ts';
import type { PythonVersion } from '../model/python.ts';
import type { Snippet } from '../model/snippet.ts';
import { areLinesNoted } from './measurable.ts';

/** A snippet that may be run, with what is expected of it. */
export interface Candidate {
  readonly snippet: Snippet;
  readonly expectation: Expectation;
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
 * of the Pythons. Nothing for one that is skipped.
 */
export function planRuns(
  candidates: readonly Candidate[],
  pythons: readonly PythonVersion[],
  defaults: RunDefaults,
): readonly PlannedRun[] {
  return candidates.flatMap((candidate, index) =>
    candidate.expectation.skip === undefined
      ? pythons.map((python) => ({ candidate: index, run: toRun(candidate, python, defaults) }))
      : [],
  );
}

function toRun(
  { snippet, expectation }: Candidate,
  python: PythonVersion,
  defaults: RunDefaults,
): Run {
  return {
    python,
    source: snippet.source,
    dialect: snippet.dialect,
    setup: expectation.setup,
    after: expectation.after,
    stdin: expectation.stdin,
    files: expectation.files,
    topLevelAwait: expectation.topLevelAwait,
    endsByRaising: Boolean(outcomeOn(expectation, python).raises),
    coverage: areLinesNoted(python, [snippet.source, expectation.setup, expectation.after]),
    chance: {
      ...defaultChance,
      ...(expectation.seed !== undefined && { entropy: expectation.seed }),
      ...(expectation.now !== undefined && { now: expectation.now }),
    },
    timeoutMs: toMilliseconds(expectation.timeout) ?? defaults.timeoutMs,
  };
}

/** Whole milliseconds, at least one: for a timer, 0 would mean none at all. */
function toMilliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.max(1, Math.round(seconds * 1000));
}
