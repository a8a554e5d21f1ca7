import { detailsOf } from './text.ts';

/** Rows of a table, or of a list, that are shown; more are only counted. */
export const mostRows = 50;

/** A list that is shown when the reader asks for it; nothing where it is empty. */
export function fold(summary: string, entries: readonly Entry[]): readonly string[] {
  return entries.length === 0 ? [] : detailsOf(summary, listOf(entries));
}

/** The lines of an item of a list. */
export type Entry = readonly string[];

/** A list, of which the first entries are shown. */
export function listOf(entries: readonly Entry[]): readonly string[] {
  const items = entries
    .slice(0, mostRows)
    .flatMap((lines) =>
      lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`.trimEnd()),
    );
  return [...items, ...tellMore(entries.length)];
}

/** How many rows are not shown. */
export function tellMore(number: number): readonly string[] {
  return number > mostRows ? ['', `and ${number - mostRows} more`] : [];
}
