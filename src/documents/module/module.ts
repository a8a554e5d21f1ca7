import type { Problem } from '../../model/problem.ts';
import { pythonDeclaration } from '../encoding/declaration.ts';
import type { CodeBlock, Outline, Part, Reader } from '../format.ts';
import { findTexts, isTooLarge, type ModuleText, mostCharacters } from './find-texts.ts';
import { offsetAt, type Places, placeOfLine, placesOf } from './mapped-line.ts';
import { createModulePlacer } from './module-placer.ts';
import type { CodePiece, Piece } from './piece.ts';
import { readPieces } from './read-prose.ts';

/**
 * A module of Python: the examples in its docstrings and comments, which run in its own names.
 *
 * The origin of a block, cut out of the module, is its code after these steps: the quotes between
 * literals that Python joins and the escapes of one that is not raw are read as Python reads them,
 * or the `#` of each line of a comment is taken away; tabs are put as spaces, as
 * `inspect.cleandoc` does; and the indentation of the docstring and of the block goes.
 */
export const pythonModule: Reader = {
  encodingDeclaration: pythonDeclaration,
  read: (text) => readModule(text, false),
  noteStyle: 'rst-comment',
  createPlacer: createModulePlacer,
};

/** A stub: what it declares has no bodies, so that its examples import the module that it speaks of. */
export const pythonStub: Reader = {
  ...pythonModule,
  read: (text) => readModule(text, true),
};

function readModule(module: string, isStub: boolean): Outline {
  const places = placesOf(module);
  const parts: Part[] = [];
  const problems: Problem[] = [];
  const nameGroup = uniqueNames();
  let heading: string | undefined;
  for (const text of findTexts(module)) {
    const { owner, kind } = text;
    const pieces = readPieces(text);
    const blocks = pieces.filter((piece) => piece.kind === 'code');
    const hasCode = blocks.length > 0;
    if (hasCode && heading !== owner) {
      heading = owner;
      // What a comment says right before a definition is about the examples of that.
      const notes = trailingNotes(parts);
      parts.splice(parts.length - notes, 0, headingOf(owner));
    } else if (hasCode) {
      // Nothing in one text is what a code in another one prints.
      parts.splice(parts.length - trailingNotes(parts), 0, { kind: 'prose', text: '' });
    }
    const name = kind === 'comment' ? `comment in ${owner || 'module'}` : owner || 'module';
    const group = blocks.length > 1 ? nameGroup(name) : undefined;
    const words = hasCode || kind === 'comment' ? withoutIntroduction(pieces) : pieces;
    for (const piece of words) parts.push(toPart(piece, text, group, places));
    for (const each of pieces.flatMap((piece) => problemOf(piece, text, places)))
      problems.push(each);
    for (const each of unclosedString(text, places)) problems.push(each);
  }
  if (isTooLarge(module)) problems.push(tooLarge);
  const hasCode = parts.some((part) => part.kind === 'code');
  return {
    parts,
    sectionWord: undefined,
    problems,
    defaults: {},
    ...(hasCode && { module: { source: module, isStub } }),
  };
}

const tooLarge: Problem = {
  severity: 'error',
  message: `the module has more than ${mostCharacters / 1e6} million characters, so that its examples are not looked for`,
  hint: 'split it, or move what is data out of it',
  line: 1,
};

/** Level 2, so that each definition is a section, whatever it is nested in. */
function headingOf(owner: string): Part {
  const text = owner || 'module';
  return { kind: 'heading', level: 2, text, slug: text.replaceAll('.', '-') };
}

function trailingNotes(parts: readonly Part[]): number {
  return parts.length - 1 - parts.findLastIndex((part) => part.kind !== 'note');
}

/** Words before the first example part nothing, and would come between it and a comment before the definition. */
function withoutIntroduction(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => piece.kind === 'code');
  return pieces.filter((piece, index) => piece.kind !== 'prose' || (first >= 0 && index > first));
}

/** Two definitions may have one name, as the getter and the setter of a property. */
function uniqueNames(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
}

function toPart(piece: Piece, text: ModuleText, group: string | undefined, places: Places): Part {
  if (piece.kind === 'prose') return piece;
  if (piece.kind === 'code') return toBlock(piece, text, group, places);
  const [line, textLine] = [lineOf(text, piece.line, places), lineOf(text, piece.textLine, places)];
  return { ...piece, line, textLine };
}

function toBlock(
  piece: CodePiece,
  text: ModuleText,
  group: string | undefined,
  places: Places,
): CodeBlock {
  const { kind, form, language, id, words, opened, code } = piece;
  const lines = code.map((line) => placeOfLine(line, places));
  const [first, last] = [code[0], code.at(-1)];
  // Without any code its place is the end of what opens it.
  const header = text.lines[opened];
  const empty = places.at(header ? offsetAt(header, header.text.length) : text.from);
  const start = first ? places.at(offsetAt(first, 0)) : empty;
  const end = last ? places.at(offsetAt(last, last.text.length)) : empty;
  const isPlain = lines.every(
    (each, index) =>
      each.line === start.line + index &&
      each.steps.length === 1 &&
      (each.steps[0]?.[1] === start.column || code[index]?.text === ''),
  );
  return {
    ...{ kind, form, language, id, words, start, end },
    ...(group !== undefined && { group }),
    openedAt: lineOf(text, opened, places),
    source: code.map((line) => `${line.text}\n`).join(''),
    ...(!isPlain && { places: lines }),
  };
}

function lineOf(text: ModuleText, index: number, places: Places): number {
  const line = text.lines[index];
  return places.at(line ? offsetAt(line, 0) : text.from).line;
}

function problemOf(piece: Piece, text: ModuleText, places: Places): readonly Problem[] {
  if (piece.kind !== 'code' || piece.problem === undefined) return [];
  return [{ severity: 'warning', ...piece.problem, line: lineOf(text, piece.opened, places) }];
}

function unclosedString({ literals, from }: ModuleText, places: Places): readonly Problem[] {
  if (literals.every(({ closed }) => closed)) return [];
  return [
    {
      severity: 'warning',
      message: 'the docstring that begins here is never closed',
      hint: 'close it with the quotes that open it',
      line: places.at(from).line,
    },
  ];
}
