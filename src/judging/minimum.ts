import type { Expectation } from '../model/expectation.ts';
import type { Minimum } from '../model/minimum.ts';
import {
  comparePythons,
  type PythonVersion,
  previewPythons,
  pythonVersions,
} from '../model/python.ts';
import type { Fault, Finding } from '../model/report.ts';
import type { Judgement } from '../model/verdict.ts';
import { describeBelow, whyBelow } from './below.ts';
import { fails, holds } from './severity.ts';

/** A judgement before it is known from which Python on the snippet holds. */
type Run = Omit<Judgement, 'belowMinimum'>;

// From which Python on a snippet holds, and until which. Nothing is said across a Python that was
// not run: a snippet that fails on 3.10 and holds on 3.14 may hold since any Python between.

/**
 * The declared minimum, or else the lowest Python that ran on which it holds, and all later
 * released ones with it; unsupported counts as neither. Undefined where that is none, and where
 * it fails on an older one for another cause than the age of that Python, or against what the
 * author's `versions` say of it. The judgements are in the order of the Pythons.
 */
export function findMinimum(
  { minPython, versions, xfail }: Expectation,
  judgements: readonly Run[],
): Minimum | undefined {
  if (minPython !== undefined) {
    const below = judgements.filter(({ python }) => comparePythons(python, minPython) < 0);
    return { python: minPython, declared: true, below: below.filter(fails).map(describeBelow) };
  }
  const released = judgements.filter(({ python }) => !previewPythons.has(python));
  const failing = released.filter(fails);
  // What is known to be broken is not to be found right by leaving out where it is broken.
  if (xfail !== undefined && failing.length > 0) return undefined;
  const last = released.findLastIndex(fails);
  const first = released.slice(last + 1).find(holds);
  if (first === undefined || released.slice(0, last + 1).some(holds)) return undefined;
  const below = failing.flatMap(({ python, verdict }) => {
    const why = versions.some(({ pythons }) => pythons.includes(python))
      ? undefined
      : whyBelow(verdict);
    return why === undefined ? [] : [{ python, ...why }];
  });
  if (below.length < failing.length) return undefined;
  return { python: first.python, declared: false, below };
}

/** Whether a Python is too old for the snippet: older than a minimum that something speaks for. */
export function isBelow(python: PythonVersion, minimum: Minimum | undefined): boolean {
  if (minimum === undefined || comparePythons(python, minimum.python) >= 0) return false;
  return minimum.declared || minimum.below.length > 0;
}

/**
 * The `min_python` that the expectation should declare and does not: a wrong one put right, or
 * one that was found by running. Undefined where the one that is there is right, where it holds on
 * all that ran, and where a Python between was not run, so that the minimum may be lower.
 */
export function minimumToDeclare({
  faults,
  minimum,
}: Pick<Finding, 'faults' | 'minimum'>): PythonVersion | undefined {
  for (const fault of faults) {
    if (fault.kind === 'minimum-too-strict' || fault.kind === 'minimum-too-low') {
      return fault.holdsFrom;
    }
  }
  if (minimum === undefined || minimum.declared) return undefined;
  const highest = minimum.below.at(-1);
  const isNext = highest !== undefined && follows(highest, minimum);
  return isNext ? minimum.python : undefined;
}

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
 * It fails at its declared minimum, and holds on all from a later one. Not said where the author's
 * `versions` speak of a Python on which it fails: it is then what they say that is wrong. The
 * judgements are those that count, oldest first.
 */
export function tooLow(
  { minPython, versions }: Expectation,
  judgements: readonly Judgement[],
): readonly Fault[] {
  const [oldest] = judgements;
  if (minPython === undefined || !oldest || !fails(oldest)) return [];
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

interface OnPython {
  readonly python: PythonVersion;
}

function follows(earlier: OnPython | undefined, later: OnPython): boolean {
  if (!earlier) return false;
  return pythonVersions.indexOf(later.python) === pythonVersions.indexOf(earlier.python) + 1;
}
