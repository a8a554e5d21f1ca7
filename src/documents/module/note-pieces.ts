import { readNotes } from '../notes.ts';
import { indentOf } from './clean-lines.ts';
import { endOfIndented, type Reader, textOf } from './piece.ts';

/** A comment of HTML or reStructuredText that speaks to docproof. */
export const readNote: Reader = (lines, at) => {
  const text = lines[at]?.text ?? '';
  if (html.test(text)) {
    let next = at + 1;
    while (next <= lines.length && !(lines[next - 1]?.text ?? '').includes('-->')) next += 1;
    if (next > lines.length) return undefined;
    return { pieces: readNotes(textOf(lines.slice(at, next)), at), next };
  }
  const [, said] = rst.exec(text) ?? [];
  if (said === undefined) return undefined;
  const next = endOfIndented(lines, at + 1, indentOf(text));
  const rest = lines.slice(at + 1, next).map((line) => `\n${line.text}`);
  const note = { kind: 'note', text: said + rest.join(''), line: at, textLine: at } as const;
  return { pieces: [note], next };
};

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
