import { LineCounter } from 'yaml';
import { type Expectation, emptyExpectation } from '../model/expectation.ts';
import type { Problem } from '../model/problem.ts';
import { explain } from './explain.ts';
import { expectationSchema } from './schema.ts';
import { type Flaw, readSource, type Source } from './source.ts';

/** An expectation file, read: the expectation is undefined when there are problems. */
export interface ParsedExpectation {
  readonly expectation: Expectation | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of an expectation file. Never throws: each thing to mend is one problem with
 * `file`, line and column. A file that is empty, or holds only comments, claims nothing.
 */
export function parseExpectation(text: string, file: string): ParsedExpectation {
  // Editors do not count the byte order mark as a column.
  const content = text.replace(/^\uFEFF/u, '');
  const source = readSource(content);
  const { expectation, flaws } = check(source);
  if (flaws.length === 0) return { expectation, problems: [] };
  return { expectation: undefined, problems: problemsOf(flaws, content, file) };
}

interface Checked {
  readonly expectation?: Expectation;
  readonly flaws: readonly Flaw[];
}

function check({ document, value, flaws }: Source): Checked {
  if (document === undefined || value === undefined) return { flaws };
  if (value === null) return { expectation: emptyExpectation, flaws };
  const result = expectationSchema.safeParse(value);
  if (result.success) return { expectation: result.data, flaws };
  return { flaws: [...flaws, ...explain(result.error.issues, document)] };
}

function problemsOf(flaws: readonly Flaw[], text: string, file: string): Problem[] {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/gu)) lines.addNewLine(index + 1);
  return [...flaws]
    .sort((left, right) => left.offset - right.offset)
    .map(({ offset, ...words }) => {
      const { line, col } = lines.linePos(offset);
      return { severity: 'error', ...words, file, line, column: col };
    });
}
