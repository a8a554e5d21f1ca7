import { type DocumentNode, parse, type StringNode, type ValueNode } from '@humanwhocodes/momoa';
import type { Problem } from '../../model/problem.ts';
import { scanBrackets } from './brackets.ts';
import { findPositions } from './positions.ts';

export interface ParsedJson {
  /** Undefined when nothing of it can be read. */
  readonly root: ValueNode | undefined;
  readonly problems: readonly Problem[];
}

/** The syntax tree of a notebook. Of one that is broken, the cells before the break. */
export function parseNotebook(text: string): ParsedJson {
  try {
    return { root: parseJson(text).body, problems: [] };
  } catch (error) {
    // What ends too early is told of at the end or, by mistake, at the beginning.
    const { lastCellEnd, isOpen } = scanBrackets(text, offsetOf(error) || text.length);
    const problem = describe(error, text, isOpen);
    if (lastCellEnd === undefined) return { root: undefined, problems: [problem] };
    try {
      const root = parseJson(`${text.slice(0, lastCellEnd)}]}`).body;
      const hint = `${problem.hint}; the cells before it were read`;
      return { root, problems: [{ ...problem, hint }] };
    } catch {
      return { root: undefined, problems: [problem] };
    }
  }
}

/** The value of a member of an object; undefined when there is none. */
export function member(node: ValueNode | undefined, name: string): ValueNode | undefined {
  if (node?.type !== 'Object') return undefined;
  return node.members.findLast((each) => keyOf(each.name) === name)?.value;
}

export function elements(node: ValueNode | undefined): readonly ValueNode[] {
  return node?.type === 'Array' ? node.elements.map(({ value }) => value) : [];
}

/** The strings of a text, which is written as one string or as a list of them. */
export function stringsOf(node: ValueNode | undefined): readonly StringNode[] {
  const all = node?.type === 'Array' ? elements(node) : node === undefined ? [] : [node];
  return all.filter((each) => each.type === 'String');
}

export function startOf(node: ValueNode | undefined): number {
  return node?.range?.[0] ?? 0;
}

function keyOf(name: {
  readonly type: string;
  readonly value?: string;
  readonly name?: string;
}): string {
  return name.value ?? name.name ?? '';
}

function parseJson(text: string): DocumentNode {
  return parse(text, { ranges: true });
}

function offsetOf(error: unknown): number | undefined {
  const offset = error instanceof Error && 'offset' in error ? error.offset : undefined;
  return typeof offset === 'number' ? offset : undefined;
}

function describe(error: unknown, text: string, isOpen: boolean): Problem {
  const offset = offsetOf(error);
  if (text.trim() === '') {
    return { severity: 'error', message: 'the notebook is empty', hint: saveAgain, line: 1 };
  }
  if (offset === undefined) {
    return { severity: 'error', message: 'its JSON is nested too deeply', hint: saveAgain };
  }
  const { line, column } = findPositions(text.slice(0, offset)).of(offset);
  const lineStart = offset - column + 1;
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(text.slice(lineStart, lineStart + 8))) {
    const message = 'a merge conflict stands in the notebook';
    return { severity: 'error', message, hint: 'resolve it', line };
  }
  if (isOpen && (offset === 0 || isNearEnd(text, offset))) {
    const end = findPositions(text).of(text.trimEnd().length).line;
    const message = 'the notebook is cut off: the file ends before its JSON does';
    return { severity: 'error', message, hint: saveAgain, line: end };
  }
  const found = text.slice(offset, offset + 1);
  const what = isAfterComma(text, offset)
    ? `a comma before \`${found}\``
    : `\`${found}\` is not expected here`;
  const message = `the notebook is not valid JSON: column ${column}: ${what}`;
  return { severity: 'error', message, hint: saveAgain, line };
}

const saveAgain = 'mend its JSON, or save the notebook again';

/** Whether nothing but one more token follows, which may be cut off itself. */
function isNearEnd(text: string, offset: number): boolean {
  const rest = text.slice(offset, offset + 100_000);
  if (offset + rest.length < text.length) return false;
  return /^"(?:[^"\\\n]|\\.)*\\?"?\s*$|^[^\s"]*\s*$/.test(rest);
}

function isAfterComma(text: string, offset: number): boolean {
  return (
    /[\]}]/.test(text[offset] ?? '') && /,\s*$/.test(text.slice(Math.max(0, offset - 200), offset))
  );
}
