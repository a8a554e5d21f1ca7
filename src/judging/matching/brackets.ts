/** How the brackets of a text are nested. */
export interface Brackets {
  /** For the place of each bracket that opens, the place of the one that closes it. */
  readonly pairs: ReadonlyMap<number, number>;
  /** The places of the commas between values. */
  readonly commas: ReadonlySet<number>;
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** Deeper than anybody writes, and far from the end of the stack. */
const deepest = 64;

/**
 * Pairs the brackets of a text such as Python prints it. Brackets and commas in a string count for
 * nothing, nor does a bracket that is never closed. What is printed over several lines is indented
 * (pprint, json.dumps): a line that is not ends all that is open. Looks at each character at most
 * twice.
 */
export function findBrackets(text: string): Brackets {
  const pairs = new Map<number, number>();
  const commas = new Set<number>();
  const open: number[] = [];
  let stringsFrom = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\n') {
      if (!/[\s}\])]/.test(text.charAt(index + 1))) open.length = 0;
    } else if (Object.hasOwn(closers, character)) {
      if (open.length < deepest) open.push(index);
    } else if (open.length > 0) {
      if (character === ',') commas.add(index);
      else if (isClosing(character)) close(text, open, index, pairs);
      else if (index >= stringsFrom && beginsString(text, index)) {
        const { end, isClosed } = endOfString(text, index);
        if (isClosed) index = end;
        // Another quote of this line would only run into the same end.
        else stringsFrom = end;
      }
    }
  }
  return { pairs, commas };
}

function isClosing(character: string): boolean {
  return character === '}' || character === ']' || character === ')';
}

/** What was opened later and never closed is plain text, as in `[1, :(]`. */
function close(text: string, open: number[], index: number, pairs: Map<number, number>): void {
  const place = open.findLastIndex((start) => closers[text.charAt(start)] === text.charAt(index));
  const start = open[place];
  if (start === undefined) return;
  open.length = place;
  pairs.set(start, index);
}

const stringPrefix = /(?:^|[^\p{L}\p{N}_])[bBrRuUfF]{0,2}$/u;

/** Not so the quote in `don't`. */
function beginsString(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (character !== '"' && character !== "'") return false;
  return stringPrefix.test(text.slice(Math.max(0, index - 3), index));
}

function endOfString(text: string, start: number): { end: number; isClosed: boolean } {
  const quote = text.charAt(start);
  let index = start + 1;
  for (; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\n') break;
    if (character === quote) return { end: index, isClosed: true };
    if (character === '\\') index += 1;
  }
  return { end: index, isClosed: false };
}
