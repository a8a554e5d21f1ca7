import { placeIn } from '../model/place.ts';
import type { Origin } from '../model/snippet.ts';

/** Line and column of a piece of code, from 1. */
interface At {
  readonly line: number;
  readonly column?: number;
}

/** Where the text begins that a snippet is said to show. */
export function showOutputPlace(origin: Origin): string {
  const { cell, ...place } = origin;
  const shown = showPlace(place, { line: 1, column: 1 });
  return cell === undefined ? shown : `${shown} (output of cell ${cell})`;
}

/**
 * Where something stands, in the form that editors and terminals open: `file:line`, or
 * `file:line:column` when a column is given. Of a notebook also the cell and its line, as its
 * reader counts them: `intro.ipynb:41:6 (cell 3, line 2)`.
 */
export function showPlace(
  origin: Pick<Origin, 'document' | 'line' | 'column' | 'places' | 'cell'>,
  at?: At,
): string {
  const place = placeIn(origin, { line: at?.line ?? 1, column: at?.column ?? 1 });
  const column = at?.column === undefined ? [] : [place.column];
  const shown = [origin.document, place.line, ...column].join(':');
  if (origin.cell === undefined) return shown;
  return `${shown} (cell ${origin.cell}${at === undefined ? '' : `, line ${at.line}`})`;
}
