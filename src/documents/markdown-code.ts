import type { Problem } from '../model/problem.ts';
import { parseFenceInfo } from './fence-info.ts';
import type { CodeBlock } from './format.ts';
import { isIPython, isPython, startsWithPrompt } from './language.ts';
import type { Lines } from './lines.ts';
import { readCellCode } from './markdown/cell-code.ts';
import { readCellOptions } from './markdown/cell-options.ts';
import { fenceEffects, groupsOf, isCell } from './markdown/directives.ts';
import { unclosed } from './markdown/unclosed.ts';
import type { OptionWord } from './option-words.ts';

/** A block of code as a Markdown parser reports it. */
export interface ParsedCode {
  /** What stands behind the opening fence; undefined for indented code. */
  readonly info: string | undefined;
  /** The line on which the block begins, its fence included; counts from 1. */
  readonly firstLine: number;
  /** Whether its fence is closed, or need not be. */
  readonly closed: boolean;
  /** The lines of code, without the list, quote or indentation around them. */
  readonly code: readonly string[];
}

/** A block of code in its document, and what is wrong with it. */
export interface LocatedCode {
  readonly block: CodeBlock;
  readonly problems: readonly Problem[];
}

/**
 * Finds the code in the lines of its document. What stands at the head of a directive or a chunk
 * as its options is no part of the code, so the code begins behind it.
 *
 * @param kernel the language of cells that name none
 */
export function locateCode(parsed: ParsedCode, lines: Lines, kernel = 'python'): LocatedCode {
  const { info, firstLine } = parsed;
  const { language, id, words, directive } = parseFenceInfo(info ?? '');
  const head = info === undefined ? firstLine : firstLine + 1;
  const options =
    directive === undefined ? undefined : readCellOptions(directive, parsed.code, head);
  const code = parsed.code.slice(options?.height ?? 0);
  const line = head + (options?.height ?? 0);
  const endLine = line + code.length - 1;
  const [first] = code;
  const fenceEnd = { line: firstLine, column: lines.text(firstLine).length + 1 };
  const allWords = [...words, ...(options?.words ?? fenceEffects(words)), ...skippedInclude(code)];
  const inCell = directive !== undefined && isCell(directive);
  const named = inCell && language === '' ? kernel : language;
  const isRead = isIPython(named) || (inCell && isPython(named));
  const cell =
    isRead && !startsWithPrompt({ source: code.join('\n') })
      ? readCellCode(code, line, lines)
      : undefined;
  const block: CodeBlock = {
    kind: 'code',
    form: info === undefined ? 'indented' : 'fenced',
    language: named,
    id: id ?? options?.id,
    words: allWords,
    openedAt: firstLine,
    source: code.map((text) => `${text}\n`).join(''),
    start: first === undefined ? fenceEnd : { line, column: columnOf(first, lines.text(line)) },
    end: first === undefined ? fenceEnd : { line: endLine, column: lines.text(endLine).length + 1 },
    ...(directive !== undefined && groupsOf(directive, words)),
    ...(cell && { ...cell, words: [...allWords, ...cell.words] }),
  };
  return {
    block,
    problems: [...(parsed.closed ? [] : [unclosed(firstLine)]), ...(options?.problems ?? [])],
  };
}

/** Code that is put in from a file when the site is built is not in the document. */
function skippedInclude(code: readonly string[]): readonly OptionWord[] {
  const included = code.find((line) => line.length < 1000 && fileInclude.test(line));
  if (included === undefined) return [];
  return [{ key: 'skip', value: `it includes a file that is not read: ${included.trim()}` }];
}

/**
 * `--8<-- "file"` of pymdownx.snippets, `{!file!}` of markdown-include, `{* file *}` of
 * mdx-include, `<<< @/file` of VitePress: no line of Python begins like one of them.
 */
const fileInclude = /^\s*(?:-+8<-+\s+["']|\{[!*]\s*[^\s'"]+\.\w+.*[!*]\}\s*$|<<<\s*[@./])/;

/** The column at which the code of a line begins. A tab of which a list takes a part leaves spaces that the line does not hold. */
export function columnOf(code: string, line: string): number {
  let written = code;
  while (!line.endsWith(written)) written = written.slice(1);
  return line.length - written.length + 1;
}
