import type { CheckedClaim, ClaimKind } from '../model/claim.ts';
import type { Execution } from '../model/execution.ts';
import { isExact, type Matching } from '../model/matching.ts';
import { matches } from './matching/matches.ts';

/** An execution whose broken claims hold after all where the matching lets their texts match. */
export function settleClaims(execution: Execution, matching: Matching): Execution {
  if (isExact(matching) || !execution.claims.some(({ state }) => state === 'broken')) {
    return execution;
  }
  return { ...execution, claims: execution.claims.map((claim) => settle(claim, matching)) };
}

function settle(claim: CheckedClaim, matching: Matching): CheckedClaim {
  if (claim.state !== 'broken' || !isComparedAsText[claim.kind]) return claim;
  if (!matches(claim.claimed, claim.seen, matching)) return claim;
  const { rewrite: _, ...rest } = claim;
  return { ...rest, state: 'held' };
}

/** An assertion is true or false, whatever its text. */
const isComparedAsText: Readonly<Record<ClaimKind, boolean>> = {
  example: true,
  value: true,
  output: true,
  raises: true,
  assertion: false,
  block: true,
};
