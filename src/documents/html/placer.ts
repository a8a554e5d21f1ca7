import { type Place, placeIn } from '../../model/place.ts';
import type { Edit } from '../edit.ts';
import { notFound, type Placer } from '../place-edit.ts';
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
  return ({ code, origin }, edit) => {
    const { from, to, old, now } = changeOf(code, edit);
    const start = offsetOf(placeIn(origin, from));
    const end = old === '' ? start : offsetOf(placeIn(origin, to));
    // What is replaced ends before the tags that close its highlighting.
    if (isInScript(text, start)) {
      if (text.slice(start, end) !== old || /<\/script/i.test(now)) return notFound;
      return { start, end, text: now.replaceAll('\n', lineEnd) };
    }
    const stretch = text.slice(start, end).replace(/(?:<[^<>]*>)+$/, '');
    if (stretch.includes('<')) return 'there are tags in it, which would be torn apart';
    if (readable(stretch) !== old) return notFound;
    return { start, end: start + stretch.length, text: escapeText(now).replaceAll('\n', lineEnd) };
  };
}

/** In a script nothing is escaped. */
function isInScript(text: string, offset: number): boolean {
  const before = text.slice(0, offset).toLowerCase();
  return before.lastIndexOf('<script') > before.lastIndexOf('</script');
}

interface Change {
  readonly from: Place;
  readonly to: Place;
  readonly old: string;
  readonly now: string;
}

/**
 * What an edit changes: without the lines at its start and end that stay, for there are tags
 * between the lines of a highlighted block.
 */
function changeOf(code: string, { line, column, endLine, endColumn, text }: Edit): Change {
  const old = code.split('\n').slice(line - 1, endLine);
  const lastLine = old.at(-1) ?? '';
  old.splice(-1, 1, lastLine.slice(0, endColumn - 1));
  old.splice(0, 1, (old[0] ?? '').slice(column - 1));
  const now = text.split('\n');
  let from = { line, column };
  let to = { line: endLine, column: endColumn };
  while (old.length > 1 && now.length > 1 && old[0] === now[0]) {
    old.shift();
    now.shift();
    from = { line: from.line + 1, column: 1 };
  }
  while (old.length > 1 && now.length > 1 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
    const before = old.at(-1) ?? '';
    const isFirst = old.length === 1;
    to = { line: to.line - 1, column: before.length + (isFirst ? from.column : 1) };
  }
  return { from, to, old: old.join('\n'), now: now.join('\n') };
}

function readable(written: string): string {
  return decodeText(written.replace(/\r\n?/g, '\n')).replaceAll('\u00a0', ' ');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
