import type { MappedLine, Run } from './mapped-line.ts';

/** A literal of a string as it stands in a module. */
export interface Literal {
  /** Of its first character, the prefix included. */
  readonly from: number;
  readonly to: number;
  readonly prefix: string;
  /** `'`, `"`, or three of them. */
  readonly quote: string;
  readonly isRaw: boolean;
  /** Whether its closing quotes are there. */
  readonly closed: boolean;
}

/** The literal at a place of a module; undefined for bytes and f-strings, which document nothing. */
export function readLiteral(module: string, from: number, to: number): Literal | undefined {
  const [opening, prefix = '', quote = ''] = openingQuotes.exec(module.slice(from, from + 5)) ?? [];
  if (opening === undefined) return undefined;
  const closed = to - from >= opening.length + quote.length && module.endsWith(quote, to);
  return { from, to, prefix, quote, isRaw: /r/i.test(prefix), closed };
}

const openingQuotes = /^([rRuU]?)("""|'''|"|')/;

/**
 * The value of a string that is written as one or more literals, by line. Escapes are those of
 * https://docs.python.org/3/reference/lexical_analysis.html; `\N{name}` stays as it is written,
 * for the names of characters are not known here, and so does what Python knows no escape for.
 */
export function decodeString(module: string, literals: readonly Literal[]): readonly MappedLine[] {
  const lines: MappedLine[] = [];
  let text: string[] = [];
  let length = 0;
  let runs: Run[] = [];
  const mark = (offset: number): void => {
    const last = runs.at(-1);
    if (last?.[0] === length) runs.pop();
    else if (last !== undefined && last[1] + length - last[0] === offset) return;
    runs.push([length, offset]);
  };
  const add = (piece: string, offset: number): void => {
    let done = 0;
    for (const [index, part] of piece.split('\n').entries()) {
      if (index > 0) {
        lines.push({ text: text.join(''), runs });
        text = [];
        length = 0;
        runs = [];
      }
      mark(offset + done);
      text.push(part);
      length += part.length;
      done += part.length + 1;
    }
  };
  for (const { from, to, prefix, quote, isRaw, closed } of literals) {
    const start = from + prefix.length + quote.length;
    const content = module.slice(start, closed ? to - quote.length : to);
    if (isRaw) {
      add(content, start);
      continue;
    }
    let done = 0;
    for (const match of content.matchAll(escapes)) {
      add(content.slice(done, match.index), start + done);
      add(readEscape(match), start + match.index);
      done = match.index + match[0].length;
      mark(start + done);
    }
    add(content.slice(done), start + done);
  }
  return [...lines, { text: text.join(''), runs }];
}

const escapes =
  /\\(?:([\n\\'"abfnrtv])|([0-7]{1,3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/g;

const simple: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function readEscape([whole, letter, octal, ...hexadecimal]: RegExpMatchArray): string {
  if (letter !== undefined) return simple[letter] ?? whole;
  if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
  const code = Number.parseInt(hexadecimal.find((digits) => digits !== undefined) ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
