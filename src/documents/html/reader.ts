import type { Problem } from '../../model/problem.ts';
import type { CodeBlock, Part, Position } from '../format.ts';
import { isPython, looksLikePython } from '../language.ts';
import { readNotes } from '../notes.ts';
import { isBlockLike, type OpenBlock, toCodeBlock } from './block.ts';
import { decodeText } from './character-references.ts';
import { holdsCode } from './hosts.ts';
import { languageOf, pythonOf } from './language-of.ts';
import { createOpenElements } from './open-elements.ts';
import {
  endsCode,
  hidesHeadings,
  isBlockLevel,
  isMarkedLine,
  parts as partsBlocks,
  type Role,
  resetsLanguage,
  roleOf,
} from './roles.ts';
import { type Element, readTags } from './tags.ts';
import { placeText } from './text-places.ts';

interface OpenElement {
  readonly name: string;
  readonly role: Role;
  /** Whether nothing in it is read. */
  readonly isDropped: boolean;
  /** Whether its text is neither code nor prose. */
  readonly isSilent: boolean;
  /** Whether its headings are those of a menu. */
  readonly isMenu: boolean;
  /** What it names for the code in it. */
  readonly language: string | undefined;
  /** The block that it is, or in which it stands. */
  readonly block: OpenBlock | undefined;
  readonly isBlock: boolean;
  /** How much its block held when it began. */
  readonly eventsBefore: number;
  /** Whether it is an element that a highlighter marks as a line, or stands in one. */
  readonly isInLine: boolean;
  /** The number of a line, if all that it holds is that number. */
  readonly lineNumber: string | undefined;
}

/**
 * The headings, blocks of code, paragraphs and comments of a text of HTML, in one pass.
 *
 * @param at where the text begins in its document
 */
