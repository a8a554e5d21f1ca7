import { looksLikePython, startsWithPrompt } from '../language.ts';
import { isLikelyPython } from './python-syntax.ts';
import { commonIndent, cut, type Range, type SourceLines } from './source-lines.ts';

/**
 * Whether the body of a directive that is not known is code in Python rather than a text. A session
 * is found in a text too.
 */
export function isCodeBody(lines: SourceLines, body: Range | undefined): boolean {
  if (body === undefined || /^\s*\.\.(?:\s|$)/.test(lines.text(body.first))) return false;
  const { source } = cut(lines, body, commonIndent(lines, body));
  if (startsWithPrompt({ source }) || !looksLikePython({ source })) return false;
  if (isLikelyPython(source)) return true;
  // What is not quite Python, such as a cell with a line to the shell, is no text for it.
  const [first = ''] = source.split('\n', 1);
  return looksLikePython({ source: first }) && !isText.test(source);
}

/** Markup of rst, and a sentence of five words or more. */
const isText = /^[ \t]*(?:\.\.[ \t]|[^\n]*::$|(?:[A-Za-z'`-]+,?[ ]){4,}[\w'`-]+[.?!]$)/m;
