import { placeIn } from '../../model/place.ts';
import { createPlacer, notFound, type Placer } from '../place-edit.ts';

/** Finds where edits go in a text of which some code got its indentation back: within one line only. */
export function createTextPlacer(text: string): Placer {
  const placePlain = createPlacer(text);
  const starts = [
    0,
    ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length),
  ];
  return (region, edit) => {
    const { code, origin } = region;
    if (origin.places === undefined) return placePlain(region, edit);
    if (edit.line !== edit.endLine || edit.text.includes('\n')) {
      return 'it goes over lines that lost their indentation in the document';
    }
    const line = code.split('\n')[edit.line - 1] ?? '';
    if (edit.column <= line.length - line.trimStart().length) return notFound;
    const from = placeIn(origin, { line: edit.line, column: edit.column });
    const start = (starts[from.line - 1] ?? text.length) + from.column - 1;
    const end = start + edit.endColumn - edit.column;
    const isThere = text.slice(start, end) === line.slice(edit.column - 1, edit.endColumn - 1);
    return isThere ? { start, end, text: edit.text } : notFound;
  };
}
