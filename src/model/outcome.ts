import type { Expectation, Outcome } from './expectation.ts';
import type { PythonVersion } from './python.ts';

/** What is expected on one Python: the base, overridden by each range that holds the Python, in order. */
export function outcomeOn(expectation: Expectation, python: PythonVersion): Outcome {
  return expectation.versions
    .filter(({ pythons }) => pythons.includes(python))
    .reduce((base, { outcome }) => override(base, outcome), expectation.outcome);
}

function override(base: Outcome, outcome: Outcome): Outcome {
  return {
    stdout: outcome.stdout ?? base.stdout,
    // Not `??`: null takes back what the base expects.
    raises: outcome.raises === undefined ? base.raises : outcome.raises,
  };
}
