import { describe, expect, it } from 'vitest';
import { newExpectationText, parseExpectation } from '../../../src/expectations/index.ts';
import { emptyExpectation } from '../../../src/model/expectation.ts';
import { bad, badBeyondSchema, good } from './examples.ts';

const file = 'expectations/a/b.yaml';

describe('parseExpectation, of a valid file', () => {
  it('reads every key', () => {
    const text = `# yaml-language-server: $schema=../../schema/expectation.schema.json
min_python: "3.12"
stdout: |
  Handled 1 ValueError(s)
raises: { type: TypeError, message: "takes 2" }
versions:
  "<3.14": { stdout: "old\\n" }
  ">=3.14": { raises: null }
ellipsis: true
number: 0.01
unordered: true
regex: false
normalize: [paths, ids]
setup: import os
after: main()
stdin: "1"
files: { data.csv: "a,b" }
timeout: 5
seed: 7
now: 2024-02-29T12:00:00
top_level_await: true
skip: no camera
xfail: known
requires: [threads]
`;
    expect(parseExpectation(text, file)).toEqual({
      problems: [],
      expectation: {
        minPython: '3.12',
        outcome: {
          stdout: 'Handled 1 ValueError(s)\n',
          raises: { type: 'TypeError', message: 'takes 2' },
        },
        versions: [
          {
            range: '<3.14',
            pythons: ['3.10', '3.11', '3.12', '3.13'],
            outcome: { stdout: 'old\n', raises: undefined },
          },
          {
            range: '>=3.14',
            pythons: ['3.14', '3.15'],
            outcome: { stdout: undefined, raises: null },
          },
        ],
        matching: {
          ellipsis: true,
          number: 0.01,
          unordered: true,
          regex: false,
          normalize: ['paths', 'ids'],
        },
        setup: 'import os',
        after: 'main()',
        stdin: '1',
        files: { 'data.csv': 'a,b' },
        timeout: 5,
        seed: 7,
        now: Date.UTC(2024, 1, 29, 12),
        topLevelAwait: true,
        skip: 'no camera',
        xfail: 'known',
        requires: ['threads'],
      },
    });
  });

  it.each(good)('accepts %j', (text) => {
    const { expectation, problems } = parseExpectation(text, file);
    expect(problems).toEqual([]);
    expect(expectation).toBeDefined();
  });

  it.each([
    ['nothing', ''],
    ['comments only', '# a\n\n# b\n'],
    ['an empty map', '{}'],
    ['an empty document', '---\n'],
    ['a byte order mark', '\uFEFF'],
    ['a file that is new', newExpectationText('../expectation.schema.json')],
  ])('claims nothing for %s', (_what, text) => {
    expect(parseExpectation(text, file).expectation).toEqual(emptyExpectation);
  });

  it('reads Windows line ends as line ends', () => {
    const { expectation } = parseExpectation('stdout: |\r\n  a\r\n  b\r\n', file);
    expect(expectation?.outcome.stdout).toBe('a\nb\n');
  });

  it('keeps 3.10 apart from 3.1 in a range without quotes', () => {
    const { expectation } = parseExpectation('versions: { 3.10: { stdout: a } }', file);
    expect(expectation?.versions[0]?.pythons).toEqual(['3.10']);
  });
});

describe('parseExpectation, of a file that is not valid', () => {
  it.each([...bad, ...badBeyondSchema])(
    'says of %j: %i:%i %s',
    (text, line, column, message, hint) => {
      // Each has a way out, whether or not the row names it.
      const words = { message, hint: hint ?? expect.stringMatching(/./) };
      expect(parseExpectation(text, file)).toEqual({
        expectation: undefined,
        problems: [{ severity: 'error', file, line, column, ...words }],
      });
    },
  );

  it('names each of several things, in the order of the file', () => {
    const text = 'foo: 1\nstdout: 3\nskip: a\nskip: b\nrequires: [x, threads, y]\n';
    const { problems } = parseExpectation(text, file);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [2, 9],
      [4, 1],
      [5, 12],
      [5, 24],
    ]);
  });

  it('names only the first slip of what is no YAML', () => {
    expect(parseExpectation('stdout: "a\nraises: [\n  }}\n- x: : y', file).problems).toHaveLength(
      1,
    );
  });

  it.each(['\uFEFFfoo: 1', 'stdout: a\r\nfoo: 1\r\n'])(
    'counts columns as editors do: %j',
    (text) => {
      expect(parseExpectation(text, file).problems).toMatchObject([{ column: 1 }]);
    },
  );
});

describe('parseExpectation, of a file that means harm', () => {
  const letters = [...'abcdefghi'];
  const bomb = letters
    .map((name, index) => {
      const item = index === 0 ? 'x' : `*${letters[index - 1]}`;
      return `${name}: &${name} [${Array(9).fill(item).join(', ')}]`;
    })
    .join('\n');

  it.each([
    ['aliases that unfold without end', bomb, 'the aliases in it unfold into too many values'],
    [
      'more aliases than anyone needs',
      `a: &a x\nb: [${Array(101).fill('*a').join(', ')}]`,
      'the aliases in it unfold into too many values',
    ],
    ['deep nesting in brackets', '['.repeat(50_000), 'too deeply nested'],
    ['deep nesting in lists', '- '.repeat(50_000), 'too deeply nested'],
  ])('refuses %s', (_what, text, message) => {
    expect(parseExpectation(text, file).problems).toMatchObject([{ message }]);
  });

  it('is not led in circles by an alias within its own anchor', () => {
    expect(parseExpectation('raises: &a { type: *a }', file).problems).toHaveLength(1);
  });

  it('never throws, whatever the characters', () => {
    const parts = [
      'a',
      'stdout',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '&',
      '*',
      '!',
      '%',
      '#',
      '\t',
      '?',
      '---',
      ',',
      '\0',
      '3.1',
    ];
    let seed = 1;
    const next = (): string => {
      seed = (seed * 48_271) % 2_147_483_647;
      return parts[seed % parts.length] ?? '';
    };
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: round % 14 }, next).join('');
      const { expectation, problems } = parseExpectation(text, file);
      expect(expectation === undefined, JSON.stringify(text)).toBe(problems.length > 0);
    }
  });
});

describe('parseExpectation, of patterns', () => {
  it('names what is wrong with each, and where', () => {
    const text = 'regex: true\nstdout: |\n  ok\n  (a\nversions:\n  "3.12": { stdout: "x{2}{3}" }\n';
    expect(parseExpectation(text, file).problems).toEqual([
      {
        severity: 'error',
        message:
          '`stdout` is no regular expression: `(` is never closed (line 2, character 1 of it)',
        hint: 'put a backslash before what stands for itself, or leave out `regex`',
        ...{ file, line: 2, column: 9 },
      },
      {
        severity: 'error',
        message:
          '`versions."3.12".stdout` is no regular expression: a repeat is repeated (line 1, character 7 of it)',
        hint: 'put a backslash before what stands for itself, or leave out `regex`',
        ...{ file, line: 6, column: 21 },
      },
    ]);
  });

  it('takes from the fence that it is one', () => {
    expect(parseExpectation('stdout: "("', file).problems).toEqual([]);
    expect(parseExpectation('stdout: "("', file, { regex: true }).problems).toHaveLength(1);
    const plain = 'stdout: "("\nregex: false';
    expect(parseExpectation(plain, file, { regex: true }).problems).toEqual([]);
  });
});
