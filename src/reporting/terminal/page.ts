import type { Token } from 'markdown-it';
import { type ExplainedKind, isExplained, verdictPage } from '../../model/verdict-page.ts';
import type { Style } from '../reporter.ts';
import { createFrame, type Frame, paragraph, stack, verbatim } from './frame.ts';

/**
 * A page of `docs/verdicts/` for a terminal: prose with the words of its links, code indented, and
 * at the end what leads to the linked pages.
 *
 * @param markdown headings, paragraphs and fenced code, as the pages have them
 */
export async function renderPage(markdown: string, style: Style): Promise<string> {
  // Nothing else that the command line prints needs it.
  const { default: createMarkdownIt } = await import('markdown-it');
  const frame = createFrame(style);
  const tokens = createMarkdownIt({ html: false }).parse(markdown, {});
  const blocks = tokens.map((token, index) => renderToken(frame, token, tokens[index - 1]));
  const linked = linkedKinds(tokens);
  const more = linked.map((kind) => verdictPage(kind)).join(', ');
  const end = linked.length === 0 ? [] : paragraph(frame, `See also: ${more}`, 0, 4);
  return `${stack([...blocks, end]).join('\n')}\n`;
}

function renderToken(frame: Frame, token: Token, before: Token | undefined): readonly string[] {
  switch (token.type) {
    case 'inline': {
      const text = proseOf(token);
      const isHeading = before?.type === 'heading_open';
      return paragraph(frame, isHeading ? frame.palette.title(text) : text);
    }
    case 'fence':
      return verbatim(frame, token.content.trimEnd(), 4).map((line) => line.trimEnd());
    default:
      return [];
  }
}

function proseOf({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => {
      if (type === 'code_inline') return `\`${content}\``;
      return type === 'softbreak' ? ' ' : content;
    })
    .join('');
}

function linkedKinds(tokens: readonly Token[]): readonly ExplainedKind[] {
  const links = tokens.flatMap(({ children }) => children ?? []);
  const kinds = links.map((link) => /^([a-z-]+)\.md$/.exec(String(link.attrGet('href')))?.[1]);
  return [...new Set(kinds.filter((kind) => kind !== undefined).filter(isExplained))];
}
