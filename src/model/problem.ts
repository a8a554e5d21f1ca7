/**
 * Something wrong with what docproof was given to read, as opposed to what a snippet claims:
 * an expectation that is not valid, a document that is not there.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** What is wrong, as one sentence without a full stop. */
  readonly message: string;
  /** The way out, as one sentence without a full stop. */
  readonly hint?: string;
  /** Path relative to the project, with forward slashes. */
  readonly file?: string;
  /** Counts from 1. */
  readonly line?: number;
  /** Counts from 1, in UTF-16 units. */
  readonly column?: number;
}
