import type { LinePlace } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { CodeBlock, Part, Position } from '../format.ts';
import { readHtmlFragment } from '../html/fragment.ts';
import type { Lines } from '../lines.ts';

/** A piece of a document that is not in Markdown, or has HTML among its words. */
export interface HtmlPiece {
  /** Its lines without the list or quote around them. */
  readonly content: string;
  /** The line of the document on which it begins; counts from 1. */
  readonly line: number;
  /** As it stands in the document, where the content is not just that. */
  readonly written?: string;
}

/**
 * The blocks in `<pre>` and the comments of a piece of HTML in Markdown; undefined when it holds no
 * block. Headings in HTML head no part of a document in Markdown.
 */
export function readHtmlCode(
  piece: HtmlPiece,
  lines: Lines,
): { readonly parts: readonly Part[]; readonly problems: readonly Problem[] } | undefined {
  if (!/<pre[\s>]/i.test(piece.content)) return undefined;
  const { line, content } = piece;
  const found = readHtmlFragment(content, { line, column: 1 });
  if (!found.some(({ kind }) => kind === 'code')) return undefined;
  const leads = leadsOf(piece, lines);
  const inDocument = (at: Position): Position => ({
    line: at.line,
    column: at.column + (leads[at.line - line] ?? 0),
  });
  const parts = found.flatMap((part): readonly Part[] => {
    if (part.kind === 'heading') return [];
    return [part.kind === 'code' ? moveBlock(part, inDocument) : part];
  });
  return { parts, problems: cutShort(piece) };
}

/** Words with what stands between backticks blank, which only shows tags. */
export function withoutCodeSpans(text: string): string {
  return text.replace(codeSpan, (span) => span.replace(/[^\n]/g, ' '));
}

/** In Markdown a blank line ends most HTML, and with it the code that goes on behind. */
function cutShort({ content, line }: HtmlPiece): readonly Problem[] {
  const tags = [...content.matchAll(/<(\/?)pre[\s>]/gi)];
  const last = tags.at(-1);
  if (last === undefined || last[1] === '/') return [];
  const wording = /^\s*<pre/i.test(content)
    ? { message: 'this `<pre>` is never closed', hint: 'write `</pre>` behind its last line' }
    : {
        message: 'the HTML around this `<pre>` ends at a blank line, and its code with it',
        hint: 'let the line begin with `<pre>`, or use a fence',
      };
  return [
    {
      severity: 'warning',
      ...wording,
      line: line + content.slice(0, last.index).split('\n').length - 1,
    },
  ];
}

/** How many characters of the document stand before each line of a piece: the marks of a list or a quote. */
function leadsOf(
  { content, written: text = content, line }: HtmlPiece,
  lines: Lines,
): readonly number[] {
  return text.split('\n').map((written, index) => {
    const found = lines.text(line + index).indexOf(written.trim());
    return Math.max(0, found - (written.length - written.trimStart().length));
  });
}

function moveBlock(block: CodeBlock, inDocument: (at: Position) => Position): CodeBlock {
  const movePlace = ({ line, steps }: LinePlace): LinePlace => ({
    line,
    steps: steps.map(([code, column]) => [code, inDocument({ line, column }).column]),
  });
  return {
    ...block,
    start: inDocument(block.start),
    end: inDocument(block.end),
    ...(block.places && { places: block.places.map(movePlace) }),
  };
}

const codeSpan = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;
