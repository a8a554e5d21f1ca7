import { type BlockRule, firstCode, indentOf, lineText, pushMark } from './block-rule.ts';

/**
 * An HTML tag with the attribute `markdown`, alone on its line, whose body Python-Markdown reads as
 * Markdown without a blank line before it: https://python-markdown.github.io/extensions/md_in_html/.
 */
export const readMarkdownTag: BlockRule = (state, startLine, _endLine, silent) => {
  if (firstCode(state, startLine) !== 0x3c || indentOf(state, startLine) >= 4) return false;
  if (!tag.test(lineText(state, startLine))) return false;
  if (silent) return true;
  pushMark(state, startLine);
  state.line = startLine + 1;
  return true;
};

const tag =
  /^<[a-z][\w-]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*?\s+markdown(?:=["']?(?:1|block)["']?)?(?:\s[^<>]*)?>\s*$/i;
