import type { Execution } from '../model/execution.ts';
import type { Expectation } from '../model/expectation.ts';
import type { Minimum } from '../model/minimum.ts';
import type { SnippetProof } from '../model/proof.ts';
import { comparePythons, type PythonVersion, previewPythons } from '../model/python.ts';
import type { Fault, Finding } from '../model/report.ts';
import type { Snippet } from '../model/snippet.ts';
import type { Judgement, Verdict } from '../model/verdict.ts';
import { findChanges } from './history.ts';
import { findMinimum, isBelow, staleSince, tooLow, tooStrict } from './minimum.ts';
import { proofOf } from './proof.ts';
import { fails, holds } from './severity.ts';
import { decideStatus } from './status.ts';

/** What a finding is about. */
export interface Subject {
  readonly snippet: Snippet;
  readonly expectation: Expectation;
  readonly expectationFile: string | undefined;
  /** Why it was not run, when that is not for its own `skip`: such as `its expectation is not valid`. */
  readonly notRun?: string | undefined;
}

/** One run, judged. */
export interface Judged {
  readonly python: PythonVersion;
  readonly execution: Execution;
  readonly verdict: Verdict;
}

/** What becomes of a snippet over all Pythons on which it ran, given in any order. */
export function conclude(subject: Subject, judged: readonly Judged[]): Finding {
  const { snippet, expectation, expectationFile } = subject;
  const notRun = subject.notRun ?? expectation.skip;
  const { review } = snippet;
  const runs = notRun === undefined && review === undefined ? inOrder(judged) : [];
  const minimum = findMinimum(expectation, runs);
  const judgements = runs.map((run) => ({ ...run, belowMinimum: isBelow(run.python, minimum) }));
  return {
    snippet,
    expectation,
    expectationFile,
    ...(notRun !== undefined
      ? notWeighed('skipped', notRun)
      : review !== undefined
        ? notWeighed('needs-review', review.reasons.join('; '))
        : weigh(subject, judgements, minimum)),
    varies: [],
    ...proofOf(expectation, judgements),
    judgements,
  };
}

type Weighed = Omit<Finding, keyof (Subject & SnippetProof) | 'judgements' | 'varies'>;

function notWeighed(status: 'skipped' | 'needs-review', reason: string): Weighed {
  return {
    status,
    reason,
    faults: [],
    previewFailures: [],
    staleSince: undefined,
    minimum: undefined,
    changes: [],
  };
}

function weigh(
  { snippet, expectation }: Subject,
  judgements: readonly Judgement[],
  minimum: Minimum | undefined,
): Weighed {
  const counted = judgements.filter(({ belowMinimum }) => !belowMinimum);
  const released = counted.filter(({ python }) => !previewPythons.has(python));
  const preview = counted.filter(({ python }) => previewPythons.has(python));
  const faults = faultsOf(expectation, judgements, released);
  return {
    ...decideStatus(expectation, { judgements, counted, released, faults }),
    faults,
    // One that is said to be broken is so on a preview as well.
    previewFailures: expectation.xfail === undefined ? pythonsOf(preview.filter(fails)) : [],
    staleSince: staleSince(counted),
    minimum,
    changes: findChanges(
      expectation,
      minimum?.declared === false ? judgements : counted,
      snippet.matching,
    ),
  };
}

function inOrder(judged: readonly Judged[]): readonly Judged[] {
  return [...judged].sort((left, right) => comparePythons(left.python, right.python));
}

/** A snippet that is known to be broken has one fault only: that it is not. */
function faultsOf(
  expectation: Expectation,
  judgements: readonly Judgement[],
  released: readonly Judgement[],
): readonly Fault[] {
  const { minPython, xfail } = expectation;
  const failing = pythonsOf(released.filter(fails));
  if (xfail !== undefined) {
    const isPass = failing.length === 0 && released.some(holds);
    return isPass ? [{ kind: 'unexpected-pass', reason: xfail }] : [];
  }
  const fault: Fault = { kind: 'fails', pythons: failing };
  return [
    ...(failing.length > 0 ? [fault] : []),
    ...(minPython ? tooStrict(minPython, judgements) : []),
    ...tooLow(expectation, released),
  ];
}

function pythonsOf(judgements: readonly Judgement[]): readonly PythonVersion[] {
  return judgements.map(({ python }) => python);
}
