import type { StateBlock } from 'markdown-it';

/** A rule of markdown-it: whether a block begins on this line, and its tokens unless `silent`. */
export type BlockRule = (
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
) => boolean;

/** Lines of a document that are Markdown within a block; both count from 0, `end` is behind the last. */
interface Extent {
  readonly start: number;
  readonly end: number;
  /** By how many columns they are indented more than what is around the block. */
  readonly indent: number;
}

/** What a block holds, as blocks of its own. */
export function readNested(state: StateBlock, { start, end, indent }: Extent): void {
  const { lineMax, blkIndent, listIndent, parentType } = state;
  state.lineMax = end;
  state.blkIndent += indent;
  state.listIndent = -1;
  state.parentType = 'root';
  // Headings in there head no part of the document, as in a list.
  state.level += 1;
  state.md.block.tokenize(state, start, end);
  state.level -= 1;
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;
  state.listIndent = listIndent;
  state.parentType = parentType;
}

/**
 * A line that parts blocks and holds nothing for a reader but perhaps a title.
 *
 * @param colons its text, when it opens or closes a container in colons
 */
export function pushMark(state: StateBlock, line: number, colons = ''): void {
  const token = state.push('mark', '', 0);
  token.map = [line, line + 1];
  token.info = colons;
}

/**
 * Tells that nothing closes what begins on this line.
 *
 * @param tag its text, when it is the tag of a template and no fence
 */
export function pushUnclosed(state: StateBlock, line: number, tag = ''): void {
  const token = state.push('unclosed', '', 0);
  token.map = [line, line + 1];
  token.info = tag;
}

/**
 * The text of a line, without what is around its block and its own indentation. Only its first
 * thousand characters: no mark is longer, and no pattern may take long on a line that has no end.
 */
export function lineText(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, Math.min(state.eMarks[line] ?? start, start + 1000));
}

/** By how many columns a line is indented within the block around it. */
export function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent;
}

/** The code unit at the first character of a line; NaN when there is none. */
export function firstCode(state: StateBlock, line: number): number {
  return state.src.charCodeAt((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0));
}

/** A block of code as markdown-it has it for a fence; its last line is its closing mark, if there is one. */
export function pushCode(
  state: StateBlock,
  { start, end, closed, info }: { start: number; end: number; closed: boolean; info: string },
): void {
  const token = state.push('fence', 'code', 0);
  token.info = info;
  token.content = state.getLines(start + 1, end, state.sCount[start] ?? 0, true);
  state.line = closed ? end + 1 : end;
  token.map = [start, state.line];
}
