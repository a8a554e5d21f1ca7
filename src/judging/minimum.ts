import type { Expectation } from '../model/expectation.ts';
import { type PythonVersion, previewPythons, pythonVersions } from '../model/python.ts';
import type { Fault } from '../model/report.ts';
import type { Judgement } from '../model/verdict.ts';
import { fails, holds } from './severity.ts';

// From which Python on a snippet holds, and until which. Nothing is said across a Python that was
// not run: a snippet that fails on 3.10 and holds on 3.14 may hold since any Python between.

/** It holds just below its declared minimum as well. Not said where it fails at the minimum, since a lower one mends nothing there. */
export function tooStrict(
  declared: PythonVersion,
  judgements: readonly Judgement[],
): readonly Fault[] {
  const verdicts = byPython(judgements);
  const atMinimum = verdicts.get(declared);
  if (atMinimum && fails(atMinimum)) return [];
  const below = pythonVersions.slice(0, pythonVersions.indexOf(declared)).reverse();
  const end = below.findIndex((python) => !isHeld(verdicts.get(python)));
  const holdsFrom = (end < 0 ? below : below.slice(0, end)).at(-1);
  return holdsFrom ? [{ kind: 'minimum-too-strict', declared, holdsFrom }] : [];
}

/**
 * It fails at its minimum, and holds on all from a later one. Not said where the author's
 * `versions` speak of a Python on which it fails: it is then what they say that is wrong. The
 * judgements are those that count, oldest first.
 */
export function tooLow(
  { minPython, versions }: Expectation,
  judgements: readonly Judgement[],
): readonly Fault[] {
  const [oldest] = judgements;
  if (!oldest || !fails(oldest)) return [];
  const last = judgements.findLastIndex(fails);
  const next = judgements[last + 1];
  if (!next || !holds(next) || !follows(judgements[last], next)) return [];
  const failing = judgements.slice(0, last + 1).map(({ python }) => python);
  if (versions.some(({ pythons }) => failing.some((python) => pythons.includes(python)))) return [];
  return [{ kind: 'minimum-too-low', declared: minPython, holdsFrom: next.python }];
}

/** The released Python since which it holds no more, when it held on all before and on none since. */
export function staleSince(judgements: readonly Judgement[]): PythonVersion | undefined {
  const first = judgements.findIndex(fails);
  const since = judgements[first];
  const before = judgements[first - 1];
  if (!since || !before || previewPythons.has(since.python) || !follows(before, since)) {
    return undefined;
  }
  const isStale = judgements.every((judgement, index) => holds(judgement) === index < first);
  return isStale ? since.python : undefined;
}

function byPython(judgements: readonly Judgement[]): ReadonlyMap<PythonVersion, Judgement> {
  return new Map(judgements.map((judgement) => [judgement.python, judgement]));
}

function isHeld(judgement: Judgement | undefined): boolean {
  return judgement !== undefined && holds(judgement);
}

function follows(earlier: Judgement | undefined, later: Judgement): boolean {
  if (!earlier) return false;
  return pythonVersions.indexOf(later.python) === pythonVersions.indexOf(earlier.python) + 1;
}
