/** How a document says what is true. */
export const claimKinds = [
  /** One example of a session, `>>>` or `In [1]:`. */
  'example',
  /** A comment that gives the value of a statement. */
  'value',
  /** A comment that gives what a statement prints. */
  'output',
  /** A comment that names the exception that a statement raises. */
  'raises',
  /** An `assert` statement. */
  'assertion',
  /** A block of the document that shows what the whole snippet prints. */
  'block',
] as const;

export type ClaimKind = (typeof claimKinds)[number];

export const claimStates = [
  'held',
  'broken',
  /** The line that it speaks of never ran. */
  'unreached',
  /** It stands where a claim could, and cannot be read as one. Counted, never judged. */
  'prose',
] as const;

export type ClaimState = (typeof claimStates)[number];

/**
 * A claim of a document, held against what happened. Lines and columns count from 1, lines are
 * those of the snippet and columns UTF-16 units of the line in the snippet; they enclose the text
 * of the claim, without the marks around it. The end column is the one behind the last character.
 */
export interface CheckedClaim {
  readonly kind: ClaimKind;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly claimed: string;
  /** Empty when it was never reached. */
  readonly seen: string;
  readonly state: ClaimState;
  /** What has to stand between the columns so that it holds; absent when nothing can be put there safely. */
  readonly rewrite?: string;
  /**
   * What stands behind an exception that was rightly claimed, where its message would stand, and is
   * nothing like it: a wrong message or prose. A warning, never a failure.
   */
  readonly otherText?: string;
  /** That it is broken by what `id()` gave, which is another number in each process. */
  readonly isAddress?: true;
}
