import type { ClaimKind } from './claim.ts';
import type { PythonVersion } from './python.ts';

/** What became of a claim on neighbouring Pythons that all saw the same. */
export interface AnswerRange {
  /** Those that ran, oldest first. */
  readonly pythons: readonly PythonVersion[];
  /** The same as a key of `versions` in an expectation, such as `>=3.13`. */
  readonly range: string;
  /** Whether what is claimed is true there. */
  readonly held: boolean;
  /** What was printed, or seen in place of the claim; of the oldest of these Pythons. */
  readonly seen: string;
  /** The exception that ended the snippet; undefined for a claim in the document. */
  readonly raised: { readonly type: string; readonly message: string } | undefined;
}

/** A claim that is not true on all Pythons, and of which not all of them saw the same. */
export interface AnswerChange {
  /** `stdout` and `raises` are what the expectation says of the snippet as a whole. */
  readonly kind: ClaimKind | 'stdout' | 'raises';
  /** Where the claim begins, in the snippet; undefined for one about the snippet as a whole. */
  readonly place: { readonly line: number; readonly column: number } | undefined;
  /** Oldest Python first; neighbours differ. */
  readonly answers: readonly AnswerRange[];
}
