import { expandTabs, type MappedLine, sliceLine } from './mapped-line.ts';

/**
 * A docstring as `inspect.cleandoc` gives it: spaces for tabs, and without the margin of the lines below the first
 * and the blank lines at the end. Those at the start are left, for they hold nothing.
 */
export function cleanDocstring(lines: readonly MappedLine[]): readonly MappedLine[] {
  const [first, ...rest] = lines.map(expandTabs);
  if (first === undefined) return [];
  const clean = [sliceLine(first, indentOf(first.text)), ...withoutMargin(rest)];
  return clean.slice(0, clean.findLastIndex(({ text }) => !isBlank(text)) + 1);
}

/** Lines without the indentation that all of them have. */
export function withoutMargin(lines: readonly MappedLine[]): readonly MappedLine[] {
  let margin = Number.POSITIVE_INFINITY;
  for (const { text } of lines) if (!isBlank(text)) margin = Math.min(margin, indentOf(text));
  if (margin === 0 || margin === Number.POSITIVE_INFINITY) return lines;
  return lines.map((line) => sliceLine(line, Math.min(margin, line.text.length)));
}

/** How many characters of white space a line begins with; all of a blank one. */
export function indentOf(text: string): number {
  const index = text.search(/\S/);
  return index < 0 ? text.length : index;
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}
