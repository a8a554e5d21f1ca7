import type { Random } from './random.ts';

/** A piece of a document, and whether a claim stands there, which an update may change. */
export interface Piece {
  readonly text: string;
  readonly isClaim: boolean;
}

/** One way to claim something: the code of a block, line by line, with its claims. */
export interface Form {
  readonly language: string;
  /** A claim comes with the line end before it, where it is lines of its own. */
  readonly statement: (random: Random) => readonly Piece[];
}

/** A `>>>` session, in which nearly every example shows something wrong. */
export const session: Form = {
  language: 'pycon',
  statement: (random) => {
    const [first = '', ...more] = statementFor(random);
    const code = [`>>> ${first}`, ...more.map((line) => `... ${line}`.trimEnd())];
    const wanted = random.pick(wrongClaims).map((line) => `\n${line}`);
    return [
      { text: code.join('\n'), isClaim: false },
      { text: wanted.join(''), isClaim: true },
      { text: '\n', isClaim: false },
    ];
  },
};

const wrongClaims: readonly (readonly string[])[] = [
  [],
  ['42'],
  ["'wrong'"],
  ['\u{1F40D} no', '<BLANKLINE>', 'three'],
  ['Traceback (most recent call last):', '  File "there", line 1', 'KeyError: 0'],
  ['Traceback (most recent call last):', '    ...', 'OSError'],
];

/** The lines of a statement, of which all Pythons show the same. */
function statementFor(random: Random): readonly string[] {
  const value = expressionFor(random, 2);
  return random.pick<() => readonly string[]>([
    () => [value],
    () => [`x = ${value}`],
    () => [
      `print(${value}, ${expressionFor(random, 1)}, sep=${random.pick([`", "`, '"\\n"', '"\\n\\n"'])})`,
    ],
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
    () => ['print("a  ", end=""); print("\\u1F40D \\U0001F40D\\n")'],
  ])();
}

function expressionFor(random: Random, depth: number): string {
  const inner = (): string => expressionFor(random, depth - 1);
  const leaves = [
    String(random.below(100)),
    '"text"',
    "'\u{1F40D}'",
    '"it\'s"',
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

/** What stands before the lines of a block, and what opens the list or quote around it. */
const containers: readonly { readonly opening: readonly string[]; readonly lead: string }[] = [
  { opening: [], lead: '' },
  { opening: ['- item  ', ''], lead: '  ' },
  { opening: ['1. one', '   * two\t', ''], lead: '     ' },
  { opening: ['> quote'], lead: '> ' },
  { opening: ['- > both', '  >'], lead: '  > ' },
  { opening: ['-\titem', ''], lead: '\t' },
];

const prose = [
  'Words.  ',
  '',
  'A tab\there.',
  '\u{1F40D}\u{1F40D} and `code`',
  '| a | b |',
  '```sh\nls \n```',
];

/** A document with some blocks in one form, in lists and quotes, with any line ends. */
export function randomDocument(random: Random, form: Form): readonly Piece[] {
  const pieces: Piece[] = [];
  const literal = (text: string): number => pieces.push({ text, isClaim: false });
  literal(random.pick(['', '\uFEFF', '---\ntitle: x \n---\n']));
  for (let block = random.below(3) + 1; block > 0; block -= 1) {
    literal(`## Part ${block}\n\n${random.pick(prose)}\n\n`);
    const { opening, lead } = random.pick(containers);
    const fence = random.pick(['```', '~~~', '`````', '~~~~']);
    literal([...opening, `${lead}${fence}${form.language}`, lead].join('\n'));
    for (let left = random.below(6) + 1; left > 0; left -= 1) {
      const isLast = left === 1;
      for (const { text, isClaim } of form.statement(random)) {
        pieces.push({ text: text.replaceAll('\n', `\n${lead}`), isClaim });
      }
      if (isLast) literal(`${fence}\n${random.pick(prose)}\n\n`);
    }
  }
  literal(random.pick(['', 'The end', 'The end\n', '\n\n  \n']));
  const lineEnd = random.pick(['\n', '\r\n']);
  return pieces.map(({ text, isClaim }) => ({ text: text.replaceAll('\n', lineEnd), isClaim }));
}
