import type { PythonVersion } from './python.ts';

/** Why a snippet does not hold on a Python below its minimum. */
export const belowReasons = [
  /** That Python cannot read its source. */
  'syntax',
  /** A module, an attribute or a name that is not there yet. */
  'missing',
  /** It runs, and something that is claimed is not true there. */
  'answer',
  'other',
] as const;

export type BelowReason = (typeof belowReasons)[number];

export interface BelowMinimum {
  readonly python: PythonVersion;
  readonly reason: BelowReason;
  /** The message of the exception, or what was seen in place of the claim; one line. */
  readonly detail: string;
}

/** From which Python on a snippet holds. */
export interface Minimum {
  readonly python: PythonVersion;
  /** Whether the expectation says so; else it was found by running, and is the lowest of those that ran. */
  readonly declared: boolean;
  /** The older Pythons on which it fails, oldest first. */
  readonly below: readonly BelowMinimum[];
}
