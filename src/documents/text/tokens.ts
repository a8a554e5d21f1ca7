/** A word, number, string, operator or comment of Python, without its place in a block. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'comment' | 'other';
  readonly text: string;
}

/** A logical line as Python has it: one statement or header, on one line of the text or more. */
export interface LogicalLine {
  /** Index of its first line; the next logical line begins `count` lines further down. */
  readonly first: number;
  readonly count: number;
  readonly tokens: readonly Token[];
  /** Whether a string that runs over several lines is among its tokens. */
  readonly hasLongString: boolean;
  /** For each of its lines: the brackets open before it, or undefined inside of a string. */
  readonly openBefore: readonly (number | undefined)[];
  /** A bracket or a string that is never closed, or a bracket that was never opened. */
  readonly isBroken: boolean;
}

/**
 * Puts lines together that brackets, triple quotes and backslashes join, after the rules of the
 * Python Language Reference, 2.1 Line structure. A blank line between statements gives none. A
 * line that never closes what it opens is given back by itself, as broken, and so is each below it
 * that goes on.
 */
export function readLogicalLines(lines: readonly string[]): readonly LogicalLine[] {
  const logical: LogicalLine[] = [];
  let first = 0;
  let reach = longest;
  while (first < lines.length) {
    if (lines[first]?.trim() === '') {
      first += 1;
      continue;
    }
    const line = readOne(lines, first, reach);
    // Looking for the end of each line of a text without any would take too long.
    if (line.isBroken) reach = 1;
    logical.push(line);
    first += line.count;
  }
  return logical;
}

/** How far a line looks for the end of what it opens: what runs on longer was never closed. */
const longest = 400;

function readOne(lines: readonly string[], first: number, reach: number): LogicalLine {
  const tokens: Token[] = [];
  const openBefore: (number | undefined)[] = [];
  const open: string[] = [];
  let quote: OpenString | undefined;
  let hasLongString = false;
  for (let at = first; at < lines.length && at < first + reach; at += 1) {
    openBefore.push(quote === undefined ? open.length : undefined);
    const read = readLine(lines[at] ?? '', quote, open);
    for (const each of read.tokens) tokens.push(each);
    quote = read.quote;
    if (quote !== undefined) hasLongString = true;
    if (read.isBroken) break;
    if (quote === undefined && open.length === 0 && !read.goesOn) {
      const count = at - first + 1;
      return { first, count, tokens, hasLongString, openBefore, isBroken: false };
    }
  }
  const alone = readLine(lines[first] ?? '', undefined, []);
  return {
    first,
    count: 1,
    tokens: alone.tokens,
    hasLongString: false,
    openBefore: [0],
    isBroken: true,
  };
}

/** A string with three quotes of which the end is still to come. */
interface OpenString {
  readonly marks: string;
  readonly prefix: string;
}

interface ReadLine {
  readonly tokens: readonly Token[];
  readonly quote: OpenString | undefined;
  readonly goesOn: boolean;
  readonly isBroken: boolean;
}

/** Takes one line apart, inside of a string or not; `open` is the stack of brackets and is kept up to date. */
export function readLine(line: string, inside: OpenString | undefined, open: string[]): ReadLine {
  const tokens: Token[] = [];
  let quote = inside;
  let at = 0;
  let isBroken = false;
  while (at < line.length) {
    if (quote !== undefined) {
      const end = endOfString(line, at, quote.marks);
      if (end === undefined) return { tokens, quote, goesOn: true, isBroken };
      tokens.push({ kind: 'string', text: `${quote.prefix}${quote.marks}` });
      quote = undefined;
      at = end;
      continue;
    }
    token.lastIndex = at;
    const match = token.exec(line);
    const groups = match?.groups ?? {};
    const text = match?.[0] ?? line.charAt(at);
    at += text.length;
    if (groups['space'] !== undefined) continue;
    if (groups['goesOn'] !== undefined) return { tokens, quote, goesOn: true, isBroken };
    if (groups['marks'] !== undefined) {
      const marks = groups['marks'];
      const end = endOfString(line, at, marks);
      if (end === undefined && marks.length === 3) {
        quote = { marks, prefix: groups['prefix'] ?? '' };
        at = line.length;
      } else if (end === undefined) {
        return { tokens, quote, goesOn: false, isBroken: true };
      } else {
        tokens.push({ kind: 'string', text: text + line.slice(at, end) });
        at = end;
      }
    } else if (groups['comment'] !== undefined) tokens.push({ kind: 'comment', text });
    else if (groups['name'] !== undefined) tokens.push({ kind: 'name', text });
    else if (groups['number'] !== undefined) tokens.push({ kind: 'number', text });
    else if (groups['operator'] !== undefined) {
      tokens.push({ kind: 'operator', text });
      if (closers[text] !== undefined) isBroken = open.pop() !== closers[text] || isBroken;
      else if ('([{'.includes(text)) open.push(text);
    } else {
      tokens.push({ kind: 'other', text });
      isBroken = true;
    }
  }
  return { tokens, quote, goesOn: false, isBroken };
}

const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

const token =
  /(?<space>[ \t\f\u00a0]+)|(?<goesOn>\\\s*$)|(?<comment>#.*)|(?<prefix>[rRbBuUfFtT]{0,2})(?<marks>"""|'''|"|')|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d[\w.]*(?:(?<=[eE])[+-]\d+)?|\.\d\w*)|(?<operator>->|:=|\*\*=?|\/\/=?|<<=?|>>=?|[!=<>+\-*/%&|^@]=|\.\.\.|[-+*/%@&|^~<>()[\]{},:.;=])/uy;

/** Just behind the closing marks; undefined when they are not on this line. */
function endOfString(line: string, from: number, marks: string): number | undefined {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line.startsWith(marks, at)) return at + marks.length;
  }
  return undefined;
}
