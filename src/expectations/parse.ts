import { LineCounter } from 'yaml';
import { type Expectation, emptyExpectation } from '../model/expectation.ts';
import { type Matching, mergeMatching } from '../model/matching.ts';
import { parsePattern } from '../model/parse-pattern.ts';
import type { Problem } from '../model/problem.ts';
import { explain, show } from './explain.ts';
import { expectationSchema } from './schema.ts';
import { type Flaw, type Path, readSource, type Source, valueOffset } from './source.ts';

/** An expectation file, read: the expectation is undefined when there are problems. */
export interface ParsedExpectation {
  readonly expectation: Expectation | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of an expectation file. Never throws: each thing to mend is one problem with
 * `file`, line and column. A file that is empty, or holds only comments, claims nothing.
 *
 * @param fence what the fence of the snippet says of how claims are compared
 */
export function parseExpectation(
  text: string,
  file: string,
  fence: Partial<Matching> = {},
): ParsedExpectation {
  // Editors do not count the byte order mark as a column.
  const content = text.replace(/^\uFEFF/u, '');
  const source = readSource(content);
  const { expectation, flaws } = check(source, fence);
  if (flaws.length === 0) return { expectation, problems: [] };
  return { expectation: undefined, problems: problemsOf(flaws, content, file) };
}

interface Checked {
  readonly expectation?: Expectation;
  readonly flaws: readonly Flaw[];
}

function check({ document, value, flaws }: Source, fence: Partial<Matching>): Checked {
  if (document === undefined || value === undefined) return { flaws };
  if (value === null) return { expectation: emptyExpectation, flaws };
  const result = expectationSchema.safeParse(value);
  if (!result.success) return { flaws: [...flaws, ...explain(result.error.issues, document)] };
  const expectation = result.data;
  const { regex } = mergeMatching(fence, expectation.matching);
  if (!regex) return { expectation, flaws };
  const malformed = patternsOf(expectation).flatMap(({ path, stdout }) =>
    patternFlaw(path, stdout, valueOffset(document, path)),
  );
  return { expectation, flaws: [...flaws, ...malformed] };
}

/** The texts that are patterns when `regex` is set, and where they stand. */
function patternsOf({ outcome, versions }: Expectation): readonly PatternText[] {
  return [
    { path: ['stdout'], stdout: outcome.stdout },
    ...versions.map(({ range, outcome: { stdout } }) => ({
      path: ['versions', range, 'stdout'],
      stdout,
    })),
  ];
}

interface PatternText {
  readonly path: Path;
  readonly stdout: string | undefined;
}

function patternFlaw(path: Path, stdout: string | undefined, offset: number): readonly Flaw[] {
  const flaw = stdout === undefined ? undefined : parsePattern(stdout).flaw;
  if (flaw === undefined) return [];
  // Quotes, folds and indentation of YAML put the text elsewhere: the place is that in the text.
  const before = (stdout ?? '').slice(0, flaw.offset).split('\n');
  const place = `line ${before.length}, character ${(before.at(-1) ?? '').length + 1} of it`;
  return [
    {
      offset,
      message: `\`${show(path)}\` is no regular expression: ${flaw.message} (${place})`,
      hint: 'put a backslash before what stands for itself, or leave out `regex`',
    },
  ];
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
