import { parseFenceInfo } from '../fence-info.ts';
import { indentOf, isBlank } from './clean-lines.ts';
import { looksLikeCode } from './looks-like-code.ts';
import type { MappedLine } from './mapped-line.ts';
import { asCode, endOfIndented, type Found, indentOfAll, type Reader, textOf } from './piece.ts';
import { startsSession } from './sessions.ts';

/** A directive of reStructuredText or Sphinx that holds code. */
export const readDirective: Reader = (lines, at) => {
  const text = lines[at]?.text ?? '';
  const { name = '', said = '' } = directive.exec(text)?.groups ?? {};
  if (name === '') return undefined;
  const language = languages[name.toLowerCase()];
  // What other directives hold may have examples in it, and is read on as words.
  if (language === undefined) return { pieces: [{ kind: 'prose', text: '' }], next: at + 1 };
  const next = endOfIndented(lines, at + 1, indentOf(text));
  let first = at + 1;
  while (first < next && /^\s*:[\w-]+:/.test(lines[first]?.text ?? '')) first += 1;
  while (first < next && isBlank(lines[first]?.text ?? '')) first += 1;
  const body = lines.slice(first, next);
  const info = parseFenceInfo(said);
  const role = roles[name.toLowerCase()];
  const words = role === undefined ? info.words : [{ key: role, value: undefined }];
  return {
    pieces: [
      {
        ...{ kind: 'code', form: 'fenced', id: info.id, words, opened: at },
        language: language === '' ? info.language || 'python' : language,
        code: asCode(body, indentOfAll(body)),
      },
    ],
    next: Math.max(next, first),
  };
};

const directive = /^ *\.\. (?<name>[\w-]+):: *(?<said>.*)$/;

/** The language of what a directive holds; empty where it names one itself, Python unless it does. */
const languages: Readonly<Record<string, string>> = {
  code: '',
  'code-block': '',
  sourcecode: '',
  testcode: 'python',
  testsetup: 'python',
  testcleanup: 'python',
  testoutput: 'output',
};

const roles: Readonly<Record<string, string | undefined>> = {
  testsetup: 'setup',
  testcleanup: 'cleanup',
};

/** What is indented below a paragraph that ends with `::`. Whether it is Python is told by its looks. */
export function readLiteralBlock(
  lines: readonly MappedLine[],
  at: number,
  indent: number,
): Found | undefined {
  let first = at;
  while (first < lines.length && isBlank(lines[first]?.text ?? '')) first += 1;
  const next = endOfIndented(lines, first, indent);
  if (next === first || first === at) return undefined;
  const body = lines.slice(first, next);
  if (body.some(({ text }) => startsSession(text))) return undefined;
  const code = asCode(body, indentOfAll(body));
  const language = looksLikeCode(textOf(code)) ? 'python' : '';
  const block = { kind: 'code', form: 'indented', language, id: undefined, words: [] } as const;
  return { pieces: [{ ...block, opened: first, code }], next };
}

/**
 * Code that a comment shows by its indentation, below a line that ends in `::`, or in a colon and
 * speaks of an example. What does not look like Python is words: comments draw tables and lists too.
 */
export const readCommentLiteral: Reader = (lines, at) => {
  const text = (lines[at]?.text ?? '').trimEnd();
  if (!text.endsWith('::') && !(text.endsWith(':') && speaksOfExample.test(text))) return undefined;
  let first = at + 1;
  while (first < lines.length && isBlank(lines[first]?.text ?? '')) first += 1;
  const next = endOfIndented(lines, first, indentOf(text));
  const body = lines.slice(first, next);
  const code = asCode(body, indentOfAll(body));
  const isSession = body.some((line) => startsSession(line.text));
  if (next === first || isSession || !looksLikeCode(textOf(code))) return undefined;
  const block = { kind: 'code', form: 'indented', language: 'python', id: undefined } as const;
  const words = { kind: 'prose', text: text.trim() } as const;
  return { pieces: [words, { ...block, words: [], opened: first, code }], next };
};

const speaksOfExample = /\b(?:examples?|usage|e\.g\.)(?!\w)/i;
