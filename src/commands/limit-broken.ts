import { conclude, type Judged, readAlike } from '../judging/index.ts';
import { type PythonVersion, previewPythons } from '../model/python.ts';
import { outcomeOf } from '../reporting/counts.ts';
import { findUnmet } from './find-unmet.ts';
import type { Context, LoadedCandidate } from './load-subjects.ts';

/** Ends the runs once so many snippets are broken, whatever the runs that are left would say. */
export interface BrokenLimit {
  /** Aborted when the limit is reached. */
  readonly signal: AbortSignal;
  /** One more run of a candidate was judged; given is all that is known of it. */
  readonly onJudged: (candidate: number, judged: readonly Judged[]) => void;
}

export interface LimitOptions {
  readonly mostBroken: number;
  readonly pythons: readonly PythonVersion[];
  readonly subjects: readonly LoadedCandidate[];
  readonly context: ReadonlyMap<string, Context>;
}

export function limitBroken({ mostBroken, pythons, subjects, context }: LimitOptions): BrokenLimit {
  const reached = new AbortController();
  const broken = new Set<number>();
  return {
    signal: reached.signal,
    onJudged(candidate, judged) {
      const subject = subjects[candidate];
      if (subject === undefined || broken.has(candidate)) return;
      const finding = conclude(subject, readAlike(subject, judged));
      const known = { interrupted: true, pythons, problems: [] };
      if (outcomeOf(finding, known) !== 'broken') return;
      // It lacks a name of a snippet that does not run, and will be skipped for that.
      if (findUnmet([subject], [judged], context).size > 0) return;
      broken.add(candidate);
      if (broken.size >= mostBroken) reached.abort();
    },
  };
}

/**
 * The order in which few runs tell whether a snippet is broken: what fails on an older Python may
 * only be too new for it, and a preview breaks nothing.
 */
export function decisiveFirst(pythons: readonly PythonVersion[]): readonly PythonVersion[] {
  const released = pythons.filter((python) => !previewPythons.has(python));
  return [...released.toReversed(), ...pythons.filter((python) => previewPythons.has(python))];
}
