import { lookAhead } from './ahead.ts';
import { depthsFor, emptyStack, enter, mayEnd, type Stack } from './blocks.ts';
import { endOf, featuresOf } from './features.ts';
import type { Statement } from './statement.ts';
import type { Features } from './tally.ts';

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

/** A way to indent all statements. */
interface Way {
  readonly depths: readonly number[];
  /** The logarithm of how likely it is, as compared with other ways. */
  readonly score: number;
}

/** A way to indent the statements so far. */
interface Begun {
  readonly stack: Stack;
  readonly score: number;
  readonly depth: number;
  readonly before: Begun | undefined;
}

/** How many ways are followed at once. */
const width = 40;

/** Ways whose likelihood is further below the best than this, as a logarithm, are given up. */
const unlikely = 9;

/**
 * Of all ways to indent statements that Python accepts, the likeliest. `stuck` is the statement
 * that fits nowhere.
 */
export function indent(
  statements: readonly Statement[],
  by: Weights,
): Indenting | { readonly stuck: number } {
  const ways = follow(statements, by);
  if ('stuck' in ways) return ways;
  const [best, second] = ways;
  if (best === undefined) return { stuck: statements.length };
  const whole = ways.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  return {
    depths: best.depths,
    share: 1 / whole,
    doubt: second && best.depths.findIndex((depth, index) => depth !== second.depths[index]),
  };
}

/**
 * The likeliest ways, the best first. Each statement in turn takes one of the depths that the open
 * blocks allow; the likeliest ways are followed.
 */
export function follow(
  statements: readonly Statement[],
  by: Weights,
): readonly Way[] | { readonly stuck: number } {
  const ahead = lookAhead(statements);
  let ways: readonly Begun[] = [{ stack: emptyStack, score: 0, depth: 0, before: undefined }];
  for (const [index, statement] of statements.entries()) {
    const around = ahead[index];
    if (around === undefined) break;
    const next = ways.flatMap((before) =>
      depthsFor(before.stack, statement).map((depth) => ({
        before,
        depth,
        score: before.score + weigh(featuresOf(before.stack, depth, statement, around), by),
      })),
    );
    const sorted = next.sort((left, right) => right.score - left.score).slice(0, width);
    const least = (sorted[0]?.score ?? 0) - unlikely;
    ways = sorted
      .filter(({ score }) => score > least)
      .map((way) => ({ ...way, stack: enter(way.before.stack, way.depth, statement) }));
    if (ways.length === 0) return { stuck: index };
  }
  return ways
    .filter(({ stack }) => mayEnd(stack))
    .map((way) => ({ depths: depthsOf(way), score: way.score + weigh(endOf(way.stack), by) }))
    .sort((left, right) => right.score - left.score);
}

function depthsOf(last: Begun): readonly number[] {
  const depths: number[] = [];
  for (let way: Begun | undefined = last; way?.before !== undefined; way = way.before) {
    depths.push(way.depth);
  }
  return depths.reverse();
}

function weigh(features: Features, by: Weights): number {
  let sum = 0;
  for (const [name, value] of features) sum += (by[name] ?? 0) * value;
  return sum;
}
