import { isCodeBody } from './code-body.ts';
import { bodyOf } from './directives.ts';
import type { Element, Spot, Step } from './element.ts';
import {
  adornmentOf,
  directiveHead,
  fieldMark,
  footnoteMark,
  isExplicit,
  isGridTableBorder,
  isPrompt,
  isSimpleTableBorder,
  isTarget,
  listMark,
  optionOf,
} from './markup.ts';
import { scanParagraph } from './paragraph.ts';
import { createLevels, titleAt } from './sections.ts';
import { type Area, type SourceLines, withinArea } from './source-lines.ts';
import { gridCells, simpleCells, type TableLines } from './table-cells.ts';

/**
 * Tells the pieces of an rst document apart, line by line. Indentation alone nests them, so that
 * the text in a list, a note or an unknown directive is walked over like any other: only a body of
 * code, or of another language, is taken as a whole.
 *
 * @param first the line from which on there is some text
 */
export function scan(lines: SourceLines, first = 1): readonly Element[] {
  const levelOf = createLevels();
  const lastBorder = lastTableEnd(lines, first);
  const elements: Element[] = [];
  for (let line = lines.nextText(first); line <= lines.count; ) {
    const title = lines.indent(line) === 0 ? titleOf(lines, line) : undefined;
    if (title) {
      elements.push({ kind: 'heading', level: levelOf(title.style), text: title.text });
    }
    const step = title ? { elements: [], next: title.next } : scanAt(lines, line, lastBorder);
    for (const element of step.elements) elements.push(element);
    line = lines.nextText(step.next);
  }
  return elements;
}

/** Two points, a prompt and the mark of a bullet come before a title that they may look like. */
function titleOf(lines: SourceLines, line: number): ReturnType<typeof titleAt> {
  const text = lines.text(line);
  if (isExplicit(text) || isPrompt(text) || /^[-*+] /.test(text)) return undefined;
  return titleAt(lines, line);
}

const aBreak = { kind: 'break' } as const;

function scanAt(lines: SourceLines, line: number, lastBorder: number): Step {
  const text = lines.text(line);
  if (isGridTableBorder(text)) return scanGridTable(lines, line);
  if (isSimpleTableBorder(text) && line < lastBorder) return scanSimpleTable(lines, line);
  if (adornmentOf(text) !== undefined && text.trimEnd().length >= 4) {
    return { elements: [aBreak], next: line + 1 };
  }
  const spot = behindMarks(lines, line);
  const rest = text.slice(spot.offset);
  const isItem = spot.offset > text.search(/\S/);
  const { elements, next } = scanContent(lines, spot, rest);
  return { elements: isItem ? [aBreak, ...elements] : elements, next };
}

/** A list in a list may begin on one line. */
function behindMarks(lines: SourceLines, line: number): Spot {
  const text = lines.text(line);
  let offset = text.search(/\S/);
  let indent = lines.indent(line);
  let base = indent;
  for (;;) {
    const rest = text.slice(offset, offset + longestMark);
    const mark = listMark(rest);
    const field = mark === undefined ? fieldMark(rest) : undefined;
    const taken = mark ?? field;
    if (taken === undefined) return { line, indent, offset, base };
    offset += taken.length;
    indent += taken.length;
    // The text of a field may go on below its name by any indentation.
    if (mark !== undefined) base = indent;
  }
}

// A mark that is longer is none; without a bound a long line of marks would take quadratic time.
const longestMark = 200;

function scanContent(lines: SourceLines, spot: Spot, rest: string): Step {
  if (isPrompt(rest)) return scanDoctest(lines, spot);
  if (!isExplicit(rest)) return scanParagraph(lines, spot);
  const head = directiveHead(rest);
  if (head !== undefined) return scanDirective(lines, spot, head);
  const footnote = footnoteMark(rest);
  if (footnote !== undefined) {
    const offset = spot.offset + footnote.length;
    if (offset >= lines.text(spot.line).length) return { elements: [aBreak], next: spot.line + 1 };
    const { elements, next } = scanParagraph(lines, { ...spot, offset, indent: spot.indent + 1 });
    return { elements: [aBreak, ...elements], next };
  }
  if (isTarget(rest)) return { elements: [aBreak], next: spot.line + 1 };
  return scanComment(lines, spot, rest);
}

/** A session ends at a blank line, or where the text around it goes on. */
function scanDoctest(lines: SourceLines, { line, indent, offset }: Spot): Step {
  let last = line;
  while (!lines.isBlank(last + 1) && lines.indent(last + 1) >= indent) last += 1;
  const body = { first: line, last };
  return { elements: [{ kind: 'doctest', body, indent, offset }], next: last + 1 };
}

