import { chunkWords, directiveOf, isChunk } from './markdown/directives.ts';
import { type OptionWord, readWord, wordPattern } from './option-words.ts';

/** What the text behind an opening fence says. */
export interface FenceInfo {
  /**
   * The first word or the first class (`python` and `{.python}` are both `python`); with its braces
   * when it is a directive that names none, such as `{doctest}`. Empty when there is none.
   */
  readonly language: string;
  /** From `id=name` anywhere, `#name` in braces, or the name of a chunk. */
  readonly id: string | undefined;
  /** All that stands behind the language: options of docproof among the words of other tools. */
  readonly words: readonly OptionWord[];
  /** The name in braces: `code-cell` of MyST, `python` of Quarto; undefined for any other fence. */
  readonly directive: string | undefined;
}

/**
 * Reads `python id=name title="a b"`, `{.python #name .wide}`, `python {1,3-5}`,
 * `python skip "why"`, `{code-cell} ipython3`, and `{python name, eval=FALSE}`.
 */
export function parseFenceInfo(info: string): FenceInfo {
  // Nearly all fences, and there are many in a site.
  if (/^\w*$/.test(info)) return { language: info, id: undefined, words: [], directive: undefined };
  const [, braces, directive, rest = ''] = directiveStart.exec(info) ?? [];
  if (directive === undefined) return { ...readAttributes(info), directive };
  // Quarto shows a chunk in two pairs of braces as it is written, and runs it not.
  if (isChunk(directive)) {
    const chunk = { language: 'python', ...chunkWords(rest.replace(/\}[\s\S]*$/, '')) };
    return { ...chunk, directive: braces === '{' ? directive : undefined };
  }
  const said = rest.replace('}', ' ');
  const written = readAttributes(said);
  return { ...directiveOf(directive, said, written), id: written.id, directive };
}

/** A name right behind a brace at the start; a class and an id have a mark before theirs. */
const directiveStart = /^\s*(\{{1,2})([A-Za-z][\w:+-]*)(?=[\s,}]|$)([\s\S]*)$/;

function readAttributes(info: string): Omit<FenceInfo, 'directive'> {
  let language: string | undefined;
  let id: string | undefined;
  let inBraces = false;
  const words: OptionWord[] = [];
  for (const match of info.matchAll(tokens)) {
    const { 0: token, groups = {} } = match;
    const { key, text, open, word } = groups;
    if (key !== undefined || text !== undefined || open !== undefined) {
      const option = readWord(match);
      if (key === 'id') id ??= option.value;
      else words.push(option);
    } else if (word === undefined) {
      inBraces = token === '{';
    } else if (!inBraces) {
      if (language !== undefined) words.push(readWord(match));
      language ??= word.split(/[,;:]/, 1)[0];
    } else if (word.startsWith('#')) {
      id ??= word.slice(1);
    } else if (word.startsWith('.')) {
      if (language !== undefined) words.push({ key: word.slice(1), value: undefined });
      // kramdown and highlighters write the class of HTML.
      language ??= word.slice(1).replace(/^language-/, '');
    }
  }
  return { language: language ?? '', id, words };
}

const tokens = new RegExp(`${wordPattern({ except: '{}' })}|[{}]`, 'g');
