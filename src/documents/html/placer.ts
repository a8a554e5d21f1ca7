import { type Place, placeIn } from '../../model/place.ts';
import type { Edit } from '../edit.ts';
import type { Placer, Region } from '../place-edit.ts';
import { decodeText } from './character-references.ts';

/**
 * Finds where edits go in a page. What is replaced has to stand there without a tag in it, so that
 * no highlighting is torn; what replaces it is escaped.
 */
export function createHtmlPlacer(text: string): Placer {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const offsetOf = ({ line, column }: Place): number =>
    (starts[line - 1] ?? text.length) + column - 1;
  return (region, edit) => {
    const { origin } = region;
    const start = offsetOf(placeIn(origin, edit));
    const old = replacedBy(region, edit);
    const last = { line: edit.endLine, column: edit.endColumn };
    const end = old === '' ? start : offsetOf(placeIn(origin, last));
    // What is replaced ends before the tags that close its highlighting.
    const stretch = text.slice(start, end).replace(/(?:<[^<>]*>)+$/, '');
    if (stretch.includes('<') || readable(stretch) !== old) return undefined;
    return {
      start,
      end: start + stretch.length,
      text: escapeText(edit.text).replaceAll('\n', lineEnd),
    };
  };
}

/** The piece of the code that an edit replaces. */
function replacedBy({ code }: Region, { line, column, endLine, endColumn }: Edit): string {
  const lines = code.split('\n').slice(line - 1, endLine);
  const end = lines.length - 1;
  return lines
    .map((each, index) =>
      each.slice(index === 0 ? column - 1 : 0, index === end ? endColumn - 1 : each.length),
    )
    .join('\n');
}

function readable(written: string): string {
  return decodeText(written.replace(/\r\n?/g, '\n')).replaceAll('\u00a0', ' ');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
