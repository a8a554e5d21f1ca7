import MarkdownIt, { type Env, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { Problem } from '../model/problem.ts';
import { parseFenceInfo } from './fence-info.ts';
import type { Format, Outline, Part } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { isPython } from './language.ts';
import type { Lines } from './lines.ts';
import { locateCode, type ParsedCode, unclosedFence } from './markdown-code.ts';
import { readNotes, withoutNotes } from './notes.ts';
import { looksLikeMarkdown } from './recognize.ts';

/** Markdown as CommonMark and GitHub have it, with footnotes and YAML front matter. */
export const markdown: Format = {
  name: 'Markdown',
  extensions: ['.md', '.markdown'],
  recognizes: looksLikeMarkdown,
  read: (text, lines) => {
    const { body, sectionWord, defaults, problems } = readFrontMatter(text);
    const found = readMarkdownBody(body, lines);
    return { ...found, sectionWord, defaults, problems: [...problems, ...found.problems] };
  },
};

// Only blocks matter here. Leaving out what stands within a paragraph makes this some thirty times
// as fast as a parser that builds a whole syntax tree, such as remark.
const parser = new MarkdownIt({ html: true }).use(footnote);
parser.core.ruler.enableOnly(['normalize', 'block']);

/** The headings and the blocks of a Markdown text without its front matter. */
export function readMarkdownBody(text: string, lines: Lines): Pick<Outline, 'parts' | 'problems'> {
  const references: Env = {};
  const tokens = parser.parse(text, references);
  const parts: Part[] = [];
  const problems: Problem[] = [];
  for (const [index, token] of tokens.entries()) {
    // A heading within a list or a quote heads no part of the document.
    if (token.type === 'heading_open' && token.level === 0) {
      const content = tokens[index + 1]?.content ?? '';
      parts.push({
        kind: 'heading',
        level: Number(token.tag.slice('h'.length)),
        text: plainText(inlineTokens(content, references)),
      });
    } else if (token.type === 'fence' || token.type === 'code_block') {
      const parsed = parsedCode(token);
      parts.push(locateCode(parsed, lines));
      problems.push(...unclosedFence(parsed));
    } else if (token.type === 'html_block') {
      problems.push(...swallowedFences(token));
      parts.push(...besideCode(token));
    } else if (tokens[index - 1]?.type === 'heading_open') {
      // Its words were taken with the heading.
    } else if (token.type === 'inline' || breaks.has(token.type)) {
      parts.push(...besideCode(token));
    }
  }
  return { parts, problems };
}

/** What parts blocks of code without a paragraph between them. */
const breaks: ReadonlySet<string> = new Set(['hr', 'list_item_open', 'blockquote_open']);

/** The comments in a piece that is no code, and what is left of it. */
function besideCode({ type, content, map }: Token): readonly Part[] {
  const notes = readNotes(content, (map?.[0] ?? 0) + 1);
  const rest = withoutNotes(content).trim();
  if (rest === '' && notes.length > 0) return notes;
  return [...notes, { kind: 'prose', text: type === 'inline' ? rest : '' }];
}

function parsedCode({ type, info, content, map }: Token): ParsedCode {
  const [firstIndex, endIndex] = map ?? [0, 0];
  const code = content === '' ? [] : content.replace(/\n$/, '').split('\n');
  return {
    info: type === 'fence' ? info : undefined,
    firstLine: firstIndex + 1,
    closed: type === 'code_block' || endIndex - firstIndex === code.length + 2,
    code,
  };
}

/** Python in HTML that runs on to the next blank line: its reader sees the marks of the fence, not code. */
function swallowedFences({ content, map }: Token): readonly Problem[] {
  if (content.startsWith('<!--')) return [];
  return content.split('\n').flatMap((line, index) => {
    const [fence, info = ''] = /^\s*(?:`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === undefined || !isPython(parseFenceInfo(info).language)) return [];
    return [
      {
        severity: 'warning',
        message: 'the HTML around this fence makes it text, not code',
        hint: 'leave a blank line before the fence',
        line: (map?.[0] ?? 0) + index + 1,
      },
    ];
  });
}

function inlineTokens(text: string, references: Env): readonly Token[] {
  const tokens: Token[] = [];
  parser.inline.parse(text, parser, references, tokens);
  return tokens;
}

/** What a reader sees of a heading: its words, and the alternative texts of its images. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'html_inline') return '';
      return type === 'softbreak' || type === 'hardbreak' ? ' ' : content;
    })
    .join('')
    .trim();
}
