import type { Random } from './random.ts';

/** The lines of a statement, of which all Pythons show the same. */
export function statementFor(random: Random): readonly string[] {
  const value = expressionFor(random, 2);
  return random.pick<() => readonly string[]>([
    () => [value],
    () => [`x = ${value}`],
    () => printFor(random),
    () => [`for each in range(${random.below(4)}):`, `    print(each, ${value})`, ''],
    () => [
      'try:',
      `    print([1, 2][${random.below(4)}])`,
      'except IndexError as error:',
      '    print(repr(error))',
      '',
    ],
    () => [`raise ValueError(${value})`],
    () => [`{"a": 1}[${random.below(9)}]`],
    () => [`int("no number")`],
    () => [`def f(n):`, `    return n if n < 2 else f(n - 1) + f(n - 2)`, ''],
  ])();
}

/** The lines of a statement that prints one line or several. */
export function printFor(random: Random): readonly string[] {
  const two = `${expressionFor(random, 2)}, ${expressionFor(random, 1)}`;
  return random.pick([
    [`print(${two}, sep=${random.pick([`", "`, '"\\n"', '"\\n\\n"'])})`],
    ['print("a  ", end=""); print("\\u1F40D \\U0001F40D\\n")'],
  ]);
}

/** An expression that raises nothing, of at most so many levels. */
export function expressionFor(random: Random, depth: number): string {
  const inner = (): string => expressionFor(random, depth - 1);
  const leaves = [
    String(random.below(100)),
    '"text"',
    "'\u{1F40D}'",
    '"it\'s"',
    '"a # b"',
    'None',
    'True',
    '3.5',
  ];
  if (depth === 0) return random.pick(leaves);
  return random.pick<() => string>([
    () => random.pick(leaves),
    () => `${random.below(50)} ${random.pick(['+', '*', '//', '-'])} ${random.below(9) + 1}`,
    () => `[${inner()}, ${inner()}]`,
    () => `(${inner()},)`,
    () => `{"k": ${inner()}, 2: ${inner()}}`,
    () => `str(${inner()})`,
    () => `len(str(${inner()}))`,
    () => `"-".join(["a", str(${inner()})])`,
    () => `sorted({3, 1, ${random.below(9)}})`,
  ])();
}
