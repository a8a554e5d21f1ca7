import { parser } from '@lezer/python';
import type { LinePlace } from '../../model/place.ts';
import type { Review } from '../../model/snippet.ts';
import { type Doubt, recover } from './recover.ts';
import { readStatements } from './statement.ts';
import { isSure } from './sure.ts';
import { readLogicalLines } from './tokens.ts';

/** A code among the lines of a text. */
export interface FoundCode {
  /** With `\n` at the end of each line. */
  readonly source: string;
  /** Where its first line begins in the text, from 1. */
  readonly column: number;
  /** Its last line as the text has it. */
  readonly lastLine: string;
  /** When its indentation was given back; lines count from 1 at its first. */
  readonly places?: readonly LinePlace[];
  readonly review?: Review;
}

/** The lines as they are, without the indentation that all of them share. */
export function plainCode(lines: readonly string[]): FoundCode {
  const shared = sharedIndent(lines);
  const source = lines.map((line) => `${line.slice(shared).trimEnd() && line.slice(shared)}\n`);
  return { source: source.join(''), column: shared + 1, lastLine: lines.at(-1) ?? '' };
}

/** Longer ones are data or whole programs: nobody shows them on a page. */
const mostLines = 5000;

/** A script: as it stands where that is Python, and else with its indentation given back. */
export function readCode(lines: readonly string[]): FoundCode {
  const plain = plainCode(lines);
  if (lines.length > mostLines) {
    return withReview(plain, 0, [{ line: undefined, reason: 'it is too long' }], plain.source);
  }
  if (!lacksIndent(plain.source)) {
    const error = firstError(plain.source);
    if (error === undefined) return plain;
    return withReview(
      plain,
      0,
      [{ line: error - 1, reason: 'this line is no Python' }],
      plain.source,
    );
  }
  const recovered = recover(lines);
  const source = recovered.lines.map((line) => `${line}\n`).join('');
  const error = recovered.doubts.length === 0 ? firstError(source) : undefined;
  const found = {
    ...plain,
    source,
    column: indentOf(lines[0] ?? '') + 1,
    places: placesOf(lines, recovered.lines),
  };
  if (error !== undefined) {
    return withReview(found, 0, [{ line: error - 1, reason: 'this line is no Python' }], source);
  }
  if (isSure(recovered)) return found;
  const { doubts, weakest, confidence } = recovered;
  const isNew = weakest !== undefined && doubts.every(({ line }) => line !== weakest.line);
  return withReview(found, confidence, isNew ? [...doubts, weakest] : doubts, source);
}

/** A session, which keeps what stands behind its prompts unless spaces were lost there too. */
export function readSession(lines: readonly string[]): FoundCode {
  const plain = plainCode(lines);
  const lost = lines.findIndex((line, index) => {
    const input = /^\s*(?:>>>|\.{3,}:?|In ?\[\d+\]:) (.*)$/.exec(line)?.[1] ?? '';
    const next = /^\s*\.{3,}:? (\s*)\S/.exec(lines[index + 1] ?? '')?.[1];
    const own = input.length - input.trimStart().length;
    return next !== undefined && isOpening.test(input) && next.length <= own;
  });
  if (lost === -1) return plain;
  const doubt = { line: lost + 1, reason: 'this line has lost its indentation' };
  return withReview(plain, 0, [doubt], plain.source);
}

const isOpening =
  /^\s*(?:async |def |class |if |for |while |with |try|else|elif |except|finally|match |case ).*:\s*(?:#.*)?$/;

function withReview(
  code: FoundCode,
  confidence: number,
  doubts: readonly Doubt[],
  source: string,
): FoundCode {
  const written = source.split('\n');
  const reasons = doubts.map(({ line, reason }) =>
    line === undefined ? reason : `${reason}: \`${shorten(written[line]?.trim() ?? '')}\``,
  );
  return { ...code, review: { confidence: Math.floor(confidence * 100) / 100, reasons } };
}

function shorten(text: string): string {
  return text.length <= 50 ? text : `${text.slice(0, 49)}\u2026`;
}

/** Whether what has to stand deeper does not: below a clause that opens a block. */
function lacksIndent(source: string): boolean {
  const lines = source.split('\n');
  const { statements } = readStatements(readLogicalLines(lines), (line) => lines[line] === '');
  const depths = statements.map(({ line }) => indentOf(lines[line.first] ?? ''));
  return statements.some(
    ({ opens }, index) => opens && (depths[index + 1] ?? 0) <= (depths[index] ?? 0),
  );
}

/** The line of the first error of syntax, from 1. */
function firstError(source: string): number | undefined {
  let at: number | undefined;
  parser.parse(source).iterate({
    enter: ({ type, from }) => {
      if (type.isError) at ??= from;
      return at === undefined;
    },
  });
  // What is missing at the end of a line is found at the start of a later one.
  return at === undefined ? undefined : source.slice(0, at).trimEnd().split('\n').length;
}

function sharedIndent(lines: readonly string[]): number {
  let shared: string | undefined;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const own = line.slice(0, indentOf(line));
    let length = 0;
    shared ??= own;
    while (length < shared.length && shared[length] === own[length]) length += 1;
    shared = shared.slice(0, length);
  }
  return shared?.length ?? 0;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** What was added before a line stands nowhere: its columns go to where the line begins. */
function placesOf(given: readonly string[], written: readonly string[]): readonly LinePlace[] {
  return written.map((line, index) => {
    const begins = indentOf(given[index] ?? '') + 1;
    const added = indentOf(line);
    const steps: LinePlace['steps'] =
      added === 0
        ? [[1, begins]]
        : [
            [1, begins],
            [added + 1, begins],
          ];
    return { line: index + 1, steps };
  });
}
