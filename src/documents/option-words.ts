/** One word of the text behind a fence, or in a comment. */
export interface OptionWord {
  /** What stands before `=`, or the whole word; empty for a text in quotes that stands alone. */
  readonly key: string;
  /** What stands behind `=`, without quotes, or the text in quotes; undefined for a bare word. */
  readonly value: string | undefined;
}

/**
 * The source of a pattern that takes `key=value`, `key="a b"`, `"a b"` and bare words one after
 * the other; none of the characters in `except` belongs to a bare word.
 */
export function wordPattern({ except = '' }: { readonly except?: string } = {}): string {
  const bare = `[^\\s${except}]`;
  const quotes = `"[^"]*"|'[^']*'`;
  return `(?<key>(?:docproof[:.-])?[\\w-]+)=(?:(?<quoted>${quotes})|(?<bare>${bare}*))|(?<text>${quotes})|(?<word>${bare}+)`;
}

/** The word that a match of `wordPattern` holds. */
export function readWord({ groups = {} }: RegExpMatchArray): OptionWord {
  const { key, quoted, bare, text, word } = groups;
  if (key !== undefined) return { key, value: quoted?.slice(1, -1) ?? bare ?? '' };
  if (text !== undefined) return { key: '', value: text.slice(1, -1) };
  return { key: word ?? '', value: undefined };
}

/** The words of a comment. */
export function readWords(text: string): readonly OptionWord[] {
  return [...text.matchAll(new RegExp(wordPattern(), 'g'))].map(readWord);
}
