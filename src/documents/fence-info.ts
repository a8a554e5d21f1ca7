/** What the text behind an opening fence says. */
export interface FenceInfo {
  /**
   * The first word or the first class (`python` and `{.python}` are both `python`); with its braces
   * when it is a directive, such as `{doctest}`. Empty when there is none.
   */
  readonly language: string;
  /** From `id=name` anywhere, or `#name` in braces. */
  readonly id: string | undefined;
}

/** Reads `python id=name title="a b"`, `{.python #name .wide}` and `python {1,3-5}`. */
export function parseFenceInfo(info: string): FenceInfo {
  let language: string | undefined;
  let directive: string | undefined;
  let id: string | undefined;
  let inBraces = false;
  for (const { 0: token, groups = {} } of info.matchAll(tokens)) {
    const { key, quoted, bare, word } = groups;
    if (key !== undefined) {
      if (key === 'id') id ??= quoted?.slice(1, -1) ?? bare;
    } else if (word === undefined) {
      inBraces = token === '{';
    } else if (!inBraces) {
      // What stands behind `{doctest}` is the group of the test.
      language ??= directive === '{doctest}' ? directive : word.split(/[,;:]/, 1)[0];
    } else if (word.startsWith('#')) {
      id ??= word.slice(1);
    } else if (word.startsWith('.')) {
      language ??= word.slice(1);
    } else {
      directive ??= `{${word}}`;
    }
  }
  return { language: language ?? directive ?? '', id };
}

const tokens =
  /(?<key>[\w-]+)=(?:(?<quoted>"[^"]*"|'[^']*')|(?<bare>[^\s{}]*))|[{}]|(?<word>[^\s{}]+)/g;
