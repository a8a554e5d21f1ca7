/**
 * For each line whether a statement may begin there: none does within brackets, within a text in
 * triple quotes, or behind a backslash. A foreign line is no Python: whatever it opens is not open
 * below it, but a backslash at its end makes the next line a part of it.
 */
export function statementStarts(
  lines: readonly string[],
  isForeign: (line: string) => boolean,
): readonly boolean[] {
  let state: State = { depth: 0, quotes: undefined, isContinued: false };
  let inForeign = false;
  return lines.map((line) => {
    const isStart = state.depth === 0 && state.quotes === undefined && !state.isContinued;
    inForeign = isStart ? isForeign(line) : inForeign;
    state = inForeign ? { ...state, isContinued: line.endsWith('\\') } : readLine(line, state);
    return isStart;
  });
}

interface State {
  readonly depth: number;
  /** Those that end the open text. */
  readonly quotes: string | undefined;
  readonly isContinued: boolean;
}

function readLine(line: string, { depth: outer, quotes: open }: State): State {
  let depth = outer;
  let quotes = open;
  let isContinued = false;
  let at = 0;
  while (at < line.length) {
    if (quotes !== undefined) {
      const end = endOfText(line, at, quotes);
      if (end === undefined) return { depth, quotes, isContinued: false };
      quotes = undefined;
      at = end;
    }
    token.lastIndex = at;
    const match = token.exec(line);
    if (match === null) break;
    const [mark] = match;
    at = match.index + mark.length;
    if (mark.startsWith('#')) break;
    if (mark === '"""' || mark === "'''") quotes = mark;
    else if ('([{'.includes(mark)) depth += 1;
    else if (')]}'.includes(mark)) depth = Math.max(0, depth - 1);
    else isContinued = mark.endsWith('\\') && at === line.length;
  }
  return { depth, quotes, isContinued };
}

const token = /"""|'''|"(?:[^"\\]|\\.)*(?:"|\\?$)|'(?:[^'\\]|\\.)*(?:'|\\?$)|#|\\$|[()[\]{}]/g;

function endOfText(line: string, from: number, quotes: string): number | undefined {
  const end = quotes === '"""' ? /\\.|"""/g : /\\.|'''/g;
  end.lastIndex = from;
  for (let match = end.exec(line); match !== null; match = end.exec(line)) {
    if (match[0] === quotes) return match.index + 3;
  }
  return undefined;
}
