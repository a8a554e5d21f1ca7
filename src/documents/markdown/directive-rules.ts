import type { StateBlock } from 'markdown-it';
import {
  type BlockRule,
  firstCode,
  indentOf,
  lineText,
  pushCode,
  pushMark,
  pushUnclosed,
  readNested,
} from './block-rule.ts';
import { holdsCode, holdsMarkdown } from './directives.ts';

/**
 * A directive of MyST in backticks or tildes whose body is Markdown, such as an admonition with
 * code in it: https://mystmd.org/guide/directives. What holds code is left to the rule of fences.
 */
export const readDirective: BlockRule = (state, startLine, endLine, silent) => {
  const mark = firstCode(state, startLine);
  if (mark !== 0x60 && mark !== 0x7e) return false;
  if (indentOf(state, startLine) >= 4) return false;
  const [, marks = '', name] = opening.exec(lineText(state, startLine)) ?? [];
  const body = name === undefined ? false : holdsMarkdown(name);
  if (body === false) return false;
  if (silent && body) return true;
  const { end, closed } = findEnd(state, startLine, endLine, marks);
  if (body === undefined && !holdsFence(state, startLine + 1, end)) return false;
  if (silent) return true;
  pushMark(state, startLine);
  readNested(state, { start: startLine + 1, end, indent: 0 });
  pushMark(state, startLine);
  if (!closed) pushUnclosed(state, startLine);
  state.line = closed ? end + 1 : end;
  return true;
};

/**
 * A line of three or more colons. With a directive whose body is code it opens a block; any other
 * opens or closes a container of MyST, Pandoc, Docusaurus or VitePress, and its body is read as if
 * the line were not there.
 */
export const readColons: BlockRule = (state, startLine, endLine, silent) => {
  if (firstCode(state, startLine) !== 0x3a || indentOf(state, startLine) >= 4) return false;
  const [, marks, said = ''] = /^(:{3,})(?!:)(.*)$/.exec(lineText(state, startLine)) ?? [];
  if (marks === undefined) return false;
  if (silent) return true;
  const [, name] = /^\s*\{([\w:+-]+)\}/.exec(said) ?? [];
  if (name !== undefined && holdsCode(name)) {
    pushCode(state, { start: startLine, ...findEnd(state, startLine, endLine, marks), info: said });
  } else {
    pushMark(state, startLine, lineText(state, startLine));
    state.line = startLine + 1;
  }
  return true;
};

const opening = /^(`{3,}|~{3,})[ \t]*\{([\w:+-]+)\}[^`]*$/;

/** The line that closes a block of so many marks: by the rule of fences, the same marks and at least as many. */
function findEnd(
  state: StateBlock,
  startLine: number,
  endLine: number,
  marks: string,
): { readonly end: number; readonly closed: boolean } {
  const mark = marks.charCodeAt(0);
  for (let line = startLine + 1; line < endLine; line += 1) {
    if (state.isEmpty(line)) continue;
    const indent = indentOf(state, line);
    if (indent < 0) return { end: line, closed: false };
    if (firstCode(state, line) !== mark || indent >= 4) continue;
    const text = lineText(state, line).trimEnd();
    if (text.length >= marks.length && text === text.charAt(0).repeat(text.length)) {
      return { end: line, closed: true };
    }
  }
  return { end: endLine, closed: false };
}

function holdsFence(state: StateBlock, start: number, end: number): boolean {
  for (let line = start; line < end; line += 1) {
    if (/^(?:`{3}|~{3}|:{3})/.test(lineText(state, line))) return true;
  }
  return false;
}
