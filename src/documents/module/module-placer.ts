import type { Edit } from '../edit.ts';
import { notFound, type Placer } from '../place-edit.ts';
import { findTexts, type ModuleText } from './find-texts.ts';
import { type MappedLine, offsetAt, type Places, placesOf } from './mapped-line.ts';
import { readPieces } from './read-prose.ts';
import { type Writing, writeInString } from './write-in-string.ts';

/** A block of code, and the text of the module that it stands in. */
interface Block {
  readonly holder: ModuleText;
  readonly code: readonly MappedLine[];
}

/** Finds where edits of the examples in a module go, and writes them with the escapes of their literal. */
export function createModulePlacer(text: string): Placer {
  const module = text.replace(/\r\n?/g, '\n');
  const places = placesOf(module);
  const blocks = findBlocks(module, places);
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const ends = [...text.matchAll(/\r\n?|\n/g)];
  const lineStarts = [0, ...ends.map((end) => end.index + end[0].length)];
  const inFile = (offset: number): number => {
    const { line, column } = places.at(offset);
    return (lineStarts[line - 1] ?? 0) + column - 1;
  };
  return ({ origin }, edit) => {
    const block = blocks.get(`${origin.line}:${origin.column}`);
    const [first, last] = [block?.code[edit.line - 1], block?.code[edit.endLine - 1]];
    if (block === undefined || first === undefined || last === undefined) return notFound;
    const start = offsetAt(first, edit.column - 1);
    const end = offsetAt(last, edit.endColumn - 1);
    const lines = withLead(edit, () => leadOf(block, edit, module, places));
    if (lines === undefined) return 'no line of its code begins a line of the module';
    const written = write(lines.join('\n'), block.holder, module, start, end);
    if (!written.ok) return written.reason;
    return { start: inFile(start), end: inFile(end), text: written.text.replaceAll('\n', lineEnd) };
  };
}

/** By the line and column at which they begin. */
function findBlocks(module: string, places: Places): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  for (const holder of findTexts(module)) {
    for (const piece of readPieces(holder)) {
      const first = piece.kind === 'code' ? piece.code[0] : undefined;
      if (piece.kind !== 'code' || first === undefined) continue;
      const { line, column } = places.at(offsetAt(first, 0));
      blocks.set(`${line}:${column}`, { holder, code: piece.code });
    }
  }
  return blocks;
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

/** What stands before a line of code that begins a line of the module: the edited one, or else any. */
function leadOf(
  { holder, code }: Block,
  edit: Edit,
  module: string,
  places: Places,
): string | undefined {
  const plain = holder.kind === 'comment' ? /^[ \t]*#+[:|!]?[ \t]*$/ : /^[ \t]*$/;
  for (const line of [code[edit.line - 1], ...code]) {
    if (line === undefined || line.text === '') continue;
    const offset = offsetAt(line, 0);
    const lead = module.slice(offset - places.at(offset).column + 1, offset);
    if (plain.test(lead)) return lead;
  }
  return undefined;
}

function write(
  text: string,
  { kind, literals }: ModuleText,
  module: string,
  start: number,
  end: number,
): Writing {
  if (kind === 'comment') return { ok: true, text };
  const literal = literals.find(({ from, to }) => from < start && start <= end && end < to);
  if (literal === undefined) return { ok: false, reason: 'it goes over several string literals' };
  const around = { before: module.slice(start - 1, start), after: module.slice(end, end + 1) };
  return writeInString(text, literal, around);
}
