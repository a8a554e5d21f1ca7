import { posix } from 'node:path';
import type { CheckedClaim } from '../../model/claim.ts';
import { lineIn, type Place, placeIn } from '../../model/place.ts';
import type { Origin, Snippet } from '../../model/snippet.ts';
import type { Judgement } from '../../model/verdict.ts';

/**
 * A stretch of a file. Lines and columns count from 1, columns in UTF-16 units; the end column is
 * the one behind the last character. Without columns it is all of its lines, without a line the file.
 */
export interface Region {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** The code of a snippet. */
export function regionOfSnippet({ origin }: Snippet): Region {
  return { file: origin.document, line: origin.line, endLine: origin.endLine };
}

/** The text of a claim; a block of output as a whole, which stands in a place of its own. */
export function regionOfClaim(claim: CheckedClaim, { origin, output }: Snippet): Region {
  if (claim.kind === 'block' && output !== undefined) {
    const lines = output.text.replace(/\n$/u, '').split('\n');
    const last = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    return regionBetween(output.origin, { line: 1, column: 1 }, last);
  }
  return regionBetween(origin, claim, { line: claim.endLine, column: claim.endColumn });
}

/** From one character of a piece of code to the one before another. */
function regionBetween(origin: Origin, first: Place, behind: Place): Region {
  const start = placeIn(origin, first);
  const end = placeIn(origin, behind);
  return {
    file: origin.document,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** The line that raised, where one of the snippet did; else its code. */
export function regionOfJudgement({ verdict }: Judgement, snippet: Snippet): Region {
  const line = verdict.kind === 'raised' ? verdict.exception.line : undefined;
  if (line === undefined) return regionOfSnippet(snippet);
  const { origin } = snippet;
  return { file: origin.document, line: lineIn(origin, line), endLine: lineIn(origin, line) };
}

/** The same in a file that is told by its path from the root of the repository. */
export function inRepository(way: string, region: Region): Region {
  return way === '' ? region : { ...region, file: posix.join(way, region.file) };
}

/** As editors and terminals open it: `file:line:column`, or less where less is known. */
export function showRegion({ file, line, column }: Region): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
