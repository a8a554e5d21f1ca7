import { indentOf, isBlank } from './clean-lines.ts';
import { readCommentLiteral, readDirective, readLiteralBlock } from './directives.ts';
import { readFence } from './fences.ts';
import type { ModuleText } from './find-texts.ts';
import { looksLikeCode } from './looks-like-code.ts';
import type { MappedLine } from './mapped-line.ts';
import { readCommentNote, readNote } from './note-pieces.ts';
import { asCode, type Piece, type Reader, textOf } from './piece.ts';
import { isIn, type Section, sectionAt } from './sections.ts';
import { readSession } from './sessions.ts';

/** What a text of a module holds, in order. */
export function readPieces({ kind, lines }: Pick<ModuleText, 'kind' | 'lines'>): readonly Piece[] {
  return kind === 'docstring' ? readDocstring(lines) : readComment(lines);
}

/**
 * Takes the words of a docstring apart. The ways to write examples do not exclude one another, so
 * that all are looked for: the fences of Markdown, the sessions of doctest, the directives and
 * literal blocks of reStructuredText, and code that stands bare in a section "Example".
 */
function readDocstring(lines: readonly MappedLine[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let section: Section | undefined;
  let bare: Bare | undefined;
  const closeBare = (): void => {
    if (bare) pieces.push(bareCode(lines, bare));
    bare = undefined;
  };
  let at = 0;
  while (at < lines.length) {
    if (isBlank(lines[at]?.text ?? '')) {
      at += 1;
      continue;
    }
    section = sectionAt(lines, at) ?? (section && isIn(section, lines, at) ? section : undefined);
    const found = firstOf(docstringReaders, lines, at);
    if (found !== undefined) {
      closeBare();
      for (const each of found.pieces) pieces.push(each);
      at = found.next;
      continue;
    }
    const end = endOfParagraph(lines, at, section);
    const paragraph = lines.slice(at, end);
    const indent = indentOf(paragraph[0]?.text ?? '');
    if (section !== undefined && goesOn(bare, paragraph, indent)) {
      bare = { first: bare?.first ?? at, end, indent: bare?.indent ?? indent };
      at = end;
      continue;
    }
    closeBare();
    pieces.push({ kind: 'prose', text: textOf(paragraph).trim() });
    const isIntroduction = paragraph.at(-1)?.text.trimEnd().endsWith('::');
    const literal = isIntroduction ? readLiteralBlock(lines, end, indent) : undefined;
    for (const each of literal?.pieces ?? []) pieces.push(each);
    at = literal?.next ?? end;
  }
  closeBare();
  return pieces;
}

/** The examples in a block of comments, and what it says to docproof. */
function readComment(lines: readonly MappedLine[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < lines.length) {
    const found = firstOf(commentReaders, lines, at);
    if (found === undefined) pieces.push({ kind: 'prose', text: lines[at]?.text.trim() ?? '' });
    else for (const each of found.pieces) pieces.push(each);
    at = found?.next ?? at + 1;
  }
  return pieces;
}

const docstringReaders: readonly Reader[] = [readFence, readSession, readNote, readDirective];
const commentReaders: readonly Reader[] = [
  readFence,
  readSession,
  readCommentNote,
  readCommentLiteral,
];

function firstOf(
  readers: readonly Reader[],
  lines: readonly MappedLine[],
  at: number,
): ReturnType<Reader> {
  for (const read of readers) {
    const found = read(lines, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first line behind a paragraph: a blank one, or one where something else begins. */
function endOfParagraph(
  lines: readonly MappedLine[],
  at: number,
  section: Section | undefined,
): number {
  // The heading of a section and what it holds may stand without a blank line between them.
  if (sectionAt(lines, at) !== undefined) return at + 1;
  let end = at + 1;
  while (end < lines.length && !isBlank(lines[end]?.text ?? '')) {
    if (section !== undefined && !isIn(section, lines, end)) break;
    if (sectionAt(lines, end) ?? firstOf(docstringReaders, lines, end)) break;
    end += 1;
  }
  return end;
}

/** Lines of code that nothing marks as such. */
interface Bare {
  readonly first: number;
  readonly end: number;
  readonly indent: number;
}

/** Whether a paragraph of a section "Example" is code: by its looks, or as the inside of a block above it. */
function goesOn(bare: Bare | undefined, paragraph: readonly MappedLine[], indent: number): boolean {
  if (bare !== undefined && indent > bare.indent) return true;
  return looksLikeCode(textOf(asCode(paragraph, indent)));
}

function bareCode(lines: readonly MappedLine[], { first, end, indent }: Bare): Piece {
  const code = asCode(lines.slice(first, end), indent);
  const block = { kind: 'code', form: 'indented', language: 'python', id: undefined } as const;
  return { ...block, words: [], opened: first, code };
}
