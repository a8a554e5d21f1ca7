import { depthsFor, emptyStack, enter, mayEnd, type Stack } from './blocks.ts';
import { type Features, featuresOf, lookAhead } from './features.ts';
import type { Statement } from './statement.ts';
import { weights } from './weights.ts';

/** How deep each statement stands, and how sure that is. */
export interface Indenting {
  /** 0 for the module; one for each statement. */
  readonly depths: readonly number[];
  /** The share of the best among all ways that were followed to the end, 0 to 1. */
  readonly share: number;
  /** The first statement on which the best and the next best differ; undefined when there is one way only. */
  readonly doubt: number | undefined;
}

/** How much each feature speaks for a depth, by its name. */
export type Weights = Readonly<Record<string, number>>;

/** A way to indent the statements so far. */
interface Way {
  readonly stack: Stack;
  /** The logarithm of its likelihood. */
  readonly score: number;
  readonly depth: number;
  readonly before: Way | undefined;
}

/** How many ways are followed at once. */
const width = 40;

/** Ways whose likelihood is further below the best than this, as a logarithm, are given up. */
const unlikely = 9;

/**
 * Of all ways to indent statements that Python accepts, the likeliest. Each statement in turn
 * takes one of the depths that the open blocks allow, each with the likelihood that a person means
 * it; the likeliest ways are followed. `stuck` is the statement that fits nowhere.
 */
export function indent(
  statements: readonly Statement[],
  by: Weights = weights,
): Indenting | { readonly stuck: number } {
  const ahead = lookAhead(statements);
  let ways: readonly Way[] = [{ stack: emptyStack, score: 0, depth: 0, before: undefined }];
  for (const [index, statement] of statements.entries()) {
    const around = ahead[index];
    if (around === undefined) break;
    const next = ways.flatMap((way): readonly Way[] => {
      const depths = depthsFor(way.stack, statement);
      const scores = depths.map((depth) =>
        depths.length === 1 ? 0 : weigh(featuresOf(way.stack, depth, statement, around), by),
      );
      const whole = logOfSum(scores);
      return depths.map((depth, at) => ({
        stack: enter(way.stack, depth, statement),
        score: way.score + (scores[at] ?? 0) - whole,
        depth,
        before: way,
      }));
    });
    const sorted = [...next].sort((left, right) => right.score - left.score).slice(0, width);
    const least = (sorted[0]?.score ?? 0) - unlikely;
    ways = sorted.filter(({ score }) => score > least);
    if (ways.length === 0) return { stuck: index };
  }
  const ended = ways.filter(({ stack }) => mayEnd(stack));
  const [best, second] = ended;
  if (best === undefined) return { stuck: statements.length };
  const depths = depthsOf(best);
  const others = second && depthsOf(second);
  return {
    depths,
    share: Math.exp(best.score - logOfSum(ended.map(({ score }) => score))),
    doubt: others && depths.findIndex((depth, index) => depth !== others[index]),
  };
}

function depthsOf(last: Way): readonly number[] {
  const depths: number[] = [];
  for (let way: Way | undefined = last; way?.before !== undefined; way = way.before) {
    depths.push(way.depth);
  }
  return depths.reverse();
}

function weigh(features: Features, by: Weights): number {
  let sum = 0;
  for (const [name, value] of features) sum += (by[name] ?? 0) * value;
  return sum;
}

function logOfSum(scores: readonly number[]): number {
  const most = Math.max(...scores);
  return most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
}
