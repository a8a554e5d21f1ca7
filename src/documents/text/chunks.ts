import { scoreLine } from './line-score.ts';
import { findStretches } from './stretches.ts';

/** Some lines of a text that are one thing; indexes from 0, both ends counted. */
export interface Chunk {
  readonly kind: 'prose' | 'code' | 'session' | 'output' | 'fence';
  readonly first: number;
  readonly last: number;
}

/**
 * Parts a text into prose, code, sessions, what a code is said to print, and blocks between
 * fences, in order and without gaps. Takes time in proportion to the lines.
 */
export function findChunks(lines: readonly string[]): readonly Chunk[] {
  const marked = findMarked(lines);
  const chunks: Chunk[] = [];
  let next = 0;
  for (const chunk of [
    ...marked,
    { kind: 'prose' as const, first: lines.length, last: lines.length },
  ]) {
    for (const each of partPlain(lines, next, chunk.first)) chunks.push(each);
    if (chunk.first < lines.length) chunks.push(chunk);
    next = chunk.last + 1;
  }
  return chunks;
}

/** What marks at its first line say to be one thing. */
function findMarked(lines: readonly string[]): readonly Chunk[] {
  const hasBlanks = keepsBlanks(lines);
  const chunks: Chunk[] = [];
  const { closings } = pairFences(lines);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = closings.get(at);
    if (fence !== undefined) chunks.push({ kind: 'fence', first: at, last: fence });
    else if (prompt.test(line)) {
      chunks.push({ kind: 'session', first: at, last: endOfSession(lines, at, hasBlanks) });
    } else if (hasBlanks && announcement.test(line) && lines[at + 1]?.trim()) {
      const last = endOfParagraph(lines, at + 1);
      if (last - at <= 60) chunks.push({ kind: 'output', first: at + 1, last });
    }
    at = Math.max(at, chunks.at(-1)?.last ?? 0);
  }
  return chunks;
}

const prompt = /^\s*(?:>>>(?: |$)|In ?\[\d+\]: )/;
/** What may stand behind a blank line in a session of IPython. */
const result = /^\s*Out ?\[\d+\]: /;
const announcement =
  /^\s*(?:(?:sample |expected |the |program )?(?:output|prints|result)(?: is)?\s*:|output)\s*$/i;

/** Whether the text still has the blank lines of its author; those at its end say nothing. */
function keepsBlanks(lines: readonly string[]): boolean {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const blanks = lines.slice(0, last + 1).filter((line) => line.trim() === '').length;
  return blanks * 20 > last;
}

/** For each line that opens a fence the line that closes it, and the last one that nothing closes. */
export function pairFences(lines: readonly string[]): {
  readonly closings: ReadonlyMap<number, number>;
  readonly unclosed: number | undefined;
} {
  const closings = new Map<number, number>();
  let open: { readonly at: number; readonly marks: string } | undefined;
  for (const [at, line] of lines.entries()) {
    const marks = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (marks === undefined) continue;
    if (open === undefined) open = { at, marks };
    else if (marks.startsWith(open.marks) && line.trim() === marks) {
      closings.set(open.at, at);
      open = undefined;
    }
  }
  return { closings, unclosed: open?.at };
}

/**
 * A session ends at a blank line that no further prompt follows. Where blank lines were lost, what
 * an example prints ends at the first sentence.
 */
function endOfSession(lines: readonly string[], first: number, hasBlanks: boolean): number {
  let last = first;
  for (let at = first + 1; at < lines.length; at += 1) {
    const line = lines[at]?.trim() ?? '';
    if (line === '') {
      const next = lines[at + 1] ?? '';
      if (!prompt.test(next) && !result.test(next)) break;
      continue;
    }
    if (isFence(line)) break;
    const isInput = prompt.test(line) || line.startsWith('...') || result.test(line);
    if (!hasBlanks && !isInput && endsOutput(line)) break;
    last = at;
  }
  return last;
}

function isFence(line: string): boolean {
  return line.startsWith('```') || line.startsWith('~~~');
}

function endsOutput(line: string): boolean {
  if (/^(?:Traceback \(|\w*(?:Error|Exception|Warning)\b|File ")/.test(line)) return false;
  if (/^(?:\d+|Q\d*)[.):]\s+\p{Lu}/u.test(line)) return true;
  if (/^#{2,6} \S/.test(line)) return true;
  const words = line.split(' ').length;
  return scoreLine(line) <= -5 && (words > 6 || /[.?!:]$/.test(line));
}

function endOfParagraph(lines: readonly string[], first: number): number {
  let last = first;
  while (last + 1 < lines.length && lines[last + 1]?.trim()) last += 1;
  return last;
}

/** Prose and code by looks alone, `end` not counted. */
function partPlain(lines: readonly string[], first: number, end: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let next = first;
  const put = (kind: Chunk['kind'], from: number, to: number): void => {
    if (to >= from) chunks.push({ kind, first: from, last: to });
  };
  for (const stretch of findStretches(lines.slice(first, end))) {
    put('prose', next, first + stretch.first - 1);
    put('code', first + stretch.first, first + stretch.last);
    next = first + stretch.last + 1;
  }
  put('prose', next, end - 1);
  return chunks;
}
