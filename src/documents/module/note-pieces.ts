import { readNotes } from '../notes.ts';
import { indentOf } from './clean-lines.ts';
import type { MappedLine } from './mapped-line.ts';
import { endOfIndented, type Reader, textOf } from './piece.ts';

/** A comment of HTML or reStructuredText that speaks to docproof. */
export const readNote: Reader = (lines, at) => {
  const text = lines[at]?.text ?? '';
  if (html.test(text)) {
    const next = endOfComment(lines, at);
    if (next === undefined) return undefined;
    return { pieces: readNotes(textOf(lines.slice(at, next)), at), next };
  }
  const [, said] = rst.exec(text) ?? [];
  if (said === undefined) return undefined;
  const next = endOfIndented(lines, at + 1, indentOf(text));
  const rest = lines.slice(at + 1, next).map((line) => `\n${line.text}`);
  const note = { kind: 'note', text: said + rest.join(''), line: at, textLine: at } as const;
  return { pieces: [note], next };
};

/** The line behind the one that closes a comment of HTML; undefined where another opens first. */
function endOfComment(lines: readonly MappedLine[], at: number): number | undefined {
  for (let index = at; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if (text.includes('-->')) return index + 1;
    if (index > at && html.test(text)) return undefined;
  }
  return undefined;
}

const html = /^ *<!--\s*docproof:/;
const rst = /^ *\.\. docproof:(?!:)(.*)$/;

/** A `#` comment of the module that speaks to docproof; set-up takes the rest of its block. */
export const readCommentNote: Reader = (lines, at) => {
  const [, said] = /^\s*docproof:(.*)$/.exec(lines[at]?.text ?? '') ?? [];
  if (said === undefined) return undefined;
  const next = /^\s*setup\b/.test(said) ? lines.length : at + 1;
  const rest = lines.slice(at + 1, next).map((line) => `\n${line.text}`);
  const note = { kind: 'note', text: said + rest.join(''), line: at, textLine: at } as const;
  return { pieces: [note], next };
};
