import { withoutMiddle } from './excerpt.ts';

/** Lines at each end of a traceback, and UTF-16 units at each end of a line, that are shown. */
const tracebackEnds = 8;
const lineEnds = 240;

/** A traceback that is bounded in its lines; a line with marks below it is at most `room` units long, so that they stay below it. */
export function shortenTraceback(traceback: string, room: number): string {
  const lines = shortenLines(traceback.trimEnd().split('\n'), room);
  const hidden = lines.length - tracebackEnds * 2;
  if (hidden <= 1) return lines.join('\n');
  const fold = `  … ${hidden} more lines`;
  return [...lines.slice(0, tracebackEnds), fold, ...lines.slice(-tracebackEnds)].join('\n');
}

/** The line of a text with a traceback that names the exception; undefined without a traceback. */
export function finalOfTraceback(text: string): string | undefined {
  const lines = text.trimEnd().split('\n');
  const start = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
  if (start < 0) return undefined;
  return lines.slice(start).find((line) => /^[\w.]+(?::|$)/u.test(line));
}

function shortenLines(lines: readonly string[], room: number): readonly string[] {
  return lines.map((line, index) => {
    const [before = '', after = ''] = [lines[index - 1], lines[index + 1]];
    if (isMarks(after) && line.length > room) return cut(line, windowAt(after, line, room));
    if (isMarks(line) && before.length > room) return slice(line, windowAt(line, before, room));
    return withoutMiddle(line, lineEnds);
  });
}

function isMarks(line: string): boolean {
  return /^\s*[~^][~^ ]*$/.test(line);
}

interface Window {
  readonly start: number;
  readonly end: number;
}

/** The part of a line of source that fits the room, with its first mark in the middle. */
function windowAt(marks: string, source: string, room: number): Window {
  const middle = marks.search(/[~^]/) - Math.floor(room / 2);
  const start = Math.max(0, Math.min(middle, source.length - room));
  return { start, end: start + room };
}

function slice(text: string, { start, end }: Window): string {
  return text.slice(start, end);
}

/** The same, and says where something is left out. */
function cut(source: string, { start, end }: Window): string {
  const head = start > 0 ? '…' : '';
  const tail = end < source.length ? '…' : '';
  const shown = slice(source, { start: start + head.length, end: end - tail.length });
  // Half of a surrogate pair is no character.
  return `${head}${shown.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, ' ')}${tail}`;
}
