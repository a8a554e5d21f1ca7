import { isBlank } from './clean-lines.ts';
import { asCode, type Reader } from './piece.ts';

/**
 * Examples of doctest, by the rule of its parser
 * (https://docs.python.org/3/library/doctest.html#how-are-docstring-examples-recognized): what an
 * example shows ends at a blank line or the next prompt. Examples with nothing but blank lines
 * between them, and with one indentation, make one session.
 */
export const readSession: Reader = (lines, at) => {
  const [, indent] = prompt.exec(lines[at]?.text ?? '') ?? [];
  if (indent === undefined) return undefined;
  let end = at;
  let next = at;
  while (prompt.exec(lines[next]?.text ?? '')?.[1] === indent) {
    end = next + 1;
    while (end < lines.length && !isBlank(lines[end]?.text ?? '')) {
      if (prompt.test(lines[end]?.text ?? '')) break;
      end += 1;
    }
    next = end;
    while (next < lines.length && isBlank(lines[next]?.text ?? '')) next += 1;
  }
  const code = asCode(lines.slice(at, end), indent.length);
  const block = { kind: 'code', form: 'indented', language: 'pycon', id: undefined } as const;
  return { pieces: [{ ...block, words: [], opened: at, code }], next: end };
};

/** Whether a line begins an example. */
export function startsSession(text: string): boolean {
  return prompt.test(text);
}

/** Doctest takes `>>>x` for an example too, and refuses it; five marks are a quote or a conflict of git. */
const prompt = /^( *)>>>(?!>)/;
