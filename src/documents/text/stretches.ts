import { scoreLine } from './line-score.ts';
import { readLine } from './tokens.ts';

/** Lines of a text that belong together, both ends counted; indexes from 0. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** What it costs to begin code among prose, and to end it. */
const begin = 2.5;
const end = 1;

/** Less than this, taken together, is no code. */
const least = 3;

/**
 * The stretches of lines that are code rather than prose: of all ways to part the lines, the one
 * with the highest sum, each line of code counting what it looks like, and each change between
 * prose and code costing something (Viterbi's algorithm). Takes time in proportion to the lines.
 */
export function findStretches(lines: readonly string[]): readonly Stretch[] {
  const scores = scoreLines(lines);
  const isCode = bestLabels(scores);
  const stretches: Stretch[] = [];
  let first: number | undefined;
  for (let at = 0; at <= lines.length; at += 1) {
    if (isCode[at] === 1) first ??= at;
    else if (first !== undefined) {
      stretches.push(trim({ first, last: at - 1 }, lines));
      first = undefined;
    }
  }
  return stretches.filter((stretch) => sumOf(scores, stretch) >= least);
}

/** For each line 1 where it is code, in the way with the highest sum. */
function bestLabels(scores: readonly number[]): Uint8Array {
  const codeBegins = new Uint8Array(scores.length);
  const codeEnded = new Uint8Array(scores.length);
  let code = Number.NEGATIVE_INFINITY;
  let prose = 0;
  for (const [index, score] of scores.entries()) {
    const [wasCode, wasProse] = [code, prose];
    codeBegins[index] = Number(wasProse - begin > wasCode);
    codeEnded[index] = Number(wasCode - end > wasProse);
    code = Math.max(wasCode, wasProse - begin) + score;
    prose = Math.max(wasProse, wasCode - end);
  }
  const labels = new Uint8Array(scores.length);
  let isCode = code > prose;
  for (let at = scores.length - 1; at >= 0; at -= 1) {
    labels[at] = Number(isCode);
    if (isCode ? codeBegins[at] === 1 : codeEnded[at] === 1) isCode = !isCode;
  }
  return labels;
}

function sumOf(scores: readonly number[], { first, last }: Stretch): number {
  let sum = 0;
  for (let at = first; at <= last; at += 1) sum += Math.max(0, scores[at] ?? 0);
  return sum;
}

/** Without blank lines around it. */
function trim({ first, last }: Stretch, lines: readonly string[]): Stretch {
  let [from, to] = [first, last];
  while (from < to && lines[from]?.trim() === '') from += 1;
  while (to > from && lines[to]?.trim() === '') to -= 1;
  return { first: from, last: to };
}

/** How many lines further a bracket or a text in three quotes is looked for its end. */
const reach = 80;

/** What is inside of brackets and of texts of the code counts as code, whatever it looks like. */
function scoreLines(lines: readonly string[]): readonly number[] {
  const scores: number[] = [];
  // Where one line has no end, those right below are not looked at for theirs: it would take long.
  let lookFrom = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.trim() ?? '';
    const score = scoreLine(text);
    scores.push(score);
    if (score < 1 || at < lookFrom) continue;
    const inside = lengthOfRest(lines, at);
    if (inside === undefined) {
      lookFrom = at + reach;
      continue;
    }
    for (let more = 1; more <= inside; more += 1) scores.push(lines[at + more]?.trim() ? 1 : 0);
    at += inside;
  }
  return scores;
}

/** How many lines below belong to the same statement, by what it opens; undefined when that has no end in reach. */
function lengthOfRest(lines: readonly string[], first: number): number | undefined {
  const open: string[] = [];
  let quote: ReturnType<typeof readLine>['quote'];
  for (let at = first; at < lines.length && at < first + reach; at += 1) {
    const text = lines[at]?.trim() ?? '';
    // A bracket is not open over a blank line and a paragraph.
    if (at > first && quote === undefined && scoreLine(text) < -4) return 0;
    const read = readLine(text, quote, open);
    if (read.isBroken) return 0;
    quote = read.quote;
    if (quote === undefined && open.length === 0) return at - first;
  }
  return undefined;
}
