import type { Part, Position } from '../format.ts';
import { readHtml } from './reader.ts';

/**
 * What a piece of HTML inside of another format holds: its headings, blocks of code and paragraphs,
 * and its comments to docproof.
 *
 * @param html with `\n` at its line ends, line below line as it stands in the document
 * @param at where it begins in the document
 */
export function readHtmlFragment(html: string, at: Position): readonly Part[] {
  return readHtml(html, at).parts;
}
