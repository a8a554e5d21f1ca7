import { createHtmlPlacer } from '../html/placer.ts';
import { createPlacer, type Placer } from '../place-edit.ts';
import { parser } from './parser.ts';

/**
 * Finds where edits go: in HTML as in a page, and anywhere else as it stands. A cell with magics has
 * places for its lines too, but each of its lines stands where it would without.
 */
export function createMarkdownPlacer(text: string): Placer {
  const place = createFencePlacer(text);
  const placeInHtml = createHtmlPlacer(text);
  let fences: ReadonlySet<number> | undefined;
  return (region, edit) => {
    if (region.origin.places === undefined) return place(region, edit);
    fences ??= linesOfFences(text);
    return (fences.has(region.origin.line) ? place : placeInHtml)(region, edit);
  };
}

/** The same for a document in which code stands in fences only. */
export function createFencePlacer(text: string): Placer {
  const place = createPlacer(text);
  return ({ code, origin: { places: _, ...origin } }, edit) => place({ code, origin }, edit);
}

/** The lines that stand in fences; count from 1. */
function linesOfFences(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { type, map } of parser.parse(text.replace(/\r\n?/g, '\n'), {})) {
    if (type !== 'fence') continue;
    for (let line = (map?.[0] ?? 0) + 1; line <= (map?.[1] ?? 0); line += 1) found.add(line);
  }
  return found;
}
