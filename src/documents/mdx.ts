import type { Code, Heading, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Problem } from '../model/problem.ts';
import type { Outline, Part, Reader } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Lines } from './lines.ts';
import { createFencePlacer } from './markdown/placer.ts';
import { readMarkdownBody } from './markdown.ts';
import { locateCode, type ParsedCode } from './markdown-code.ts';
import { readNotes, withoutNotes } from './notes.ts';

/** MDX 3: Markdown with JSX, expressions and ES modules in it. */
export const mdx: Reader = {
  createPlacer: createFencePlacer,
  read: (text, lines) => {
    const { body, sectionWord, defaults, problems } = readFrontMatter(text);
    const found = readBody(body, lines);
    return { ...found, sectionWord, defaults, problems: [...problems, ...found.problems] };
  },
};

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

type Body = Pick<Outline, 'parts' | 'problems'>;

function readBody(text: string, lines: Lines): Body {
  try {
    return readTree(parser.parse(text), lines);
  } catch (error) {
    // Markdown parses whatever MDX refuses, so that no block is lost.
    const { parts, problems } = readMarkdownBody(text, lines);
    return { parts, problems: [syntaxProblem(error), ...problems] };
  }
}

function readTree(tree: Root, lines: Lines): Body {
  const parts: Part[] = [];
  const problems: Problem[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type === 'heading' && !isContainer(parent)) {
      parts.push({ kind: 'heading', level: node.depth, text: plainText(node) });
    } else if (node.type === 'code') {
      const located = locateCode(parsedCode(node, lines), lines);
      parts.push(located.block);
      for (const each of located.problems) problems.push(each);
    } else if (node.type === 'paragraph') {
      const text = withoutNotes(sourceOf(node, lines)).trim();
      if (text !== '') parts.push({ kind: 'prose', text });
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const notes = readNotes(node.value, node.position?.start.line ?? 1);
      for (const each of notes.length > 0 ? notes : [{ kind: 'prose', text: '' } as const])
        parts.push(each);
    } else if (parting.has(node.type)) {
      parts.push({ kind: 'prose', text: '' });
    }
  });
  return { parts, problems };
}

/** What parts blocks of code without a paragraph between them. */
const parting: ReadonlySet<Nodes['type']> = new Set([
  'thematicBreak',
  'listItem',
  'blockquote',
  'table',
  'mdxJsxFlowElement',
  'mdxjsEsm',
]);

/** The lines of a piece as they are written. */
function sourceOf({ position }: Nodes, lines: Lines): string {
  const [first, last] = [position?.start.line ?? 1, position?.end.line ?? 0];
  const indices = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return indices.map((line) => lines.text(line)).join('\n');
}

/** Whether a heading in there heads no part of the document; one in a JSX element does. */
function isContainer(node: Nodes | undefined): boolean {
  return (
    node?.type === 'listItem' || node?.type === 'blockquote' || node?.type === 'footnoteDefinition'
  );
}

/** MDX has no indented code, so that each of its blocks is a fence. */
function parsedCode({ lang, meta, value, position }: Code, lines: Lines): ParsedCode {
  const firstLine = position?.start.line ?? 1;
  const lastLine = position?.end.line ?? firstLine;
  const isEmpty = value === '' && lastLine < firstLine + 2;
  return {
    info: `${lang ?? ''} ${meta ?? ''}`,
    firstLine,
    closed: lastLine > firstLine && /(?:`{3}|~{3})[ \t]*$/.test(lines.text(lastLine)),
    code: isEmpty ? [] : value.split('\n'),
  };
}

function plainText(heading: Heading): string {
  let text = '';
  visit(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'image') text += node.alt ?? '';
    else if (node.type === 'break') text += ' ';
  });
  return text.replaceAll('\n', ' ').trim();
}

function syntaxProblem(error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  // Of a tag that is still open at the end of the document only the words say where it is.
  const [, said] = /\((\d+):\d+-/.exec(reason) ?? [];
  const line =
    error instanceof Error && 'line' in error && typeof error.line === 'number'
      ? error.line
      : said && Number(said);
  return {
    severity: 'warning',
    message: `the document is read as plain Markdown, for it is not valid MDX: ${reason}`,
    ...(line && { line }),
  };
}
