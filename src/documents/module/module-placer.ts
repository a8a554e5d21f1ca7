import { type Place, placeIn } from '../../model/place.ts';
import type { Edit } from '../edit.ts';
import type { Placer, Region } from '../place-edit.ts';
import { findTexts, type ModuleText } from './find-texts.ts';
import { type Places, placesOf } from './mapped-line.ts';
import { writeInString } from './write-in-string.ts';

/** Finds where edits of the examples in a module go, and writes them with the escapes of their literal. */
export function createModulePlacer(text: string): Placer {
  const module = text.replace(/\r\n?/g, '\n');
  const places = placesOf(module);
  const texts = findTexts(module);
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const lineStarts = [
    0,
    ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length),
  ];
  const inFile = (offset: number): number => {
    const { line, column } = places.at(offset);
    return (lineStarts[line - 1] ?? 0) + column - 1;
  };
  return (region, edit) => {
    const at = (place: Place): number => places.offset(placeIn(region.origin, place));
    const start = at(edit);
    const end = at({ line: edit.endLine, column: edit.endColumn });
    const holder = texts.find(({ from, to }) => from <= start && end <= to);
    if (holder === undefined || end < start) return undefined;
    const lines = withLead(edit, () => leadOf(region, edit, holder, module, places));
    const written = lines && write(lines.join('\n'), holder, module, start, end);
    if (written === undefined) return undefined;
    return { start: inFile(start), end: inFile(end), text: written.replaceAll('\n', lineEnd) };
  };
}

/** The new lines, each but the first with what stands before it in the module. */
function withLead(
  { text }: Edit,
  findLead: () => string | undefined,
): readonly string[] | undefined {
  const lines = text.split('\n');
  if (lines.length === 1) return lines;
  const lead = findLead();
  if (lead === undefined) return undefined;
  return lines.map((line, index) => {
    if (index === 0) return line;
    return line === '' ? lead.trimEnd() : lead + line;
  });
}

/** What stands before a line of code that has a line of the module to itself: the edited one, or else any. */
function leadOf(
  { code, origin }: Region,
  { line }: Edit,
  { kind }: ModuleText,
  module: string,
  places: Places,
): string | undefined {
  const count = code.split('\n').length - 1;
  const others = Array.from({ length: count }, (_, index) => index + 1);
  const plain = kind === 'comment' ? /^[ \t]*#+[:!|]?[ \t]*$/ : /^[ \t]*$/;
  for (const number of [line, ...others]) {
    const place = placeIn(origin, { line: number, column: 1 });
    const start = places.offset({ line: place.line, column: 1 });
    const lead = module.slice(start, places.offset(place));
    const isBlankLine = kind === 'docstring' && module[places.offset(place)] === '\n';
    if (plain.test(lead) && !isBlankLine) return lead;
  }
  return undefined;
}

function write(
  text: string,
  { kind, literals }: ModuleText,
  module: string,
  start: number,
  end: number,
): string | undefined {
  if (kind === 'comment') return text;
  const literal = literals.find(({ from, to }) => from < start && end < to);
  if (literal === undefined) return undefined;
  const around = { before: module.slice(start - 1, start), after: module.slice(end, end + 1) };
  return writeInString(text, literal, around);
}