export function readHtml(
  text: string,
  at: Position,
): { readonly parts: readonly Part[]; readonly problems: readonly Problem[] } {
  const page = placeText(text, at);
  const parts: Part[] = [];
  const problems: Problem[] = [];
  const elements = createOpenElements<OpenElement>();
  let prose = '';
  let heading: { readonly level: number; text: string } | undefined;
  let namesPython = false;

  const lineOf = (offset: number): number => page.positionOf(offset).line;
  const warn = (offset: number, message: string, hint: string): void => {
    problems.push({ severity: 'warning', message, hint, line: lineOf(offset) });
  };
  const flushProse = (): void => {
    const words = plain(prose);
    if (words !== '') parts.push({ kind: 'prose', text: words });
    prose = '';
  };
  const take = (written: string): void => {
    if (heading) heading.text += written;
    else prose += written;
  };

  const endBlock = (block: OpenBlock, isClosed: boolean): void => {
    if (block.element.name === 'code') {
      const written = block.events
        .map((event) => (event.kind === 'text' ? text.slice(event.start, event.end) : '\n'))
        .join('');
      if (!isBlockLike(block, decodeText(written))) {
        take(written);
        return;
      }
    } else if (!isClosed) {
      const { name } = block.element;
      const hint = `write \`</${name}>\` behind its last line`;
      warn(block.start, `this \`<${name}>\` is never closed`, hint);
    }
    const code = toCodeBlock(block, page);
    if (code === undefined) return;
    flushProse();
    namesPython ||= block.language !== undefined && isPython(code.language);
    parts.push(code);
  };

  const endElement = (element: OpenElement, at: number, isClosed: boolean): void => {
    const { name, role, block, eventsBefore, lineNumber } = element;
    if (block && lineNumber !== undefined) {
      const held = block.events.slice(eventsBefore);
      const shown = held.map((event) =>
        event.kind === 'text' ? text.slice(event.start, event.end) : '',
      );
      if (shown.join('').trim() === lineNumber) block.events.splice(eventsBefore);
    }
    if (role === 'line' && block) {
      const shown = block.events.slice(eventsBefore).some(({ kind }) => kind !== 'line-start');
      // What is empty in a line is a place for marks: only the line around it may be a blank one.
      if (elements.innermost()?.isInLine && !shown) block.events.splice(eventsBefore);
      else block.events.push({ kind: 'line-end', at });
    }
    if (block && element.isBlock) endBlock(block, isClosed);
    if (headingLevel(name) !== undefined && heading && !block) {
      const words = plain(heading.text);
      if (words !== '') parts.push({ kind: 'heading', level: heading.level, text: words });
      heading = undefined;
    } else if (isBlockLevel(name) && !elements.innermost()?.block) flushProse();
  };
  const endElements = (closed: readonly OpenElement[], at: number, isClosed: boolean): void => {
    for (const [index, element] of closed.entries()) {
      endElement(element, at, isClosed && index === closed.length - 1);
    }
  };

  const startElement = (element: Element, start: number, end: number): OpenElement | undefined => {
    const { name, attributes } = element;
    const around = elements.innermost();
    const role = roleOf(element, around?.block !== undefined);
    const own = languageOf(element);
    const language = resetsLanguage(name) ? undefined : (own ?? around?.language);
    let block = around?.block;
    const isDropped = role === 'dropped' || around?.isDropped === true;
    const isHost = holdsCode(element) && !isDropped;
    const isPhrase = name === 'code' && !block && !isDropped && !heading && !around?.isSilent;
    if (isHost || isPhrase) {
      if (block) block.holdsOther = true;
      block = {
        element,
        start,
        inside: end,
        language,
        events: [],
        isBlank: true,
        holdsOther: false,
        isInText: prose.trim() !== '',
      };
    } else if (block && name === 'code' && !isDropped) {
      block.language = own ?? block.language;
      // What stands between `<pre>` and `<code>` is how the page is laid out.
      if (block.isBlank) block.events = [];
    } else if (block && (isDropped || role === 'silent')) {
      block.holdsOther = true;
    }
    const eventsBefore = block?.events.length ?? 0;
    if (role === 'line') block?.events.push({ kind: 'line-start', at: start });
    return {
      name,
      role,
      isDropped,
      isSilent: !isHost && (role === 'silent' || around?.isSilent === true),
      isMenu: hidesHeadings(element) || around?.isMenu === true,
      language,
      block,
      isBlock: isHost || isPhrase,
      eventsBefore,
      isInLine: (role === 'line' && isMarkedLine(element)) || around?.isInLine === true,
      lineNumber: attributes.get('data-line-number'),
    };
  };
  readTags(text, {
    onStart: (element, start, end, isClosed) => {
      const { name } = element;
      endElements(elements.closeImplied(name), start, true);
      if (!elements.innermost()?.isDropped) {
        const open = elements.innermost()?.block;
        if (
          open &&
          (endsCode(name) || (name === 'pre' && open.element.name === 'pre' && !open.isBlank))
        ) {
          endElements(
            elements.closeTo((each) => each.block === open),
            start,
            false,
          );
        }
        const block = elements.innermost()?.block;
        if (name === 'br') {
          if (block) block.events.push({ kind: 'break', at: start });
          else take('\n');
        }
        if (!block && isBlockLevel(name)) {
          flushProse();
          if (partsBlocks(name)) parts.push({ kind: 'prose', text: '' });
        }
      }
      if (isClosed) return;
      const opened = startElement(element, start, end);
      const level = headingLevel(name);
      if (level !== undefined && !opened?.isMenu && !opened?.isDropped)
        heading = { level, text: '' };
      if (opened) elements.open(opened);
    },
    onEnd: (name, start) => endElements(elements.close(name), start, true),
    onText: (start, end) => {
      const innermost = elements.innermost();
      if (innermost?.isDropped || innermost?.isSilent) return;
      const block = innermost?.block;
      const isBlank = !/\S/.test(text.slice(start, end));
      if (block === undefined) {
        take(text.slice(start, end));
      } else if (!isBlank || !layout.has(innermost?.name ?? '')) {
        const isRaw = innermost?.name === 'script';
        block.events.push({ kind: 'text', start, end, isRaw });
        block.isBlank &&= isBlank;
      }
    },
    onComment: (start, end) => {
      if (elements.innermost()?.isDropped) return;
      const comment = text.slice(start, end);
      // Behind an open comment, `readNotes` would look for its end again and again.
      if (!comment.endsWith('-->') || !comment.includes('docproof:')) return;
      flushProse();
      for (const each of readNotes(comment, lineOf(start))) parts.push(each);
    },
    onTorn: (start) =>
      warn(
        start,
        'a quote is missing in this tag, so that it holds what stands behind it up to the next one',
        'close the value of each attribute with the mark that opens it',
      ),
    onUnclosed: (what, start) =>
      warn(
        start,
        `this ${what} is never closed, so that nothing behind it is read`,
        what === 'tag' ? 'look for a quote or a `>` that is missing' : 'close it with `-->`',
      ),
  });
  endElements(elements.closeAll(), text.length, false);
  flushProse();
  return { parts: namesPython ? parts : parts.map(recognize), problems };
}

/** In a page that names no block Python, those without a language that look like it are. */
function recognize(part: Part): Part {
  if (part.kind !== 'code' || part.language !== '' || !looksLikePython(part)) return part;
  const block: CodeBlock = { ...part, language: pythonOf(part.source) };
  return block;
}

function plain(written: string): string {
  return decodeText(written).replace(/\s+/g, ' ').trim();
}

function headingLevel(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name.slice(1)) : undefined;
}

/** Elements in which space is only how the page is laid out. */
const layout: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tr', 'ul', 'ol']);
