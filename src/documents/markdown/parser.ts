import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { readColons, readDirective } from './directive-rules.ts';
import { readHighlightTag } from './highlight-tags.ts';
import { readMarkdownTag } from './html-marks.ts';
import { readDefinition, readIndentedContainer } from './indented-containers.ts';
import { LeanState } from './lean-state.ts';

/**
 * The parser of CommonMark, GitHub's tables and footnotes, and of what the dialects add to it. One
 * parser reads all of them, since each of their marks is plain in itself.
 */
export const parser: MarkdownIt = createParser();

function createParser(): MarkdownIt {
  const created = createMarkdownIt({ html: true }).use(footnote);
  // Only blocks matter here. Leaving out what stands within a paragraph makes this some thirty
  // times as fast as a parser that builds a whole syntax tree, such as remark.
  // Line ends are normalized before any format sees the text, and a text has no null character.
  created.core.ruler.enableOnly(['block']);
  const { ruler } = created.block;
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  ruler.before('fence', 'directive', readDirective, { alt });
  ruler.before('fence', 'colons', readColons, { alt });
  ruler.before('fence', 'highlight_tag', readHighlightTag, { alt });
  ruler.before('fence', 'indented_container', readIndentedContainer, { alt });
  ruler.before('fence', 'markdown_tag', readMarkdownTag, { alt });
  ruler.before('fence', 'definition', readDefinition, { alt: ['paragraph'] });
  created.block.State = LeanState;
  return created;
}
