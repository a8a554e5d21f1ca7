import type { CheckedClaim, ClaimKind } from '../model/claim.ts';
import type { Execution } from '../model/execution.ts';
import type { Expectation } from '../model/expectation.ts';
import type { PythonVersion } from '../model/python.ts';

/** Whether the author says under `versions` what this Python does. */
export function hasOwnOutcome({ versions }: Expectation, python: PythonVersion): boolean {
  return versions.some(
    ({ pythons, outcome }) =>
      pythons.includes(python) && (outcome.stdout !== undefined || outcome.raises !== undefined),
  );
}

/**
 * An execution whose comments claim nothing where they go against `versions`: a comment gives one
 * answer, and where the expectation gives another one for this Python, that is the one to hold.
 */
export function overruleComments(
  expectation: Expectation,
  python: PythonVersion,
  execution: Execution,
): Execution {
  if (!hasOwnOutcome(expectation, python)) return execution;
  return { ...execution, claims: execution.claims.map(overrule) };
}

const comments: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['value', 'output', 'raises']);

function overrule(claim: CheckedClaim): CheckedClaim {
  if (claim.state !== 'broken' || !comments.has(claim.kind)) return claim;
  const { rewrite: _, ...rest } = claim;
  return { ...rest, state: 'prose' };
}
