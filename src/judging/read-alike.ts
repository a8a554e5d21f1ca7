import type { CheckedClaim } from '../model/claim.ts';
import type { Execution } from '../model/execution.ts';
import type { Judged, Subject } from './conclude.ts';
import { judge } from './judge.ts';
import { hasOwnOutcome } from './overrule.ts';

/**
 * Reads a comment in the same way on all Pythons: one that holds on some Python is a claim, and so
 * it is broken where, by itself, it would only look like prose; a message behind an exception too.
 * Not where `versions` speak.
 */
export function readAlike(subject: Subject, judged: readonly Judged[]): readonly Judged[] {
  const { snippet, expectation } = subject;
  const held = new Map<string, CheckedClaim>();
  for (const { execution } of judged) {
    for (const claim of execution.claims) {
      if (claim.state === 'held' && claim.otherText === undefined) held.set(placeOf(claim), claim);
    }
  }
  return judged.map((each) => {
    const { python } = each;
    if (hasOwnOutcome(expectation, python)) return each;
    const execution = withClaims(each.execution, held);
    if (execution === each.execution) return each;
    return { ...each, execution, verdict: judge(expectation, python, execution, snippet.matching) };
  });
}

function withClaims(execution: Execution, held: ReadonlyMap<string, CheckedClaim>): Execution {
  let isChanged = false;
  const claims = execution.claims.map((claim) => {
    const elsewhere = held.get(placeOf(claim));
    const mayBeProse = claim.state === 'prose' || claim.otherText !== undefined;
    if (!mayBeProse || claim.seen === '' || elsewhere === undefined) return claim;
    isChanged = true;
    const { rewrite: _, ...place } = elsewhere;
    return { ...place, seen: claim.seen, state: 'broken' as const };
  });
  return isChanged ? { ...execution, claims } : execution;
}

/** What is taken for prose has the columns of the whole comment, but the same line and kind. */
function placeOf({ kind, line }: CheckedClaim): string {
  return `${kind}:${line}`;
}
