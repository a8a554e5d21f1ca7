import { parseFenceInfo } from '../fence-info.ts';
import { isBlank } from './clean-lines.ts';
import { asCode, type Reader } from './piece.ts';

/**
 * A fence of Markdown. It may be indented by any number of spaces, since tools take the sections of
 * a docstring out of their indentation before they read Markdown in them.
 */
export const readFence: Reader = (lines, at) => {
  const { indent = '', marks = '', info = '' } = opening.exec(lines[at]?.text ?? '')?.groups ?? {};
  if (marks === '' || (marks.startsWith('`') && info.includes('`'))) return undefined;
  // The same marks underline the headings of reStructuredText.
  const isUnderHeading = at > 0 && !isBlank(lines[at - 1]?.text ?? '');
  if (marks.startsWith('~') && info.trim() === '' && isUnderHeading) return undefined;
  let end = at + 1;
  while (end < lines.length && !closes(lines[end]?.text ?? '', marks)) end += 1;
  const isClosed = end < lines.length;
  const { language, id, words } = parseFenceInfo(info);
  const code = asCode(lines.slice(at + 1, end), indent.length);
  return {
    pieces: [
      {
        ...{ kind: 'code', form: 'fenced', language, id, words, opened: at, code },
        ...(isClosed ? {} : { problem: unclosed }),
      },
    ],
    next: isClosed ? end + 1 : end,
  };
};

const opening = /^(?<indent> *)(?<marks>`{3,}|~{3,})(?<info>.*)$/;

const unclosed = {
  message: 'the fence is never closed in its docstring',
  hint: 'close it with a line of the same marks, at least as many',
};

function closes(text: string, marks: string): boolean {
  const line = text.trim();
  return line.startsWith(marks) && line === marks.charAt(0).repeat(line.length);
}