/** Two points without a word below which a line is blank end there, whatever is indented below. */
function scanComment(lines: SourceLines, { line, base }: Spot, rest: string): Step {
  const first = rest.slice(2).trim();
  const isEmpty = first === '' && lines.isBlank(line + 1);
  const body = isEmpty ? undefined : lines.indented(line + 1, base);
  const below = body
    ? Array.from({ length: body.last - line }, (_, index) => lines.text(line + 1 + index))
    : [];
  return {
    elements: [{ kind: 'comment', text: [first, ...below].join('\n'), line }],
    next: (body?.last ?? line) + 1,
  };
}

function scanDirective(
  lines: SourceLines,
  { line, base, indent }: Spot,
  { name, argument }: { readonly name: string; readonly argument: string },
): Step {
  const kind = bodyOf(name);
  const options = new Map<string, string>();
  let next = line + 1;
  while (!lines.isBlank(next) && lines.indent(next) > base) {
    const option = optionOf(lines.text(next));
    if (option === undefined) break;
    options.set(...option);
    next += 1;
  }
  const directive = { kind: 'directive', name, argument, options, line, body: undefined } as const;
  if (kind === 'text' || (kind === 'unknown' && !isCodeBody(lines, lines.indented(next, base)))) {
    if (!/::\s*$/.test(argument)) return { elements: [directive], next };
    // Only the end of its argument matters: the code below it.
    const offset = lines.text(line).lastIndexOf(argument);
    const step = scanParagraph(lines, { line, base, indent: indent + 1, offset });
    return { elements: [directive, ...step.elements], next: step.next };
  }
  const body = lines.indented(next, base);
  const isJoined = body !== undefined && body.first === next && !lines.isBlank(next);
  const slip =
    isJoined && kind === 'code'
      ? [
          {
            kind: 'slip',
            line: next,
            message: `no blank line stands between \`.. ${name}::\` and its code`,
            hint: 'leave a line blank there: docutils takes the code for an argument',
          } as const,
        ]
      : [];
  return {
    elements: [...slip, { ...directive, body }],
    next: (body?.last ?? next - 1) + 1,
  };
}

function scanGridTable(lines: SourceLines, line: number): Step {
  let next = line;
  while (/^\s*[+|]/.test(lines.text(next))) next += 1;
  const table = { first: line, end: next };
  return { elements: tableElements(lines, table, gridCells(lines, table)), next };
}

/** Rows may be parted by blank lines: only a border above one ends the table. */
function scanSimpleTable(lines: SourceLines, line: number): Step {
  let next = line + 1;
  while (!endsTable(lines, next)) next += 1;
  const table = { first: line, end: next };
  return { elements: tableElements(lines, table, simpleCells(lines, table)), next: next + 1 };
}

function tableElements(
  lines: SourceLines,
  table: TableLines,
  cells: readonly Area[],
): readonly Element[] {
  const read = cells.flatMap((cell): readonly Element[] => {
    const within = withinArea(lines, cell);
    return [{ kind: 'cell', lines: within, elements: scan(within, cell.first) }, aBreak];
  });
  const line = findUnread(lines, table, cells);
  if (line === undefined) return [aBreak, ...read];
  const message = 'the borders of this table do not meet, so that the code here is not read';
  const hint = 'mend the borders, or make it a `.. list-table::`';
  return [{ kind: 'slip', line, message, hint }, aBreak, ...read];
}

/** The first line of a table in which something that looks like code is in none of its cells. */
function findUnread(
  lines: SourceLines,
  { first, end }: TableLines,
  cells: readonly Area[],
): number | undefined {
  const read = new Map<number, Area[]>();
  for (const cell of cells) {
    for (let line = cell.first; line <= cell.last; line += 1) {
      read.set(line, [...(read.get(line) ?? []), cell]);
    }
  }
  for (let line = first; line < end; line += 1) {
    for (const { index } of lines.text(line).matchAll(/>>> |\.\. [\w-]+::|::(?=\s*(?:\||$))/g)) {
      if (!read.get(line)?.some(({ left, right }) => left <= index && index < right)) return line;
    }
  }
  return undefined;
}

/** The last line that may end a table; the one before the first for none. Looking once keeps unclosed tables linear. */
function lastTableEnd(lines: SourceLines, first: number): number {
  let line = lines.count;
  while (line >= first && !endsTable(lines, line)) line -= 1;
  return line;
}

function endsTable(lines: SourceLines, line: number): boolean {
  return isSimpleTableBorder(lines.text(line)) && lines.isBlank(line + 1);
}
