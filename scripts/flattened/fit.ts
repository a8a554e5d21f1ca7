import { lookAhead } from '../../src/documents/text/ahead.ts';
import { depthsFor, emptyStack, enter } from '../../src/documents/text/blocks.ts';
import { endOf, featuresOf } from '../../src/documents/text/features.ts';
import { follow, type Weights } from '../../src/documents/text/indent.ts';
import type { Lesson } from './truth.ts';

/** A lesson, and how much it counts. */
export interface Weighted extends Lesson {
  readonly weight: number;
}

/** The ways to indent one code that are likely to be taken for the author's. */
interface Contest {
  readonly lesson: Weighted;
  readonly own: Vector;
  /** By their depths: what each has more than the author's, and what less. */
  readonly rivals: Map<string, Sparse>;
}

/** How often each feature occurs, by its number. */
type Vector = ReadonlyMap<number, number>;

interface Sparse {
  readonly numbers: Int32Array;
  readonly values: Float64Array;
}

/** The number of each feature, in the order in which they were met. */
type Numbers = Map<string, number>;

/** How often rivals are looked for, the first time among lessons of pages only: without weights each way is as likely. */
const searches = 3;
const mostRivals = 25;

/** How often all contests are gone through, and how strongly weights are drawn to 0. */
const rounds = 12;
const pull = 0.5;
const rate = 0.15;

/** A feature that decides in fewer contests is left out: it would be learned by heart. */
const fewest = 10;

/**
 * Weights with which the way that an author took is the likeliest: a softmax over it and its
 * rivals, fitted by gradient descent (Adagrad), with a pull of each weight to 0. The rivals are
 * what the search finds with the weights so far.
 */
export function fitWeights(lessons: readonly Weighted[]): Weights {
  const numbers: Numbers = new Map();
  const contests = lessons.filter(isPossible).map(
    (lesson): Contest => ({
      lesson,
      own: vectorOf(lesson, lesson.depths, numbers),
      rivals: new Map(),
    }),
  );
  let weights: Weights = {};
  for (let search = 0; search < searches; search += 1) {
    for (const contest of contests) {
      if (search > 0 || contest.lesson.weight === 1) addRivals(contest, weights, numbers);
    }
    weights = learn(contests, numbers);
  }
  return weights;
}

/** Whether the grammar of `blocks.ts` accepts what the author wrote. */
function isPossible({ statements, depths }: Lesson): boolean {
  let stack = emptyStack;
  return statements.every((statement, index) => {
    const depth = depths[index] ?? 0;
    const accepted = depthsFor(stack, statement).includes(depth);
    stack = enter(stack, depth, statement);
    return accepted;
  });
}

function vectorOf({ statements }: Lesson, depths: readonly number[], numbers: Numbers): Vector {
  const vector = new Map<number, number>();
  const count = (features: ReadonlyMap<string, number>): void => {
    for (const [name, value] of features) {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      vector.set(number, (vector.get(number) ?? 0) + value);
    }
  };
  const ahead = lookAhead(statements);
  let stack = emptyStack;
  for (const [index, statement] of statements.entries()) {
    const around = ahead[index];
    const depth = depths[index] ?? 0;
    if (around !== undefined) count(featuresOf(stack, depth, statement, around));
    stack = enter(stack, depth, statement);
  }
  count(endOf(stack));
  return vector;
}

function addRivals({ lesson, own, rivals }: Contest, weights: Weights, numbers: Numbers): void {
  const ways = follow(lesson.statements, weights);
  if ('stuck' in ways) return;
  for (const { depths } of ways.slice(0, mostRivals)) {
    const key = depths.join();
    if (rivals.has(key) || key === lesson.depths.join()) continue;
    const vector = vectorOf(lesson, depths, numbers);
    const differences = [...new Set([...own.keys(), ...vector.keys()])]
      .map((number) => [number, (vector.get(number) ?? 0) - (own.get(number) ?? 0)] as const)
      .filter(([, value]) => value !== 0);
    rivals.set(key, {
      numbers: Int32Array.from(differences, ([number]) => number),
      values: Float64Array.from(differences, ([, value]) => value),
    });
  }
}

function learn(contests: readonly Contest[], numbers: Numbers): Weights {
  const real = contests
    .filter(({ rivals }) => rivals.size > 0)
    .map(({ lesson, rivals }) => ({ weight: lesson.weight, rivals: [...rivals.values()] }));
  const seen = new Float64Array(numbers.size);
  for (const { rivals } of real) {
    for (const number of new Set(rivals.flatMap((rival) => [...rival.numbers]))) {
      seen[number] = (seen[number] ?? 0) + 1;
    }
  }
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(1e-6);
  for (let round = 0; round < rounds; round += 1) {
    for (const { rivals, weight } of shuffled(real, round)) {
      for (const [number, error] of errorsOf(rivals, weights)) {
        const often = seen[number] ?? 0;
        if (often < fewest) continue;
        const gradient = weight * error + (pull * (weights[number] ?? 0)) / often;
        squares[number] = (squares[number] ?? 0) + gradient * gradient;
        weights[number] =
          (weights[number] ?? 0) - (rate * gradient) / Math.sqrt(squares[number] ?? 1);
      }
    }
  }
  return rounded(numbers, weights);
}

/** For each feature, how much too often the likelihoods of all ways expect it. */
function errorsOf(rivals: readonly Sparse[], weights: Float64Array): ReadonlyMap<number, number> {
  const scores = rivals.map(({ numbers, values }) =>
    numbers.reduce((sum, number, at) => sum + (weights[number] ?? 0) * (values[at] ?? 0), 0),
  );
  const most = Math.max(0, ...scores);
  const whole = scores.reduce((sum, score) => sum + Math.exp(score - most), Math.exp(-most));
  const errors = new Map<number, number>();
  for (const [index, { numbers, values }] of rivals.entries()) {
    const likely = Math.exp((scores[index] ?? 0) - most) / whole;
    for (const [at, number] of numbers.entries()) {
      errors.set(number, (errors.get(number) ?? 0) + likely * (values[at] ?? 0));
    }
  }
  return errors;
}

function rounded(numbers: Numbers, weights: Float64Array): Weights {
  return Object.fromEntries(
    [...numbers]
      .map(([name, number]) => [name, Math.round((weights[number] ?? 0) * 100) / 100] as const)
      .filter(([, weight]) => Math.abs(weight) >= 0.05)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

/** The same order each time: the weights are to come out the same. */
function shuffled<Item>(items: readonly Item[], round: number): readonly Item[] {
  const step = 7919 + 2 * round;
  const length = items.length;
  const order = items.map((_, index) => (index * step + round) % length);
  return order.flatMap((index) => items[index] ?? []);
}
