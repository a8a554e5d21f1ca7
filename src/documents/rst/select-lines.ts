import { linesOfObject } from './python-syntax.ts';
import type { SourceLines } from './source-lines.ts';

/** The lines of a file that the options of `literalinclude` choose, in order; they count from 1. */
export type Selection =
  | { readonly ok: true; readonly lines: readonly number[] }
  /** What was not found, as the start of a sentence. */
  | { readonly ok: false; readonly message: string; readonly hint: string };

/**
 * Takes `:pyobject:`, then what `:start-after:` and its like leave, then `:lines:` of what is left:
 * in the order of Sphinx. https://www.sphinx-doc.org/en/master/usage/restructuredtext/directives.html#directive-literalinclude
 */
export function selectLines(file: SourceLines, options: ReadonlyMap<string, string>): Selection {
  let lines = allLines(file);
  const object = options.get('pyobject');
  if (object !== undefined) {
    const source = lines.map((line) => file.text(line)).join('\n');
    const found = linesOfObject(source, object);
    if (found === undefined) {
      return {
        ok: false,
        message: `there is no function or class \`${object}\``,
        hint: 'name a method as `Class.method`',
      };
    }
    lines = lines.slice(found.first - 1, found.last);
  }
  for (const { name, narrow } of marks) {
    const text = options.get(name);
    if (text === undefined) continue;
    const left = narrow(lines, (line) => file.text(line).includes(text));
    if (left === undefined) {
      const hint = `correct the text of \`:${name}:\``;
      return { ok: false, message: `no line holds \`${text}\``, hint };
    }
    lines = left;
  }
  const numbers = options.get('lines');
  if (numbers === undefined) return { ok: true, lines: trim(lines, file) };
  const chosen = chooseNumbers(numbers, lines);
  if (chosen === undefined || chosen.length === 0) {
    const hint = 'write them as `1,3,5-10,20-`';
    return { ok: false, message: `there are no lines \`${numbers}\``, hint };
  }
  return { ok: true, lines: trim(chosen, file) };
}

type Lines = readonly number[];

interface Mark {
  readonly name: string;
  /** Undefined when no line holds the text. */
  readonly narrow: (lines: Lines, holds: (line: number) => boolean) => Lines | undefined;
}

/** Those of the start come first. The text of an end may stand in the first line, where it ends nothing. */
const marks: readonly Mark[] = [
  { name: 'start-at', narrow: (lines, holds) => from(lines, lines.findIndex(holds), 0) },
  { name: 'start-after', narrow: (lines, holds) => from(lines, lines.findIndex(holds), 1) },
  { name: 'end-at', narrow: (lines, holds) => upTo(lines, lines.findIndex(holds), 1) },
  {
    name: 'end-before',
    narrow: (lines, holds) =>
      upTo(
        lines,
        lines.findIndex((line, index) => index > 0 && holds(line)),
        0,
      ),
  },
];

function from(lines: Lines, index: number, extra: number): Lines | undefined {
  return index < 0 ? undefined : lines.slice(index + extra);
}

function upTo(lines: Lines, index: number, extra: number): Lines | undefined {
  return index < 0 ? undefined : lines.slice(0, index + extra);
}

/** `1,3,5-10,20-`; undefined when it is none of that. */
function chooseNumbers(numbers: string, lines: Lines): Lines | undefined {
  const chosen: number[] = [];
  for (const part of numbers.split(',')) {
    const [, first, dash, last] = /^\s*(\d*)\s*(-?)\s*(\d*)\s*$/.exec(part) ?? [];
    if (first === undefined || (first === '' && last === '')) return undefined;
    const start = Number(first || 1);
    const end = dash === '' ? start : Number(last || lines.length);
    for (const line of lines.slice(Math.max(0, start - 1), end)) chosen.push(line);
  }
  return chosen;
}

function allLines({ count }: SourceLines): Lines {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Without blank lines at its ends. */
function trim(lines: Lines, file: SourceLines): Lines {
  const first = lines.findIndex((line) => !file.isBlank(line));
  const last = lines.findLastIndex((line) => !file.isBlank(line));
  return first < 0 ? [] : lines.slice(first, last + 1);
}
