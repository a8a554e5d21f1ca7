import type { Problem } from '../model/problem.ts';
import { parseFenceInfo } from './fence-info.ts';
import type { CodeBlock } from './format.ts';
import type { Lines } from './lines.ts';

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

/** Finds the code in the lines of its document. */
export function locateCode(parsed: ParsedCode, lines: Lines): CodeBlock {
  const { info, firstLine, code } = parsed;
  const { language, id, words } = parseFenceInfo(info ?? '');
  const line = info === undefined ? firstLine : firstLine + 1;
  const endLine = line + code.length - 1;
  const [first] = code;
  const fenceEnd = { line: firstLine, column: lines.text(firstLine).length + 1 };
  return {
    kind: 'code',
    form: info === undefined ? 'indented' : 'fenced',
    language,
    id,
    words,
    openedAt: firstLine,
    source: code.map((text) => `${text}\n`).join(''),
    start: first === undefined ? fenceEnd : { line, column: columnOf(first, lines.text(line)) },
    end: first === undefined ? fenceEnd : { line: endLine, column: lines.text(endLine).length + 1 },
  };
}

/** A warning when the fence of a block is never closed: the block may hold more than its author meant. */
export function unclosedFence({ firstLine, closed }: ParsedCode): readonly Problem[] {
  if (closed) return [];
  return [
    {
      severity: 'warning',
      message: 'the fence is never closed',
      hint: 'close it with a line of the same marks, at least as many',
      line: firstLine,
    },
  ];
}

/** Where the code of a line begins. A tab of which a list takes a part leaves spaces that the line does not hold. */
function columnOf(code: string, line: string): number {
  let written = code;
  while (!line.endsWith(written)) written = written.slice(1);
  return line.length - written.length + 1;
}
