import type { CheckedClaim } from './claim.ts';
import type { Ending, Execution, PythonException } from './execution.ts';
import type { Raises } from './expectation.ts';
import type { MatcherName } from './matching.ts';
import type { PythonVersion } from './python.ts';

export type Severity = 'ok' | 'neutral' | 'warning' | 'error';

/** One expectation held against one execution. */
export type Verdict =
  /** All that is claimed holds. */
  | { readonly kind: 'matched'; readonly claims: number }
  /** It ran as it should, and nothing was claimed about what it did. */
  | { readonly kind: 'unchecked'; readonly printed: string }
  /** It printed something else than claimed; with both texts as they were compared. */
  | {
      readonly kind: 'mismatched';
      readonly expected: string;
      readonly actual: string;
      /** Matchers with which it would be as claimed, all of them together. */
      readonly suggestion?: readonly MatcherName[];
    }
  /** Claims of the document do not hold. */
  | {
      readonly kind: 'claims-broken';
      readonly broken: readonly CheckedClaim[];
      readonly held: number;
      /** Matchers with which all of them would hold. */
      readonly suggestion?: readonly MatcherName[];
    }
  /** It raised what nothing expects, or something else than expected. */
  | {
      readonly kind: 'raised';
      readonly exception: PythonException;
      readonly expected: Raises | undefined;
    }
  /** It was expected to raise, and did not. */
  | { readonly kind: 'did-not-raise'; readonly expected: Raises }
  /** It ended in a way that is the verdict by itself: nobody expects it, or nobody can judge it. */
  | Exclude<Ending, { kind: 'completed' | 'raised' }>;

export type VerdictKind = Verdict['kind'];

/** How bad each verdict is at or above the minimum Python of the snippet. */
export const verdictSeverity: Readonly<Record<VerdictKind, Severity>> = {
  matched: 'ok',
  unchecked: 'warning',
  mismatched: 'error',
  'claims-broken': 'error',
  raised: 'error',
  'did-not-raise': 'error',
  exited: 'error',
  'setup-failed': 'error',
  'after-failed': 'error',
  'timed-out': 'error',
  deadlocked: 'error',
  refused: 'error',
  crashed: 'error',
  unsupported: 'neutral',
};

/** What happened on one Python, and what became of it. */
export interface Judgement {
  readonly python: PythonVersion;
  readonly execution: Execution;
  readonly verdict: Verdict;
  /** Whether this Python is older than the snippet's minimum, declared or found by running. */
  readonly belowMinimum: boolean;
}
