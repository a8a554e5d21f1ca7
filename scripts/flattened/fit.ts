import { depthsFor, emptyStack, enter } from '../../src/documents/text/blocks.ts';
import { featuresOf, lookAhead } from '../../src/documents/text/features.ts';
import type { Lesson } from './truth.ts';

/** A lesson, how much it counts, and whether it is of a page rather than of a module. */
export interface Weighted extends Lesson {
  readonly weight: number;
  readonly isOwn: boolean;
}

/** Each feature has a weight that all lessons share, and one more for those of pages. */
const ownMark = 'own ';

/** The choices at one statement: what speaks for each depth, and which the author took. */
interface Choice {
  readonly options: readonly (readonly (readonly [number, number])[])[];
  readonly taken: number;
  readonly weight: number;
}

/** How often all lessons are gone through, and how strongly weights are drawn to 0. */
const rounds = 15;
const pull = 0.1;

/**
 * Weights with which the depths that authors took are the likeliest: a softmax over the depths of
 * each statement, fitted by gradient descent (Adagrad), with a pull of each weight to 0.
 */
export function fitWeights(lessons: readonly Weighted[]): Readonly<Record<string, number>> {
  const names = new Map<string, number>();
  const seen: number[] = [];
  const numberOf = (name: string): number => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    seen[number] = (seen[number] ?? 0) + 1;
    return number;
  };
  const choices = lessons.flatMap((lesson) => choicesOf(lesson, numberOf));
  const weights = new Float64Array(names.size);
  const squares = new Float64Array(names.size).fill(1e-6);
  for (let round = 0; round < rounds; round += 1) {
    for (const { options, taken, weight } of shuffled(choices, round)) {
      const scores = options.map((option) =>
        option.reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0),
      );
      const most = Math.max(...scores);
      const whole = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
      for (const [index, option] of options.entries()) {
        const likely = Math.exp((scores[index] ?? 0) - most) / whole;
        const error = weight * (likely - Number(index === taken));
        for (const [name, value] of option) {
          const gradient = error * value + (pull * (weights[name] ?? 0)) / (seen[name] ?? 1);
          squares[name] = (squares[name] ?? 0) + gradient * gradient;
          weights[name] = (weights[name] ?? 0) - (0.15 * gradient) / Math.sqrt(squares[name] ?? 1);
        }
      }
    }
  }
  const found = [...names]
    .filter(([name]) => !name.startsWith(ownMark))
    .map(([name, number]) => {
      const own = names.get(ownMark + name);
      return [
        name,
        (weights[number] ?? 0) + (own === undefined ? 0 : (weights[own] ?? 0)),
      ] as const;
    });
  return Object.fromEntries(
    found
      .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
      .filter(([, weight]) => Math.abs(weight) >= 0.08)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

function choicesOf(
  { statements, depths, weight, isOwn }: Weighted,
  numberOf: (name: string) => number,
): readonly Choice[] {
  const ahead = lookAhead(statements);
  const choices: Choice[] = [];
  let stack = emptyStack;
  for (const [index, statement] of statements.entries()) {
    const around = ahead[index];
    const depth = depths[index] ?? 0;
    const allowed = depthsFor(stack, statement);
    const taken = allowed.indexOf(depth);
    if (around === undefined || taken === -1) break;
    if (allowed.length > 1) {
      const options = allowed.map((each) =>
        [...featuresOf(stack, each, statement, around)].flatMap(([name, value]) =>
          isOwn
            ? [[numberOf(name), value] as const, [numberOf(ownMark + name), value] as const]
            : [[numberOf(name), value] as const],
        ),
      );
      choices.push({ options, taken, weight });
    }
    stack = enter(stack, depth, statement);
  }
  return choices;
}

/** The same order each time: the weights are to come out the same. */
function shuffled<Item>(items: readonly Item[], round: number): readonly Item[] {
  const step = 7919 + 2 * round;
  const length = items.length;
  const order = items.map((_, index) => (index * step + round) % length);
  return order.flatMap((index) => items[index] ?? []);
}
