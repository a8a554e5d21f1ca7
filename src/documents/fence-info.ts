import { type OptionWord, readWord, wordPattern } from './option-words.ts';

/** What the text behind an opening fence says. */
export interface FenceInfo {
  /**
   * The first word or the first class (`python` and `{.python}` are both `python`); with its braces
   * when it is a directive, such as `{doctest}`. Empty when there is none.
   */
  readonly language: string;
  /** From `id=name` anywhere, or `#name` in braces. */
  readonly id: string | undefined;
  /** All that stands behind the language: options of docproof among the words of other tools. */
  readonly words: readonly OptionWord[];
}

/** Reads `python id=name title="a b"`, `{.python #name .wide}`, `python {1,3-5}` and `python skip "why"`. */
export function parseFenceInfo(info: string): FenceInfo {
  let language: string | undefined;
  let directive: string | undefined;
  let id: string | undefined;
  let inBraces = false;
  const words: OptionWord[] = [];
  for (const match of info.matchAll(tokens)) {
    const { 0: token, groups = {} } = match;
    const { key, text, word } = groups;
    if (key !== undefined || text !== undefined) {
      const option = readWord(match);
      if (key === 'id') id ??= option.value;
      else words.push(option);
    } else if (word === undefined) {
      inBraces = token === '{';
    } else if (!inBraces) {
      // What stands behind `{doctest}` is the group of the test.
      if (language !== undefined) words.push(readWord(match));
      language ??= directive === '{doctest}' ? directive : word.split(/[,;:]/, 1)[0];
    } else if (word.startsWith('#')) {
      id ??= word.slice(1);
    } else if (word.startsWith('.')) {
      if (language !== undefined) words.push({ key: word.slice(1), value: undefined });
      language ??= word.slice(1);
    } else {
      directive ??= `{${word}}`;
    }
  }
  return { language: language ?? directive ?? '', id, words };
}

const tokens = new RegExp(`${wordPattern({ except: '{}' })}|[{}]`, 'g');
