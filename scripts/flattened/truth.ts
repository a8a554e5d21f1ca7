import { readStatements, type Statement } from '../../src/documents/text/statement.ts';
import { readLogicalLines } from '../../src/documents/text/tokens.ts';
import { flatten } from './snippets.ts';

/** The statements of a flattened code, with the depths at which its author has them. */
export interface Lesson {
  readonly statements: readonly Statement[];
  readonly depths: readonly number[];
}

/** Undefined where the lines of a code cannot be told apart. */
export function lessonOf(source: string): Lesson | undefined {
  const written = source.split('\n');
  const logical = readLogicalLines(written);
  const original = readStatements(logical, () => false).statements;
  const flat = readLogicalLines(flatten(source));
  const { statements } = readStatements(flat, () => false);
  if ([...logical, ...flat].some(({ isBroken }) => isBroken)) return undefined;
  if (original.length !== statements.length) return undefined;
  const open = [0];
  const depths: number[] = [];
  for (const { line } of original) {
    const text = (written[line.first] ?? '').replace(/\t/g, '        ');
    const spaces = text.length - text.trimStart().length;
    while (spaces < (open.at(-1) ?? 0)) open.pop();
    if (spaces > (open.at(-1) ?? 0)) open.push(spaces);
    depths.push(open.length - 1);
  }
  const base = depths[0] ?? 0;
  return { statements, depths: depths.map((depth) => depth - base) };
}
