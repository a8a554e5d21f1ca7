import { type ArrayNode, iterator } from '@humanwhocodes/momoa';
import { showsTraceback } from '../../model/output-block.ts';
import { placeIn } from '../../model/place.ts';
import { type Edit, type Replacement, replaceAll } from '../edit.ts';
import { notFound, type Placer, type Region } from '../place-edit.ts';
import { parseNotebook } from './json.ts';
import { findPositions, lastAtOrBefore, type Positions } from './positions.ts';

/**
 * Writes edits into the strings of a notebook: as JSON, one string for each line where the notebook
 * has it so. Refused for what does not stand in one text of it, such as a traceback.
 */
export function createNotebookPlacer(text: string): Placer {
  const positions = findPositions(text);
  const lists = listsOfStrings(text);
  const starts = lists.map(({ start }) => start);
  const isAscii = /^[\0-\x7f]*$/.test(text) && /\\u(?!00[0-7])[\da-fA-F]{4}/.test(text);
  return (region, given) => {
    const edit = withoutCommonLines(region.code, given);
    const found = locate(text, positions, region, edit);
    if (found === undefined) {
      const written = lineByLine(text, positions, region, edit, isAscii);
      const isError = typeof written === 'string' && showsTraceback({ text: region.code });
      return isError ? 'a notebook keeps the traceback of an error in several pieces' : written;
    }
    const list = lists[lastAtOrBefore(starts, found.start)];
    const isInList = list !== undefined && found.start < list.end;
    const lineEnd = isInList ? `\\n"${list.between}"` : '\\n';
    const lines = edit.text.split('\n').map((line) => toJson(line, isAscii));
    return { ...found, text: lines.join(lineEnd) };
  };
}

/** An edit of several outputs, each line in its place: possible where none is added or taken away. */
function lineByLine(
  text: string,
  positions: Positions,
  region: Region,
  { line, column, endLine, endColumn, text: now }: Edit,
  isAscii: boolean,
): Replacement | string {
  const lines = now.split('\n');
  const old = region.code.split('\n').slice(line - 1, endLine);
  const isWhole = column === 1 && endColumn === (old.at(-1)?.length ?? 0) + 1;
  if (!isWhole || lines.length !== old.length) {
    return 'its lines are those of several outputs, and which gets the new ones is not known';
  }
  const pieces: Replacement[] = [];
  for (const [index, each] of lines.entries()) {
    const was = old[index] ?? '';
    if (each === was) continue;
    const at = line + index;
    const edit = { line: at, column: 1, endLine: at, endColumn: was.length + 1, text: each };
    const found = locate(text, positions, region, edit);
    if (found === undefined || found.start < (pieces.at(-1)?.end ?? 0)) return notFound;
    pieces.push({ ...found, text: toJson(each, isAscii) });
  }
  const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0];
  const own = pieces.map((piece) => ({
    ...piece,
    start: piece.start - start,
    end: piece.end - start,
  }));
  return { start, end, text: replaceAll(text.slice(start, end), own) };
}

interface StringList {
  readonly start: number;
  readonly end: number;
  /** What stands between two of its strings. */
  readonly between: string;
}

/** The lists of strings in a notebook, in its order. */
function listsOfStrings(text: string): readonly StringList[] {
  const { root } = parseNotebook(text);
  if (root === undefined) return [];
  const lists: StringList[] = [];
  for (const { node, phase } of iterator(root)) {
    if (phase === 'enter' && isTextList(node)) lists.push(toList(node, text));
  }
  return lists;
}

function isTextList(node: { readonly type: string }): node is ArrayNode {
  return 'elements' in node && (node as ArrayNode).elements[0]?.value.type === 'String';
}

function toList({ elements, range }: ArrayNode, text: string): StringList {
  const [start, end] = range ?? [0, 0];
  const [first, second] = elements.map(({ value }) => value.range ?? [start, start]);
  const between = second
    ? text.slice(first?.[1] ?? start, second[0])
    : `,${text.slice(start + 1, first?.[0] ?? start + 1)}`;
  return { start, end, between };
}

/**
 * The edit without the lines at its ends that stay, so that it stays within one output of several.
 */
function withoutCommonLines(code: string, edit: Edit): Edit {
  const lines = code.split('\n');
  const isWhole =
    edit.column === 1 && edit.endColumn === (lines[edit.endLine - 1]?.length ?? 0) + 1;
  if (!isWhole) return edit;
  const old = lines.slice(edit.line - 1, edit.endLine);
  const now = edit.text.split('\n');
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  if (head === old.length && head === now.length) return edit;
  // Lines are only added, or only taken away: beside one that stays.
  if (head + tail === Math.min(old.length, now.length)) {
    if (head > 0) head -= 1;
    else tail -= 1;
  }
  const last = old.length - tail;
  return {
    line: edit.line + head,
    column: 1,
    endLine: edit.line + last - 1,
    endColumn: (old[last - 1]?.length ?? 0) + 1,
    text: now.slice(head, now.length - tail).join('\n'),
  };
}

/** Where what is replaced stands, if the JSON there is just that. */
function locate(
  text: string,
  positions: Positions,
  { code, origin }: Region,
  { line, column, endLine, endColumn }: Edit,
): Omit<Replacement, 'text'> | undefined {
  const start = positions.offset(placeIn(origin, { line, column }));
  const end = positions.offset(placeIn(origin, { line: endLine, column: endColumn }));
  const lines = code.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  const old = lines.map((each, index) =>
    each.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : each.length),
  );
  return decode(text.slice(start, end)) === old.join('\n') ? { start, end } : undefined;
}

/** What a piece of JSON between two quotes says: of one string or of several of a list. */
function decode(piece: string): string | undefined {
  try {
    const strings: unknown = JSON.parse(`["${piece}"]`);
    if (!Array.isArray(strings) || !strings.every((each) => typeof each === 'string'))
      return undefined;
    return strings.join('').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

function toJson(line: string, isAscii: boolean): string {
  const json = JSON.stringify(line).slice(1, -1);
  if (!isAscii) return json;
  return json.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
