import { seenIn } from '../../judging/index.ts';
import type { Expectation } from '../../model/expectation.ts';
import { outcomeOn } from '../../model/outcome.ts';
import { comparePythons, type PythonVersion, previewPythons } from '../../model/python.ts';
import type { Finding } from '../../model/report.ts';
import type { Judgement } from '../../model/verdict.ts';
import { listPythons } from '../../reporting/words.ts';

/** Whether the author has said that this snippet is not to be proved: its file is then left alone. */
export function isSetAside({ expectation, status }: Finding): boolean {
  return (
    status === 'skipped' ||
    status === 'needs-review' ||
    expectation.skip !== undefined ||
    expectation.xfail !== undefined
  );
}

/**
 * What was seen on the Pythons that an update goes by, oldest first: released, from the minimum up
 * (another one than that of the finding, if given),
 * and able to run the snippet. What a preview does may change until its release.
 */
export function countedIn({ judgements }: Finding, minimum?: PythonVersion): readonly Judgement[] {
  return judgements.filter(
    ({ python, verdict, belowMinimum }) =>
      !previewPythons.has(python) &&
      verdict.kind !== 'unsupported' &&
      (minimum === undefined ? !belowMinimum : comparePythons(python, minimum) >= 0),
  );
}

/** Whether anything is claimed of what the snippet does on the Python of this judgement. */
export function isClaimed(expectation: Expectation, { python, execution }: Judgement): boolean {
  const { stdout, raises } = outcomeOn(expectation, python);
  const inDocument = execution.claims.some(({ state }) => state !== 'prose');
  return stdout !== undefined || Boolean(raises) || inDocument;
}

/** Why nothing certain is known of what a snippet does, with the Pythons on which that is so. */
export function unknownOn(judgements: readonly Judgement[]): string | undefined {
  const reasons = judgements.map(({ execution }) => seenIn(execution));
  const reason = reasons.find((each) => typeof each === 'string');
  if (reason === undefined) return undefined;
  const pythons = judgements
    .filter((_, index) => reasons[index] === reason)
    .map(({ python }) => python);
  return `on ${listPythons(pythons)} ${reason}`;
}
