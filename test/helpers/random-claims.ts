import type { Random } from './random.ts';
import { expressionFor, printFor, statementFor } from './random-code.ts';

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
  /** What follows the fence that ends the block. */
  readonly below?: (random: Random, fence: string) => readonly Piece[];
}

const literal = (text: string): Piece => ({ text, isClaim: false });
const claim = (text: string): Piece => ({ text, isClaim: true });

/** A `>>>` session, in which nearly every example shows something wrong. */
const session: Form = {
  language: 'pycon',
  statement: (random) => {
    const [first = '', ...more] = statementFor(random);
    const code = [`>>> ${first}`, ...more.map((line) => `... ${line}`.trimEnd())];
    const wanted = random.pick(wrongOutputs).map((line) => `\n${line}`);
    return [literal(code.join('\n')), claim(wanted.join('')), literal('\n')];
  },
};

const wrongOutputs: readonly (readonly string[])[] = [
  [],
  ['42'],
  ["'wrong'"],
  ['\u{1F40D} no', '<BLANKLINE>', 'three'],
  ['Traceback (most recent call last):', '  File "there", line 1', 'KeyError: 0'],
  ['Traceback (most recent call last):', '    ...', 'OSError'],
];

/** A session of IPython. Only what it shows in one line is put back: more would need its own marks. */
const cells: Form = {
  language: 'python',
  statement: (random) => [
    literal(`In [1]: ${random.pick(['', 'x = 1; '])}${valueFor(random)}\nOut[1]: `),
    claim(random.pick(wrongLiterals)),
    literal('\n\n'),
  ],
};

/** A comment behind an expression or an assignment. */
const values: Form = {
  language: 'python',
  statement: (random) => {
    const code = random.pick<() => string>([
      () => `${valueFor(random)}  `,
      () => `x = ${valueFor(random)} `,
      () => `name: object = ${valueFor(random)}\t`,
      () => `'\u{1F40D}'; ${valueFor(random)}  `,
      () => `x = [\n    ${valueFor(random)},\n]  `,
      () => `for each in range(3):\n    [each, ${valueFor(random)}]  `,
      () => `def f():\n    return 1\n${valueFor(random)}  `,
    ])();
    return [literal(code), ...commentFor(random, wrongLiterals)];
  },
};

/** A comment behind a `print`, or in the line below it. */
const prints: Form = {
  language: 'py',
  statement: (random) => {
    const args = random.pick([valueFor(random), `${valueFor(random)}, ${valueFor(random)}`]);
    const lead = random.pick(['', 'if True:\n    ']);
    const between = random.pick(['  ', ' ', `\n${lead && '    '}`]);
    const end = between.startsWith('\n') ? [literal('\n')] : [];
    return [
      literal(`${lead}print(${args})${between}`),
      ...commentFor(random, [...wrongLiterals, '42 43', "'a' [1, 2]"]),
      ...end,
    ];
  },
};

/** Lines of `#>` below what prints them. */
const arrows: Form = {
  language: 'python',
  statement: (random) => {
    const inLoop = random.below(3) === 0;
    const indent = inLoop ? '    ' : '';
    const opening = inLoop ? `for each in range(1):\n${indent}` : '';
    const wanted = random.pick([
      ['wrong'],
      ['42'],
      ['one', 'two'],
      ['one', '', 'three\u{1F40D}'],
      ['...no...', 'KeyError: 0'],
    ]);
    const [first = '', ...more] = wanted.map((line) => `#> ${line}`.trimEnd());
    return [
      literal(`${opening}${printFor(random).join('\n')}\n${indent}#> `),
      claim([first.slice(3), ...more].join(`\n${indent}`)),
      literal('\n\n'),
    ];
  },
};

/** A comment that names an exception: of another one, or where there is none. */
const exceptions: Form = {
  language: 'python3',
  statement: (random) => {
    const raises = random.pick([
      'int("no number")',
      `{"a": 1}[${random.below(9) + 1}]`,
      `raise ValueError(${expressionFor(random, 1)})`,
      `x = [][${random.below(9)}]`,
      `del {}["\u{1F40D}"]`,
      'from math import nothing',
      `len(${valueFor(random)}, 1)`,
    ]);
    // Where there is a value there is nothing to put behind the word "raises".
    const [code, mark] = random.pick([
      [raises, random.pick(['# ', '# raises ', '#'])],
      [valueFor(random), random.pick(['# ', '#'])],
    ]);
    const wrong = random.pick([
      'BufferError',
      'BufferError: x',
      'EOFError: no [of',
      'UnicodeError',
    ]);
    const tail = random.pick(['', ...(wrong.includes(':') ? [] : [' -- since it is so'])]);
    const between = random.pick(['  ', '\n']);
    return [literal(`${code}${between}${mark}`), claim(wrong), literal(`${tail}\n\n`)];
  },
};

/** A session that writes what it shows as comments. */
const commentedSession: Form = {
  language: 'pycon',
  statement: (random) => [
    literal(`>>> ${valueFor(random)}  # `),
    claim(random.pick(wrongLiterals)),
    literal('\n'),
  ],
};

/** A block of text below a script. */
const outputBlocks: Form = {
  language: 'python',
  statement: (random) => {
    const code = random.pick([
      printFor(random),
      [`print(${valueFor(random)}, 1)`],
      [`x = ${valueFor(random)}`],
    ]);
    return [literal(`${code.join('\n')}\nprint("#", ${random.below(5)})\n`)];
  },
  below: (random, fence) => {
    const introduction = random.pick(['\n', '\n\n', '\n\nOutput:\n\n', '\n\nIt prints\n']);
    const language = random.pick([
      'text',
      'output',
      'console',
      ...(introduction.length > 3 ? [''] : []),
    ]);
    const wrong = random.pick(['wrong', 'one\n\ntwo\u{1F40D}', ' 1  \n2', 'a\tb\n\n', '...']);
    return [literal(`${introduction}${fence}${language}\n`), claim(wrong), literal(`\n${fence}`)];
  },
};

/** Every way to claim something in a document that can be put back. */
export const forms: readonly Form[] = [
  session,
  cells,
  values,
  prints,
  arrows,
  exceptions,
  commentedSession,
  outputBlocks,
];

/** An expression of which it cannot be read at once what it gives. */
function valueFor(random: Random): string {
  return random.pick([
    `len(str(${expressionFor(random, 2)}))`,
    `list([${expressionFor(random, 2)}])`,
    `str(${expressionFor(random, 2)})`,
    `(${expressionFor(random, 2)}, 1)[:]`,
    `max(0.25, ${random.below(9)})`,
    `bool(${expressionFor(random, 1)})`,
    `dict(k=${expressionFor(random, 1)})`,
  ]);
}

const wrongLiterals: readonly string[] = [
  '42',
  "'wrong'",
  '[0, 2]',
  '-7.25',
  "{'a': 1}",
  '(1, 2)',
  'None',
];

/** A comment with a claim in it, to the end of its line. */
function commentFor(random: Random, wrong: readonly string[]): readonly Piece[] {
  const mark = random.pick(['# ', '#', '# => ', '# -> ', '# Output: ', '# returns ', '#   ']);
  // Behind `Output:` all is claimed, and there are no words beside it.
  const words = mark === '# Output: ' ? [] : [' -- words', ' (words)', ', words'];
  const tail = random.pick(['', '  ', ...words]);
  return [literal(mark), claim(random.pick(wrong)), literal(`${tail}\n`)];
}
