import type { CharacterSet, Pattern, Place } from './pattern.ts';

export interface ParsedPattern {
  /** Undefined when there is a flaw. */
  readonly pattern: Pattern | undefined;
  /** What is wrong, and where in UTF-16 units from 0. */
  readonly flaw?: { readonly message: string; readonly offset: number };
}

/** Repeats are written out: so many characters of a pattern are the most, with each of its repeats. */
const largest = 5_000;

/** Reads a pattern. `^` and `$` are the edges of lines; the whole text has to match in any case. */
export function parsePattern(text: string): ParsedPattern {
  try {
    const reader = new PatternReader(text);
    const pattern = reader.readAll();
    if (sizeOf(pattern) > largest) throw new Flaw('it repeats too much', 0);
    return { pattern };
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    return { pattern: undefined, flaw: { message: error.message, offset: error.offset } };
  }
}

class Flaw extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

function sizeOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'one':
    case 'place':
      return 1;
    case 'sequence':
    case 'choice':
      return pattern.parts.reduce((sum, part) => sum + sizeOf(part), 1);
    case 'repeat': {
      const times = pattern.most === Number.POSITIVE_INFINITY ? pattern.least + 1 : pattern.most;
      return 1 + sizeOf(pattern.part) * times;
    }
  }
}

const places: Readonly<Record<string, Place>> = {
  A: 'start',
  Z: 'end',
  z: 'end',
  b: 'word-edge',
  B: 'no-word-edge',
};
const controls: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  f: '\f',
  v: '\v',
  a: '\u0007',
};
const deepest = 100;
const inLinearTime = 'since patterns are matched in one pass';

class PatternReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  #ignoreCase = false;
  #dotAll = false;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): Pattern {
    this.#readFlags();
    const pattern = this.#readChoice();
    if (this.#at < this.#text.length) throw new Flaw('`)` closes nothing', this.#at);
    return pattern;
  }

  /** `(?is)` at the start; `(?m)` is how patterns are read anyway. */
  #readFlags(): void {
    const [all, letters] = /^\(\?([a-zA-Z]+)\)/.exec(this.#text) ?? [];
    if (all === undefined || letters === undefined) return;
    const unknown = [...letters].find((letter) => !'imsu'.includes(letter));
    if (unknown !== undefined) throw new Flaw(`the flag \`${unknown}\` is not known`, 0);
    this.#ignoreCase = letters.includes('i');
    this.#dotAll = letters.includes('s');
    this.#at = all.length;
  }

  #readChoice(): Pattern {
    const parts = [this.#readSequence()];
    while (this.#take('|')) parts.push(this.#readSequence());
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : { kind: 'choice', parts };
  }

  #readSequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.#at < this.#text.length && !this.#sees('|') && !this.#sees(')')) {
      parts.push(this.#readRepeats(this.#readOne()));
    }
    return { kind: 'sequence', parts };
  }

  #readRepeats(part: Pattern): Pattern {
    const start = this.#at;
    const bounds = this.#readBounds();
    if (bounds === undefined) return part;
    const [least, most] = bounds;
    if (most < least) throw new Flaw('the most is below the least', start);
    if (this.#take('+')) throw new Flaw(`possessive repeats are not known, ${inLinearTime}`, start);
    // Whether a repeat is greedy says what a group holds, and not whether the text matches.
    this.#take('?');
    if (this.#readBounds() !== undefined) throw new Flaw('a repeat is repeated', this.#at - 1);
    return { kind: 'repeat', part, least, most };
  }

  #readBounds(): readonly [number, number] | undefined {
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#take('?')) return [0, 1];
    const [all, least = '', comma, most = ''] =
      /^\{(\d*)(,?)(\d*)\}/.exec(this.#text.slice(this.#at, this.#at + 40)) ?? [];
    // Python too takes braces without numbers for themselves.
    if (all === undefined || (least === '' && most === '')) return undefined;
    this.#at += all.length;
    if (comma === '') return [Number(least), Number(least)];
    return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
  }

  #readOne(): Pattern {
    const start = this.#at;
    const character = this.#next();
    switch (character) {
      case '(':
        return this.#readGroup(start);
      case '[':
        return { kind: 'one', set: this.#readSet(start) };
      case '.':
        return this.#one(this.#dotAll ? [[0, 0x10ffff]] : notALineEnd);
      case '^':
        return { kind: 'place', place: 'line-start' };
      case '$':
        return { kind: 'place', place: 'line-end' };
      case '\\':
        return this.#readEscape(start);
      case '*':
      case '+':
      case '?':
        throw new Flaw(`nothing stands before \`${character}\` to be repeated`, start);
      default:
        return this.#literal(character);
    }
  }

  #readGroup(start: number): Pattern {
    const [lead = ''] = /^\?(?::|P?<[\p{L}_]\w*>)/u.exec(this.#text.slice(this.#at)) ?? [];
    if (lead === '' && this.#sees('?')) {
      throw new Flaw(
        `\`(${this.#text.slice(this.#at, this.#at + 2)}\` is not known, ${inLinearTime}`,
        start,
      );
    }
    this.#at += lead.length;
    this.#depth += 1;
    if (this.#depth > deepest) throw new Flaw('its groups are nested too deeply', start);
    const inner = this.#readChoice();
    this.#depth -= 1;
    if (!this.#take(')')) throw new Flaw('`(` is never closed', start);
    return inner;
  }

  #readEscape(start: number): Pattern {
    const letter = this.#text.charAt(this.#at);
    const place = Object.hasOwn(places, letter) ? places[letter] : undefined;
    if (place !== undefined) {
      this.#at += 1;
      return { kind: 'place', place };
    }
    if (/[1-9]/.test(letter))
      throw new Flaw(`\`\\${letter}\` is not known, ${inLinearTime}`, start);
    const item = this.#readEscaped(start);
    if (item.class === undefined) return this.#one([[item.code, item.code]]);
    return { kind: 'one', set: { ...this.#plainSet, ranges: [], classes: [item.class] } };
  }

  /** What stands behind a backslash, within brackets or not. */
  #readEscaped(start: number): { readonly code: number; readonly class?: string } {
    if (this.#at >= this.#text.length) throw new Flaw('nothing stands behind the last `\\`', start);
    const letter = this.#next();
    if (/[dDwWsS]/.test(letter)) return { code: 0, class: letter };
    if (letter === '0') return { code: 0 };
    const length = { x: 2, u: 4, U: 8 }[letter];
    if (length !== undefined) return { code: this.#readCode(length, start) };
    if (Object.hasOwn(controls, letter)) return { code: controls[letter]?.charCodeAt(0) ?? 0 };
    // As in Python, letters are kept for later meanings.
    if (/[a-zA-Z]/.test(letter)) throw new Flaw(`\`\\${letter}\` means nothing`, start);
    return { code: letter.codePointAt(0) ?? 0 };
  }

  #readCode(length: number, start: number): number {
    const digits = this.#text.slice(this.#at, this.#at + length);
    const code = Number.parseInt(digits, 16);
    if (!new RegExp(`^[\\da-fA-F]{${length}}$`).test(digits) || code > 0x10ffff) {
      throw new Flaw('that is no character code', start);
    }
    this.#at += length;
    return code;
  }

  #readSet(start: number): CharacterSet {
    const negated = this.#take('^');
    const ranges: [number, number][] = [];
    const classes: string[] = [];
    // As in Python, a bracket that closes at once stands for itself.
    for (let isFirst = true; isFirst || !this.#sees(']'); isFirst = false) {
      if (this.#at >= this.#text.length) throw new Flaw('`[` is never closed', start);
      const at = this.#at;
      const low = this.#readMember();
      if (low.class !== undefined) {
        classes.push(low.class);
        continue;
      }
      const isRange = this.#sees('-') && !this.#text.startsWith('-]', this.#at);
      if (isRange) this.#at += 1;
      const high = isRange ? this.#readMember() : low;
      if (high.class !== undefined || high.code < low.code) {
        throw new Flaw('the range ends before it begins', at);
      }
      ranges.push([low.code, high.code]);
    }
    this.#at += 1;
    return { negated, ranges, classes, ignoreCase: this.#ignoreCase };
  }

  #readMember(): { readonly code: number; readonly class?: string } {
    const start = this.#at;
    if (start >= this.#text.length) throw new Flaw('`[` is never closed', start);
    const character = this.#next();
    if (character !== '\\') return { code: character.codePointAt(0) ?? 0 };
    if (this.#take('b')) return { code: 8 };
    return this.#readEscaped(start);
  }

  get #plainSet(): CharacterSet {
    return { negated: false, ranges: [], classes: [], ignoreCase: this.#ignoreCase };
  }

  #literal(character: string): Pattern {
    const code = character.codePointAt(0) ?? 0;
    return this.#one([[code, code]]);
  }

  #one(ranges: CharacterSet['ranges']): Pattern {
    return { kind: 'one', set: { ...this.#plainSet, ranges } };
  }

  #next(): string {
    const character = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }

  #sees(character: string): boolean {
    return this.#text.startsWith(character, this.#at);
  }

  #take(character: string): boolean {
    if (!this.#sees(character)) return false;
    this.#at += character.length;
    return true;
  }
}

const notALineEnd: CharacterSet['ranges'] = [
  [0, 9],
  [11, 0x10ffff],
];
