/** One word of the text behind a fence, or in a comment. */
export interface OptionWord {
  /** What stands before `=`, or the whole word; empty for a text in quotes that stands alone. */
  readonly key: string;
  /** What stands behind `=`, without quotes, or the text in quotes; undefined for a bare word. */
  readonly value: string | undefined;
  /** Whether the quote before its value is never closed, so that the value goes on to the end of the text. */
  readonly isOpen?: boolean;
}

/**
 * The source of a pattern that takes `key=value`, `key="a b"`, `"a b"` and bare words one after
 * the other; none of the characters in `except` belongs to a bare word.
 */
export function wordPattern({ except = '' }: { readonly except?: string } = {}): string {
  const bare = `[^\\s${except}]`;
  const quotes = `"[^"]*"|'[^']*'`;
  // Only behind what takes a reason: elsewhere such a quote is a word of another tool.
  const open = `["'](?<=\\b(?:skip|next|start)[ \\t]{1,9}["'])(?<open>[\\s\\S]*)`;
  const openValue = `["'](?<=\\bskip=["'])(?<openValue>[\\s\\S]*)`;
  return `(?<key>(?:docproof[:.-])?[\\w-]+)=(?:(?<quoted>${quotes})|${openValue}|(?<bare>${bare}*))|(?<text>${quotes})|${open}|(?<word>${bare}+)`;
}

/** The word that a match of `wordPattern` holds. */
export function readWord({ groups = {} }: RegExpMatchArray): OptionWord {
  const { key, quoted, bare, openValue, text, open, word } = groups;
  const value = openValue ?? open;
  if (value !== undefined) return { key: key ?? '', value, isOpen: true };
  if (key !== undefined) return { key, value: quoted?.slice(1, -1) ?? bare ?? '' };
  if (text !== undefined) return { key: '', value: text.slice(1, -1) };
  return { key: word ?? '', value: undefined };
}

/** The words of a comment. */
export function readWords(text: string): readonly OptionWord[] {
  return text === '' ? [] : [...text.matchAll(commentWord)].map(readWord);
}

const commentWord = new RegExp(wordPattern(), 'g');
