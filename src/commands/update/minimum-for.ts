import { findMinimum, minimumToDeclare } from '../../judging/index.ts';
import type { PythonVersion } from '../../model/python.ts';
import type { Finding } from '../../model/report.ts';
import type { Judgement } from '../../model/verdict.ts';
import { countedIn } from './counted.ts';

/** The `min_python` that should be written; undefined when the one that is there, or none, is right. */
export function minimumFor(finding: Finding): PythonVersion | undefined {
  return minimumToDeclare(finding) ?? minimumOnceWritten(finding);
}

/** That of the snippet when its answers have been written: it then holds wherever it runs to its end. */
function minimumOnceWritten(finding: Finding): PythonVersion | undefined {
  const expectation = { ...finding.expectation, minPython: undefined };
  const minimum = findMinimum(expectation, countedIn(finding).map(onceWritten));
  return minimumToDeclare({ faults: [], minimum });
}

function onceWritten(judgement: Judgement): Judgement {
  if (judgement.verdict.kind === 'raised') return judgement;
  return { ...judgement, verdict: { kind: 'matched', claims: 1 } };
}
