import type { CheckedClaim } from './claim.ts';

/** What tells a claim of a snippet from its others, the same in every run. */
export function keyOfClaim({ kind, line, column, endLine, endColumn }: CheckedClaim): string {
  return [kind, line, column, endLine, endColumn].join(':');
}

/** The order of claims in their snippet. */
export function compareClaims(left: CheckedClaim, right: CheckedClaim): number {
  return left.line - right.line || left.column - right.column;
}
