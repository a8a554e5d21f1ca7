import type { Note } from './format.ts';

/**
 * The comments in a piece of a document that speak to docproof: `<!-- docproof: ... -->`, and
 * `{/* docproof: ... *\/}` in MDX. `firstLine` is the line on which the piece begins.
 */
export function readNotes(text: string, firstLine: number): readonly Note[] {
  if (!text.includes('docproof:')) return [];
  // What is shown between backticks is an example of such a comment.
  const plain = text.replace(codeSpan, (span) => span.replace(/[^\n]/g, ' '));
  return [...plain.matchAll(comment)].map((match) => {
    const { index, groups = {} } = match;
    const said = groups['html'] ?? groups['mdx'] ?? '';
    const line = firstLine + countLines(text.slice(0, index));
    const textAt = match[0].indexOf(said);
    return {
      kind: 'note',
      text: said,
      line,
      textLine: line + countLines(match[0].slice(0, textAt)),
    };
  });
}

/** A piece of a document without such comments. */
export function withoutNotes(text: string): string {
  return text.includes('docproof:') ? text.replace(comment, '') : text;
}

const comment = /<!--\s*docproof:(?<html>[\s\S]*?)-->|\{?\/\*\s*docproof:(?<mdx>[\s\S]*?)\*\/\}?/g;

const codeSpan = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
