import type { StateBlock } from 'markdown-it';
import {
  type BlockRule,
  firstCode,
  indentOf,
  lineText,
  pushMark,
  readNested,
} from './block-rule.ts';

/**
 * Admonitions and content tabs of Material for MkDocs, whose body is indented by four columns:
 * https://squidfunk.github.io/mkdocs-material/reference/admonitions/. To CommonMark that body is
 * indented code; it is Markdown here, since nothing else begins with such a line.
 */
export const readIndentedContainer: BlockRule = (state, startLine, endLine, silent) => {
  const mark = firstCode(state, startLine);
  if (mark !== 0x21 && mark !== 0x3f && mark !== 0x3d) return false;
  if (indentOf(state, startLine) >= 4 || !opening.test(lineText(state, startLine))) return false;
  return readBody(state, { startLine, endLine, indent: indentOf(state, startLine) + 4, silent });
};

/**
 * A definition of PHP Markdown Extra, Pandoc and kramdown: https://michelf.ca/projects/php-markdown/extra/#def-list.
 * Its body is indented as far as the text behind the colon, or by four columns.
 */
export const readDefinition: BlockRule = (state, startLine, endLine, silent) => {
  if (firstCode(state, startLine) !== 0x3a || indentOf(state, startLine) >= 4) return false;
  const [mark] = /^:(?: {1,3}(?=\S)|[ \t]+)/.exec(lineText(state, startLine)) ?? [];
  if (mark === undefined) return false;
  const indent = indentOf(state, startLine) + (/^: {1,3}$/.test(mark) ? mark.length : 4);
  return readBody(state, { startLine, endLine, indent, silent });
};

const opening =
  /^(?:(?:!{3}|\?{3}\+?)[ \t]*[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"[^"]*")?|={3}[!+]*[ \t]+(?:"[^"]*"|'[^']*'))[ \t]*(?:\{[^{}]*\}[ \t]*)?$/;

interface Body {
  readonly startLine: number;
  readonly endLine: number;
  /** Columns within the block around it. */
  readonly indent: number;
  readonly silent: boolean;
}

/** Reads the lines behind the first as far as they are indented; without any there is no container. */
function readBody(state: StateBlock, { startLine, endLine, indent, silent }: Body): boolean {
  let end = startLine + 1;
  for (let line = end; line < endLine; line += 1) {
    if (state.isEmpty(line)) continue;
    if (indentOf(state, line) < indent) break;
    end = line + 1;
    if (silent) return true;
  }
  if (silent || end === startLine + 1) return false;
  pushMark(state, startLine);
  readNested(state, { start: startLine + 1, end, indent });
  pushMark(state, startLine);
  state.line = end;
  return true;
}
