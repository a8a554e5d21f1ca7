import type { Matching } from '../../model/matching.ts';
import { type Brackets, findBrackets } from './brackets.ts';
import { type FoundNumber, findNumbers, type Measured } from './number.ts';

/** What is compared as one: a character, a number, any text, or values in no order. */
export type Token = string | Measured | { readonly kind: 'wildcard' } | Group;

/** A set, a dict or a view of one. */
export interface Group {
  readonly kind: 'group';
  readonly open: string;
  readonly items: readonly Item[];
}

/** A value among others, or a line among others. */
export interface Item {
  readonly tokens: readonly Token[];
  /** The same for two items that are equal without any tolerance. */
  readonly key: string;
  /** Whether only an item with the same key can be the same. */
  readonly isExact: boolean;
}

/** Reads a text: as its lines when it is `unordered`, else as one item. `...` counts on the side that claims. */
export function readItems(text: string, matching: Matching, isClaim: boolean): readonly Item[] {
  const { number, unordered, ellipsis } = matching;
  const found = number === false ? [] : findNumbers(text, number !== true);
  const reader: Reader = {
    text,
    numbers: new Map(found.map((each) => [each.start, each])),
    brackets: unordered ? findBrackets(text) : noBrackets,
    wildcards: ellipsis && isClaim,
  };
  return readRange(reader, 0, text.length, unordered ? 'lines' : 'text');
}

interface Reader {
  readonly text: string;
  readonly numbers: ReadonlyMap<number, FoundNumber>;
  readonly brackets: Brackets;
  readonly wildcards: boolean;
}

const noBrackets: Brackets = { pairs: new Map(), commas: new Set() };
const wildcard: Token = { kind: 'wildcard' };

/** Where a range is cut into items: at line ends, at commas, nowhere. */
type Level = 'lines' | 'values' | 'ordered' | 'text';

function readRange(reader: Reader, start: number, end: number, level: Level): Item[] {
  const { text, numbers, brackets } = reader;
  const items: Item[] = [];
  let tokens: Token[] = [];
  for (let index = start; index < end; index += 1) {
    const character = text.charAt(index);
    const number = numbers.get(index);
    const close = brackets.pairs.get(index);
    if (number !== undefined) {
      tokens.push(number);
      index += number.text.length - 1;
    } else if (reader.wildcards && text.startsWith('...', index)) {
      tokens.push(wildcard);
      index += 2;
    } else if (close !== undefined) {
      append(tokens, readBrackets(reader, index, close));
      index = close;
    } else if (isSeparator(reader, index, level)) {
      items.push(toItem(tokens, level));
      tokens = [];
    } else if (character === '\n' && (level === 'values' || level === 'ordered')) {
      // Where a long value is broken into lines is no part of it.
      if (tokens.at(-1) !== ' ') tokens.push(' ');
      while (/\s/.test(text.charAt(index + 1))) index += 1;
    } else tokens.push(character);
  }
  const last = toItem(tokens, level);
  // Behind the comma at the end comes no value.
  return level === 'values' && last.tokens.length === 0 ? items : [...items, last];
}

function isSeparator({ text, brackets }: Reader, index: number, level: Level): boolean {
  if (level === 'lines') return text.charAt(index) === '\n';
  return level === 'values' && brackets.commas.has(index);
}

function readBrackets(reader: Reader, start: number, close: number): readonly Token[] {
  const open = reader.text.charAt(start);
  if (isUnordered(reader.text, start)) {
    return [{ kind: 'group', open, items: readRange(reader, start + 1, close, 'values') }];
  }
  const [inner] = readRange(reader, start + 1, close, 'ordered');
  return [open, ...(inner?.tokens ?? []), reader.text.charAt(close)];
}

/** The order of an `OrderedDict` is part of its value; that of a view of a dict is not. */
function isUnordered(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  if (text.charAt(start) === '{') return !/(?<!\w)OrderedDict\($/.test(before);
  return /(?<!\w)(?:dict_(?:keys|values|items)|set|frozenset)\($/.test(before);
}

// Not by spreading: the call stack does not hold the characters of a long line.
function append(tokens: Token[], more: readonly Token[]): void {
  for (const token of more) tokens.push(token);
}

function toItem(all: readonly Token[], level: Level): Item {
  const tokens = level === 'values' ? trim(all) : all;
  // Only items that may stand in another order need a key.
  const key = level === 'lines' || level === 'values' ? tokens.map(keyOf).join('') : '';
  return { tokens, key, isExact: tokens.every(isExactToken) };
}

function trim(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex((token) => !isBlank(token));
  return start < 0 ? [] : tokens.slice(start, tokens.findLastIndex((token) => !isBlank(token)) + 1);
}

function isBlank(token: Token): boolean {
  return typeof token === 'string' && token.trim() === '';
}

function keyOf(token: Token): string {
  if (typeof token === 'string') return token;
  if (token.kind === 'number') return token.text;
  if (token.kind === 'wildcard') return '...';
  const keys = token.items.map(({ key }) => key).sort();
  return `${token.open}${keys.join(', ')}${token.open === '{' ? '}' : ']'}`;
}

function isExactToken(token: Token): boolean {
  if (typeof token === 'string') return true;
  return token.kind === 'group' && token.items.every(({ isExact }) => isExact);
}
