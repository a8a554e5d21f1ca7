import type { CheckedClaim } from '../../model/claim.ts';
import type { Snippet } from '../../model/snippet.ts';

/** A snippet, or one claim of it, that an update leaves as it is although it does not hold. */
export interface Left {
  /** Shown path. */
  readonly document: string;
  /** Line of the document. */
  readonly line: number;
  readonly id: string;
  /** In a sentence without a full stop. */
  readonly reason: string;
}

export function leave(snippet: Snippet, reason: string, claim?: CheckedClaim): Left {
  const { document, line } = snippet.origin;
  return { document, line: claim ? line + claim.line - 1 : line, id: snippet.id, reason };
}
