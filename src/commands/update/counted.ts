import { type Expectation, emptyExpectation } from '../../model/expectation.ts';
import { outcomeOn } from '../../model/outcome.ts';
import { comparePythons, type PythonVersion, previewPythons } from '../../model/python.ts';
import type { Finding } from '../../model/report.ts';
import type { Judgement } from '../../model/verdict.ts';

/** Whether the author has said that this snippet is not to be proved: its file is then left alone. */
export function isSetAside({ expectation, status }: Finding): boolean {
  return status === 'skipped' || expectation.skip !== undefined || expectation.xfail !== undefined;
}

/**
 * What was seen on the Pythons that an update goes by, oldest first: released, from the minimum up,
 * and able to run the snippet. What a preview does may change until its release.
 */
export function countedIn(
  { judgements, expectation }: Finding,
  minimum: PythonVersion | undefined = expectation.minPython,
): readonly Judgement[] {
  return judgements.filter(
    ({ python, verdict }) =>
      !previewPythons.has(python) &&
      verdict.kind !== 'unsupported' &&
      (minimum === undefined || comparePythons(python, minimum) >= 0),
  );
}

/** Whether anything is claimed of what the snippet does on the Python of this judgement. */
export function isClaimed(expectation: Expectation, { python, execution }: Judgement): boolean {
  const { stdout, raises } = outcomeOn(expectation, python);
  const inDocument = execution.claims.some(({ state }) => state !== 'prose');
  return stdout !== undefined || Boolean(raises) || inDocument;
}

/** Whether an expectation file says nothing yet. */
export function isEmpty(expectation: Expectation): boolean {
  return JSON.stringify(expectation) === JSON.stringify(emptyExpectation);
}
