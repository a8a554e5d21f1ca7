import { indent, type Weights } from './indent.ts';
import { readStatements, type Statement } from './statement.ts';
import { type LogicalLine, readLogicalLines } from './tokens.ts';
import { weights } from './weights.ts';

/** A code with its indentation given back. */
export interface Recovery {
  /** One for each line that was given, with its indentation in front; blank ones stay. */
  readonly lines: readonly string[];
  /** How likely it is what a person wrote, 0 to 1. */
  readonly confidence: number;
  /** Whether it lost nothing: no line of it can stand deeper than the others. */
  readonly isFlat: boolean;
  /** What speaks against trusting it, with the index of the line where there is one. */
  readonly doubts: readonly Doubt[];
  /** Where the next best way differs; undefined when there is none. */
  readonly weakest: Doubt | undefined;
}

export interface Doubt {
  readonly line: number | undefined;
  readonly reason: string;
}

/** Longer ones are no examples of a page: they are given back as they are, for review. */
const mostStatements = 1000;

/** Gives the lines of a code their indentation back. What stood before a line is not looked at. */
export function recover(given: readonly string[], by: Weights = weights): Recovery {
  const lines = given.map((line) => line.trim());
  const logical = readLogicalLines(lines);
  const { statements, trailing } = readStatements(logical, (line) => lines[line] === '');
  const isFlat = statements.every(({ opens }) => !opens);
  const broken = logical.find(({ isBroken }) => isBroken);
  if (broken !== undefined) {
    return failed(lines, isFlat, {
      line: broken.first,
      reason: 'this line is not complete Python',
    });
  }
  if (statements.length > mostStatements) {
    return failed(lines, isFlat, { line: undefined, reason: 'it is too long to be sure of' });
  }
  const found = indent(statements, by);
  if ('stuck' in found) {
    const line = statements[found.stuck]?.line.first ?? lines.length - 1;
    return failed(lines, isFlat, { line, reason: 'no indentation makes this line right' });
  }
  const { depths, share, doubt } = found;
  const doubted = doubt === undefined ? undefined : statements[doubt]?.line.first;
  const lost = logical.find(
    ({ hasLongString }) => hasLongString && !isDocstring(statements, logical),
  );
  return {
    lines: write(lines, statements, depths, trailing),
    confidence: share,
    isFlat,
    weakest:
      doubted === undefined
        ? undefined
        : { line: doubted, reason: 'this line may stand at another depth' },
    doubts: [
      ...commentsLeftOut(statements, depths),
      ...(lost === undefined
        ? []
        : [{ line: lost.first, reason: 'a text over several lines may have lost its spaces' }]),
    ],
  };
}

/**
 * A `return` or `if` below a comment may be the end of a `with` or `if` as well as what follows it,
 * and names do not tell which: nobody but a person can.
 */
function commentsLeftOut(
  statements: readonly Statement[],
  depths: readonly number[],
): readonly Doubt[] {
  /** The last statement at each depth, in the blocks that are open. */
  const last: Statement[] = [];
  for (const [index, statement] of statements.entries()) {
    const depth = depths[index] ?? 0;
    const closed = last.length > depth + 1 ? last[depth]?.head : undefined;
    last.length = depth;
    last[depth] = statement;
    const { head, comments, blanks } = statement;
    if (comments.length === 0 || blanks > 0 || (head !== 'return' && head !== 'if')) continue;
    if (closed !== 'with' && closed !== 'if') continue;
    return [{ line: statement.line.first, reason: 'this line may stand at another depth' }];
  }
  return [];
}

function isDocstring(statements: readonly Statement[], logical: readonly LogicalLine[]): boolean {
  const long = logical.filter(({ hasLongString }) => hasLongString);
  return long.every((line) => {
    const at = statements.findIndex((statement) => statement.line === line);
    const before = statements[at - 1];
    return (
      statements[at]?.head === 'string' &&
      (before === undefined || before.head === 'def' || before.head === 'class')
    );
  });
}

function failed(lines: readonly string[], isFlat: boolean, doubt: Doubt): Recovery {
  return { lines, confidence: 0, isFlat, doubts: [doubt], weakest: undefined };
}

/** Four spaces for each block, and for each bracket that is open before a line. */
function write(
  lines: readonly string[],
  statements: readonly Statement[],
  depths: readonly number[],
  trailing: readonly LogicalLine[],
): readonly string[] {
  const written = [...lines];
  const put = (line: LogicalLine, depth: number): void => {
    const isOwnText = line.hasLongString && line.tokens[0]?.kind !== 'string';
    for (let at = 0; at < line.count; at += 1) {
      const text = lines[line.first + at] ?? '';
      const open = line.openBefore[at];
      if (text === '' || (open === undefined && isOwnText)) continue;
      const further = open === undefined ? 0 : open - Number(/^[)\]}]/.test(text));
      const joined = at > 0 && open === 0 ? 1 : 0;
      written[line.first + at] = ' '.repeat(4 * (depth + Math.max(further, joined))) + text;
    }
  };
  for (const [index, { line, comments }] of statements.entries()) {
    for (const each of [...comments, line]) put(each, depths[index] ?? 0);
  }
  for (const comment of trailing) put(comment, 0);
  return written;
}
