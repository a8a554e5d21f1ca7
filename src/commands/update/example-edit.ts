import type { Edit } from '../../documents/index.ts';
import type { CheckedClaim } from '../../model/claim.ts';
import { keepWildcards } from './keep-wildcards.ts';

/**
 * The edit that puts below an example of a session what it shows; a string says why there is none.
 * https://docs.python.org/3/library/doctest.html#how-are-docstring-examples-recognized has the
 * rules: what is expected ends at an empty line or at the next prompt.
 *
 * @param matchesAll whether `...` stands for any text in the whole session
 */
export function exampleEdit(
  source: string,
  claim: CheckedClaim,
  matchesAll = false,
): Edit | string {
  const lines = source.split('\n');
  const prompt = lines.findLastIndex((line, index) => index < claim.line && isPrompt(line));
  const code = lines[prompt];
  // Only doctest's way of writing has a place for whatever it shows.
  if (code === undefined) return 'what it shows cannot be written there';
  const first = endOf(lines, prompt + 1, isContinuation);
  const end = endOf(lines, first, isWanted);
  const indent = code.slice(0, code.indexOf('>>>'));
  const claimed = lines.slice(first, end).map((line) => line.slice(indent.length));
  if (claimed.map((line) => `${line}\n`).join('') !== claim.claimed) {
    return 'what the document shows there was not recognized';
  }
  const shown = linesOf(claim.seen);
  const isPattern =
    matchesAll || /#\s*doctest:.*\+ELLIPSIS/u.test(lines.slice(prompt, first).join('\n'));
  const wanted = isPattern ? keepWildcards(claimed, shown) : shown;
  if (wanted.some(isPrompt) || isContinuation(wanted[0] ?? '')) {
    return 'it shows what would be read as another prompt';
  }
  return {
    line: first,
    column: (lines[first - 1]?.length ?? 0) + 1,
    endLine: end,
    endColumn: (lines[end - 1]?.length ?? 0) + 1,
    text: wanted.map((line) => `\n${indent}${line}`).join(''),
  };
}

function isPrompt(line: string): boolean {
  return /^ *>>>/u.test(line);
}

function isContinuation(line: string): boolean {
  return /^ *\.\.\./u.test(line);
}

function isWanted(line: string): boolean {
  return !/^ *$/u.test(line) && !isPrompt(line);
}

/** The first line from here on that is not of that kind. */
function endOf(
  lines: readonly string[],
  start: number,
  isOfKind: (line: string) => boolean,
): number {
  const length = lines.slice(start).findIndex((line) => !isOfKind(line));
  return length < 0 ? lines.length : start + length;
}

/** A traceback that what was printed may precede, which a session cannot show together. */
const traceback = /^Traceback \(most recent call last\):\n(?:(?:[ \t].*)?\n)*\S/mu;

/** What an example shows, as doctest wants it written. */
function linesOf(seen: string): readonly string[] {
  const shown = seen.slice(Math.max(0, seen.search(traceback)));
  if (shown === '') return [];
  return shown
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => (/^\s*$/u.test(line) ? '<BLANKLINE>' : line));
}
