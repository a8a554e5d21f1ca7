/** What the brackets of a broken notebook tell. */
export interface Brackets {
  /** Just behind the last cell that is closed before the break; undefined when there is none. */
  readonly lastCellEnd: number | undefined;
  /** Whether the file ends within a bracket or a string. */
  readonly isOpen: boolean;
}

/** Follows the brackets of JSON, whatever stands between them. */
export function scanBrackets(text: string, breakAt: number): Brackets {
  const pattern = /["{}[\]]/g;
  const open: string[] = [];
  let lastCellEnd: number | undefined;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const mark = match[0];
    if (mark === '"') {
      const end = endOfString(text, match.index);
      if (end === undefined) return { lastCellEnd, isOpen: true };
      pattern.lastIndex = end;
    } else if (mark === '{' || mark === '[') {
      open.push(mark);
    } else {
      open.pop();
      // The cells are objects in a list in the object that is the notebook.
      const isCell = mark === '}' && open.length === 2 && open[1] === '[';
      if (isCell && match.index < breakAt) lastCellEnd = match.index + 1;
    }
  }
  return { lastCellEnd, isOpen: open.length > 0 };
}

function endOfString(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; ) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    quote = text.indexOf('"', quote + 1);
  }
  return undefined;
}
