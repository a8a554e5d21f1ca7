import { minimumToDeclare } from '../../judging/index.ts';
import type { PythonVersion } from '../../model/python.ts';
import type { Finding } from '../../model/report.ts';
import type { Judgement } from '../../model/verdict.ts';
import { countedIn } from './counted.ts';

/** The `min_python` that should be written; undefined when the one that is there, or none, is right. */
export function minimumFor(finding: Finding): PythonVersion | undefined {
  return minimumToDeclare(finding) ?? firstThatRuns(finding);
}

/**
 * The first Python that runs the snippet to its end, as all later ones do, when on each older one
 * it raised what nothing expects: a name, a module or a syntax was not there yet.
 */
function firstThatRuns(finding: Finding): PythonVersion | undefined {
  const counted = countedIn(finding);
  const first = counted.findIndex((judgement) => !raises(judgement));
  if (first <= 0 || counted.slice(first).some(raises)) return undefined;
  const older = counted.slice(0, first).map(({ python }) => python);
  const { versions } = finding.expectation;
  // The author speaks of such a Python: it is then what they say that is wrong.
  if (versions.some(({ pythons }) => older.some((python) => pythons.includes(python)))) {
    return undefined;
  }
  return counted[first]?.python;
}

function raises({ verdict }: Judgement): boolean {
  return verdict.kind === 'raised';
}
