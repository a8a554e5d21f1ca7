import type { CodeBlock, Position } from '../format.ts';
import { isPythonBlock, looksLikePython } from '../language.ts';
import { findCode } from './code-text.ts';
import { languageRun } from './hosts.ts';
import { settleLanguage } from './language-of.ts';
import type { CodeEvent } from './melt.ts';
import type { Element } from './tags.ts';
import type { PlacedText } from './text-places.ts';

/** An element that holds code, or a `<code>` outside of one, while it is read. */
export interface OpenBlock {
  readonly element: Element;
  /** Offset of its start tag, and of what stands behind that. */
  readonly start: number;
  readonly inside: number;
  /** As `languageOf` says, of it, what stands around it, and the `<code>` in it. */
  language: string | undefined;
  events: CodeEvent[];
  /** Whether it holds nothing but space so far. */
  isBlank: boolean;
  /** Whether more stands in it than its own code: line numbers, a `<pre>`. */
  holdsOther: boolean;
  /** Whether words stand before it in its paragraph. */
  readonly isInText: boolean;
}

/**
 * Whether a `<code>` that stands in no `<pre>` is a block: it shows its line ends by its style, or by
 * elements, or names a language for several lines that no word stands before. Any other is a word
 * of a sentence.
 */
export function isBlockLike(
  { element, events, language, isInText }: OpenBlock,
  text: string,
): boolean {
  if (keepsLineEnds(element)) return true;
  const lastText = events.findLastIndex((event) => event.kind === 'text');
  const firstText = events.findIndex((event) => event.kind === 'text');
  const between = events.slice(firstText, lastText + 1);
  if (between.some((event) => event.kind !== 'text')) return !isInText;
  return language !== undefined && !isInText && text.trim().includes('\n');
}

/** The block as it counts; undefined when all that it holds was left out, or is another block. */
export function toCodeBlock(block: OpenBlock, page: PlacedText): CodeBlock | undefined {
  const { element, start, inside, events, language: named, isBlank, holdsOther } = block;
  if (isBlank && holdsOther) return undefined;
  const hasElements = events.some((event) => event.kind !== 'text');
  const collapses = element.name === 'code' && hasElements && !keepsLineEnds(element);
  const dedents = (source: string): boolean =>
    isPythonBlock({ form: 'element', language: settleLanguage(named, source), source }) ||
    (!named && looksLikePython({ source }));
  const code = findCode(events, page, { collapses, dedents });
  const at: Position = page.positionOf(inside);
  const isRun = languageRun(element) !== undefined;
  return {
    kind: 'code',
    form: 'element',
    language: settleLanguage(named, code?.source ?? ''),
    id: undefined,
    words: [],
    openedAt: page.positionOf(start).line,
    ...(code ?? { source: '', start: at, end: at }),
    // A page runs all of them in one namespace, unless one has a worker to itself.
    ...(isRun && !element.attributes.has('worker') && { group: 'page' }),
    ...(isRun && element.attributes.has('src') && { reason: 'the file that it names is not read' }),
  };
}

function keepsLineEnds({ attributes }: Element): boolean {
  return /white-space:\s*(?:pre|break-spaces)|display:\s*block/.test(attributes.get('style') ?? '');
}
