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
    let end = endOfParagraph(lines, at, section);
    const indent = indentOf(lines[at]?.text ?? '');
    if (section !== undefined) {
      const joined = bare && hasDepth(lines, bare, indent) ? { ...bare, end } : undefined;
      const found = [joined, { first: at, end, indent }].find(
        (each) => each !== undefined && isBareCode(lines, each),
      );
      if (found !== joined) closeBare();
      if (found !== undefined) {
        bare = found;
        at = end;
        continue;
      }
      end = endOfWords(lines, at, end);
    }
    const paragraph = lines.slice(at, end);
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
    // No code stands less deep than its first line.
    if (
      section !== undefined &&
      indentOf(lines[end]?.text ?? '') < indentOf(lines[at]?.text ?? '')
    ) {
      break;
    }
    if (sectionAt(lines, end) ?? firstOf(docstringReaders, lines, end)) break;
    end += 1;
  }
  return end;
}

/** Where words end that a colon leads over to deeper lines: these may be code. */
function endOfWords(lines: readonly MappedLine[], at: number, end: number): number {
  for (let next = at + 1; next < end; next += 1) {
    const above = lines[next - 1]?.text.trimEnd() ?? '';
    if (above.endsWith(':') && indentOf(lines[next]?.text ?? '') > indentOf(above)) return next;
  }
  return end;
}

/** Lines of code that nothing marks as such. */
interface Bare {
  readonly first: number;
  readonly end: number;
  readonly indent: number;
}

/** Whether a line of so much indentation may go on the code: one has stood there, or a block begins. */
function hasDepth(lines: readonly MappedLine[], { first, end }: Bare, indent: number): boolean {
  const code = lines.slice(first, end).filter(({ text }) => !isBlank(text));
  const isOpen = code.at(-1)?.text.trimEnd().endsWith(':') === true;
  return isOpen || code.some(({ text }) => indentOf(text) === indent);
}

/**
 * Whether lines of a section "Example" are code, by their looks. The block that the last one opens
 * may stand behind a blank line; a line alone that ends in a colon is rather words.
 */
function isBareCode(lines: readonly MappedLine[], { first, end, indent }: Bare): boolean {
  const text = textOf(asCode(lines.slice(first, end), indent));
  const [, depth] = /\n( *)[^\n]*:\n*$/.exec(text) ?? [];
  return looksLikeCode(depth === undefined ? text : `${text.trimEnd()}\n${depth} pass`);
}

function bareCode(lines: readonly MappedLine[], { first, end, indent }: Bare): Piece {
  const code = asCode(lines.slice(first, end), indent);
  const block = { kind: 'code', form: 'indented', language: 'python', id: undefined } as const;
  return { ...block, words: [], opened: first, code };
}
