import type { CheckedClaim } from '../../model/claim.ts';
import { lineIn } from '../../model/place.ts';
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
  const at =
    claim?.kind === 'block'
      ? snippet.output?.origin.line
      : claim && lineIn(snippet.origin, claim.line);
  return { document, line: at ?? line, id: snippet.id, reason };
}
