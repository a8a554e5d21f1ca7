import type { Env, Token } from 'markdown-it';
import { showsTraceback } from '../model/output-block.ts';
import type { Problem } from '../model/problem.ts';
import { parseFenceInfo } from './fence-info.ts';
import type { Outline, Part, Reader, Surroundings } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { isPython } from './language.ts';
import type { Lines } from './lines.ts';
import { isForRaising } from './markdown/directives.ts';
import { filesEmbedded, readEmbedded } from './markdown/embedded.ts';
import { readHtmlCode, withoutCodeSpans } from './markdown/html-code.ts';
import { parser } from './markdown/parser.ts';
import { createMarkdownPlacer } from './markdown/placer.ts';
import { unclosed, unclosedContainers, unclosedHtml, unclosedTag } from './markdown/unclosed.ts';
import { locateCode, type ParsedCode } from './markdown-code.ts';
import { readNotes, withoutNotes } from './notes.ts';
import { findOutputs } from './output-blocks.ts';

/**
 * Markdown as CommonMark and GitHub have it, with footnotes, YAML front matter, and what MyST,
 * Quarto, R Markdown, MkDocs, Docusaurus, VitePress, Hugo, Jekyll, kramdown and Pandoc add for
 * code. The code of a snippet stands in its document line by line, behind the indentation and the
 * marks of lists and quotes; the options at the head of a cell are none of it.
 */
export const markdown: Reader = {
  read: (text, lines, surroundings) => {
    const { body, sectionWord, defaults, kernel, problems } = readFrontMatter(text);
    const found = readMarkdownBody(body, lines, { kernel, surroundings });
    return { ...found, sectionWord, defaults, problems: [...problems, ...found.problems] };
  },
  includes: filesEmbedded,
  createPlacer: createMarkdownPlacer,
};

/**
 * The headings and the blocks of a Markdown text without its front matter.
 *
 * @param kernel the language of cells that name none
 * @param surroundings without them no other file is looked into
 */
export function readMarkdownBody(
  text: string,
  lines: Lines,
  {
    kernel,
    surroundings,
  }: { readonly kernel?: string | undefined; readonly surroundings?: Surroundings } = {},
): Pick<Outline, 'parts' | 'problems'> {
  const references: Env = {};
  const tokens = parser.parse(text, references);
  const parts: Part[] = [];
  const problems: Problem[] = [];
  let row: Token['map'] = null;
  for (const [index, token] of tokens.entries()) {
    // The words of a cell do not say where they stand.
    if (token.type === 'inline') token.map ??= row;
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
      const embedded = surroundings && readEmbedded(parsed, lines, surroundings);
      const { parts: found, problems: wrong } = embedded ?? locatedCode(parsed, lines, kernel);
      for (const each of found) parts.push(each);
      for (const each of wrong) problems.push(each);
    } else if (token.type === 'unclosed') {
      const line = (token.map?.[0] ?? 0) + 1;
      problems.push(token.info === '' ? unclosed(line) : unclosedTag(line, token.info));
    } else if (token.type === 'html_block') {
      const open = unclosedHtml(token);
      for (const each of open.length > 0 ? open : swallowedFences(token)) problems.push(each);
      const { content } = token;
      const html = readHtmlCode({ content, line: (token.map?.[0] ?? 0) + 1 }, lines);
      for (const each of html?.parts ?? besideCode(token)) parts.push(each);
      for (const each of html?.problems ?? []) problems.push(each);
    } else if (tokens[index - 1]?.type === 'heading_open') {
      // Its words were taken with the heading.
    } else if (token.type === 'inline' || breaks.has(token.type)) {
      const attributed = attributeList(token, parts.at(-1));
      if (attributed !== undefined) parts[parts.length - 1] = attributed;
      else
        for (const each of [...besideCode(token), ...codeAmongWords(token, lines)])
          parts.push(each);
    } else if (token.type === 'tr_open') {
      row = token.map;
    }
  }
  problems.push(...unclosedContainers(tokens));
  return { parts: withShownExceptions(parts), problems };
}

function locatedCode(
  parsed: ParsedCode,
  lines: Lines,
  kernel: string | undefined,
): Pick<Outline, 'parts' | 'problems'> {
  const { block, problems } = locateCode(parsed, lines, kernel);
  return { parts: [block], problems };
}

/** A cell that may raise is judged by the traceback below it, where there is one. */
function withShownExceptions(parts: readonly Part[]): readonly Part[] {
  if (!parts.some((part) => part.kind === 'code' && part.words.some(isForRaising))) return parts;
  const outputs = findOutputs(parts);
  return parts.map((part) => {
    const shown = part.kind === 'code' && outputs.get(part)?.block;
    if (!shown || !showsTraceback({ text: shown.source })) return part;
    return { ...part, words: part.words.filter((word) => !isForRaising(word)) };
  });
}

/**
 * A block without a language that the line below it gives one: `{: .language-python}`, an
 * attribute list of kramdown, https://kramdown.gettalong.org/syntax.html#block-ials.
 */
function attributeList({ content, map }: Token, block: Part | undefined): Part | undefined {
  if (!content.startsWith('{:') || block?.kind !== 'code' || block.language !== '')
    return undefined;
  const [, said] = /^\{:([^{}\n]*)\}$/.exec(content) ?? [];
  const below = block.end.line + (block.form === 'indented' ? 1 : 2);
  if (said === undefined || (map?.[0] ?? 0) + 1 !== below) return undefined;
  const { id, words } = parseFenceInfo(`{${said}}`);
  const [, language = ''] = /(?:^|\s)\.language-(\S+)/.exec(said) ?? [];
  return { ...block, language, id: block.id ?? id, words };
}

/** What parts blocks of code without a paragraph between them. */
const breaks: ReadonlySet<string> = new Set(['hr', 'list_item_open', 'blockquote_open', 'mark']);

/** What stands in `<pre>` in a paragraph or the cell of a table. */
function codeAmongWords({ content, map }: Token, lines: Lines): readonly Part[] {
  if (!content.includes('<pre')) return [];
  const line = (map?.[0] ?? 0) + 1;
  const html = readHtmlCode({ content: withoutCodeSpans(content), written: content, line }, lines);
  return html?.parts.filter(({ kind }) => kind === 'code') ?? [];
}

/** The comments in a piece that is no code, and what is left of it. */
function besideCode({ type, content, map }: Token): readonly Part[] {
  // Most paragraphs have none, and looking for the word is quicker than for the whole comment.
  const mayHaveNotes = content.includes('docproof');
  const notes = mayHaveNotes ? readNotes(content, (map?.[0] ?? 0) + 1) : [];
  const rest = (mayHaveNotes ? withoutNotes(content) : content).trim();
  if (rest === '' && notes.length > 0) return notes;
  return [...notes, { kind: 'prose', text: type === 'inline' ? rest : '' }];
}

function parsedCode({ type, info, content, map }: Token): ParsedCode {
  const [firstIndex, endIndex] = map ?? [0, 0];
  const code = content === '' ? [] : withoutLastEnd(content).split('\n');
  return {
    info: type === 'fence' ? info : undefined,
    firstLine: firstIndex + 1,
    closed: type === 'code_block' || endIndex - firstIndex === code.length + 2,
    code,
  };
}

function withoutLastEnd(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
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
