import type { BlockEdit, Edit } from '../../documents/index.ts';
import type { CheckedClaim } from '../../model/claim.ts';
import type { Snippet } from '../../model/snippet.ts';
import { exampleEdit } from './example-edit.ts';
import { keepWildcards } from './keep-wildcards.ts';

/**
 * The edit that makes a claim say what was seen; a string says why there is none.
 *
 * @param isPattern whether `...` stands for any text in all that the snippet shows
 */
export function claimEdit(
  snippet: Snippet,
  claim: CheckedClaim,
  isPattern = false,
): BlockEdit | string {
  if (claim.kind === 'block') {
    const edit = outputEdit(snippet, claim, isPattern);
    return typeof edit === 'string' ? edit : { id: snippet.id, block: 'output', edit };
  }
  const edit = codeEdit(snippet.source, claim, isPattern);
  return typeof edit === 'string' ? edit : { id: snippet.id, block: 'code', edit };
}

function codeEdit(source: string, claim: CheckedClaim, isPattern: boolean): Edit | string {
  if (claim.kind === 'example') {
    const edit = exampleEdit(source, claim, isPattern);
    // What is no output below a prompt, such as a comment in a session, says itself what has to be there.
    if (typeof edit !== 'string' || claim.rewrite === undefined) return edit;
  }
  if (claim.rewrite === undefined) return 'what it shows cannot be written there';
  const { line, column, endLine, endColumn, rewrite } = claim;
  const edit = { line, column, endLine, endColumn, text: rewrite };
  // The columns come from another parser of the same code: trust them only where they fit.
  if (squash(textAt(source, edit)) !== squash(claim.claimed)) {
    return 'what the document shows there was not recognized';
  }
  return edit;
}

function textAt(source: string, { line, column, endLine, endColumn }: Edit): string {
  const lines = source.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((text, index) => {
      return text.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : text.length);
    })
    .join('\n');
}

/** Without white space and the marks of comments, which stand before each but the first line. */
function squash(text: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(/^\s*#>?/u, '')).replace(/\s+/gu, ''))
    .join('');
}

/** The whole block, less the line end behind it. */
function outputEdit(
  { output, dialect }: Snippet,
  { seen }: CheckedClaim,
  isPattern: boolean,
): Edit | string {
  const old = output?.text.replace(/\n$/u, '') ?? '';
  // A notebook records what was printed, and no author's editor takes white space away from it.
  const isRecorded = dialect === 'cell' && output?.origin.cell !== undefined;
  const shown = isRecorded ? seen.replace(/\n$/u, '') : withoutWhiteEnds(seen);
  if (old === '' || shown.trim() === '') return 'a block of output cannot be empty';
  const lines = old.split('\n');
  const endColumn = (lines.at(-1)?.length ?? 0) + 1;
  const text = isPattern ? keepWildcards(lines, shown.split('\n')).join('\n') : shown;
  return { line: 1, column: 1, endLine: lines.length, endColumn, text };
}

function withoutWhiteEnds(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n+$/u, '');
}
