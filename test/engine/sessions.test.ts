import { expect, test } from 'vitest';
import type { CheckedClaim } from '../../src/model/claim.ts';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun } from '../helpers/engine.ts';
import { runEngine } from '../helpers/run-engine.ts';

/** Plays one session on all Pythons, which have to agree, and returns its claims. */
async function play(source: string): Promise<readonly CheckedClaim[]> {
  const runs = pythonVersions.map((python) => buildRun({ python, source, dialect: 'session' }));
  const [first, ...others] = await runEngine(runs);
  expect(first?.kind).toBe('completed');
  for (const other of others) expect(other.claims).toEqual(first?.claims);
  return first?.claims ?? [];
}

const line = ({ line: number, state }: CheckedClaim) =>
  `${number} ${state === 'held' ? 'holds' : 'fails'}`;

test('goes on after an example that fails, and names the line of each', async () => {
  const claims = await play(
    'Some text.\n\n>>> x = 20\n>>> x + 1\n21\n>>> x + 2\n23\n>>> print(x)\n20\n',
  );
  expect(claims.map(line)).toEqual(['5 holds', '7 fails', '9 holds']);
  expect(claims[1]).toMatchObject({ claimed: '23\n', seen: '22\n' });
});

test('plays loops, functions and decorators that span lines', async () => {
  const claims = await play(
    '>>> def double(n):\n...     return n * 2\n...\n>>> for n in range(2):\n...     double(n)\n0\n2\n',
  );
  expect(claims.map(line)).toEqual(['6 holds']);
});

test('compares exceptions by their last line, whatever the stack says', async () => {
  const claims = await play(
    [
      '>>> 1 / 0',
      'Traceback (most recent call last):',
      '  File "<stdin>", line 1, in <module>',
      'ZeroDivisionError: division by zero',
      '>>> int("x")',
      'Traceback (most recent call last):',
      'ValueError: another message',
      '>>> int("x")  # doctest: +IGNORE_EXCEPTION_DETAIL',
      'Traceback (most recent call last):',
      'ValueError: another message',
      '>>> undefined',
      '7',
      '>>> f(',
      'Traceback (most recent call last):',
      "SyntaxError: '(' was never closed",
      '',
    ].join('\n'),
  );
  expect(claims.map(line)).toEqual(['2 holds', '6 fails', '9 holds', '12 fails', '14 holds']);
  expect(claims[3]?.seen).toContain("NameError: name 'undefined' is not defined");
});

test('knows the directives of doctest', async () => {
  const claims = await play(
    [
      '>>> 1 / 0  # doctest: +SKIP',
      '>>> list(range(20))  # doctest: +ELLIPSIS',
      '[0, 1, ..., 19]',
      '>>> print("a    b\\nc")  # doctest: +NORMALIZE_WHITESPACE',
      'a b c',
      '>>> print("above\\n\\nbelow")',
      'above',
      '<BLANKLINE>',
      'below',
      '>>> True',
      '1',
      '',
    ].join('\n'),
  );
  expect(claims.map(line)).toEqual(['3 holds', '5 holds', '7 holds', '11 holds']);
});

test('an output that nobody announced is a claim that fails; None shows nothing', async () => {
  const claims = await play('>>> 5\n>>> None\n>>> _ + 1\n6\n>>> print("a", end="")\na\n');
  expect(claims.map(line)).toEqual(['1 fails', '4 holds', '6 holds']);
});

test('a session that shows no output at all claims nothing but that it runs', async () => {
  const [silent, failing] = await runEngine([
    buildRun({ source: '>>> x = 3\n>>> x + 1\n>>> print(x)\n>>> None\n', dialect: 'session' }),
    buildRun({ source: '>>> 5\n>>> 1 / 0\n', dialect: 'session' }),
  ]);
  expect(silent).toMatchObject({ claims: [], unclaimed: [2, 3] });
  expect(failing?.claims.map(line)).toEqual(['2 fails']);
});

test('an example that ends for a module of the standard library that is not there proves nothing', async () => {
  const source = '>>> import shelve\n>>> book = shelve.open("book")\n';
  const [execution] = await runEngine([buildRun({ python: '3.13', source, dialect: 'session' })]);
  expect(execution).toMatchObject({ kind: 'unsupported', feature: 'stdlib', detail: 'dbm' });
});

test('remembers imports from __future__ and what earlier examples defined', async () => {
  const claims = await play(
    ">>> from __future__ import annotations\n>>> def f(x: Later): pass\n>>> f.__annotations__\n{'x': 'Later'}\n",
  );
  expect(claims.map(line)).toEqual(['4 holds']);
});

test('survives what an example does to its output', async () => {
  const claims = await play(
    [
      '>>> import sys',
      '>>> sys.stdout.close()',
      '>>> print("\\ud800")',
      'x',
      '>>> class Bad:',
      '...     def __repr__(self): raise ValueError("no repr")',
      '>>> Bad()',
      '1',
      '>>> raise SystemExit(3)',
      '2',
      '>>> "still here"',
      "'still here'",
      '',
    ].join('\n'),
  );
  expect(claims.map(line)).toEqual(['4 fails', '8 fails', '10 fails', '12 holds']);
});

test('a session that is none ends with the complaint of doctest', async () => {
  const [execution] = await runEngine([
    buildRun({ source: '>>>x = 1\n', dialect: 'session', python: '3.13' }),
  ]);
  expect(execution).toMatchObject({
    kind: 'raised',
    exception: { type: 'ValueError', message: expect.stringContaining('lacks blank after >>>') },
  });
});

test('awaits at the top level when it is asked for', async () => {
  const source = '>>> import asyncio\n>>> await asyncio.sleep(1, "slept")\n\'slept\'\n';
  const [execution] = await runEngine([
    buildRun({ source, dialect: 'session', topLevelAwait: true }),
  ]);
  expect(execution?.claims.map(line)).toEqual(['3 holds']);
});

test('outputs that are written as comments are claims; an example without one claims nothing', async () => {
  const claims = await play(
    [
      '>>> x = 3',
      '>>> x + 1',
      '# 4',
      '>>> for n in range(2):',
      '...     print(n)',
      '...',
      '# 0',
      '# 2',
      '>>> spare = [x]',
      '# [3]',
      '>>> x',
      '>>> 1 / 0',
      '# Traceback (most recent call last):',
      '#   File "<stdin>", line 1, in <module>',
      '# ZeroDivisionError: division by zero',
      '>>> x  # 3',
      '',
    ].join('\n'),
  );
  expect(claims.map(line)).toEqual(['3 holds', '7 fails', '10 holds', '15 holds', '16 holds']);
  expect(claims[1]).toMatchObject({ claimed: '0\n2', rewrite: '0\n# 1' });
});

test('an example that failed says what to put in the place of its output', async () => {
  const claims = await play('  >>> print("a\\n\\nb")\n  a\n  >>> 1 + 1\n  3\n  >>> 4\n');
  expect(claims.map(({ rewrite }) => rewrite)).toEqual(['a\n  <BLANKLINE>\n  b', '2', undefined]);
  expect(claims[1]).toMatchObject({ line: 4, column: 3, endLine: 4, endColumn: 4 });
});

test('a comment of several lines that is wrong is wrong as a whole', async () => {
  const claims = await play(
    '>>> for n in (2.0, "done"):\n...     print(n)\n...\n# 5\n# done\n\n>>> 1 + 1\n# 3\n# as it should be\n',
  );
  expect(claims.map(line)).toEqual(['4 fails', '8 fails']);
  expect(claims[0]).toMatchObject({ claimed: '5\ndone', endLine: 5, rewrite: '2.0\n# done' });
  expect(claims[1]).toMatchObject({ claimed: '3', rewrite: '2' });
});

test('plays the cells of IPython', async () => {
  const claims = await play(
    [
      'In [1]: x = 3',
      '   ...: x; x + 1',
      'Out[1]: 4',
      '',
      'In [2]: print(x)',
      '4',
      '',
      'In [3]: 1 / 0',
      '---------------------------------------------------------------------------',
      'ZeroDivisionError                         Traceback (most recent call last)',
      '----> 1 1 / 0',
      '',
      'ZeroDivisionError: division by zero',
      '',
      'In [4]: [1,',
      '   ...:  2]',
      'Out[4]:',
      '[1,',
      ' 2]',
      'In [5]: x;',
      'In [6]: print("a"); 1 / 0',
      'b',
      '---------------------------------------------------------------------------',
      'ZeroDivisionError                         Traceback (most recent call last)',
      'ZeroDivisionError: division by zero',
      'In [7]: print("a"); 1 / 0',
      'a',
      '---------------------------------------------------------------------------',
      'ZeroDivisionError                         Traceback (most recent call last)',
      'ZeroDivisionError: division by zero',
    ].join('\n'),
  );
  expect(claims.map(line)).toEqual([
    ...['3 holds', '6 fails', '9 holds', '17 holds', '22 fails', '27 holds'],
  ]);
  expect(claims[0]).toMatchObject({ column: 9, endColumn: 10 });
});

test('knows the SyntaxError of a cell of IPython', async () => {
  const claims = await play(
    'In [1]: 1 +\n  Cell In[1], line 1\n    1 +\n        ^\nSyntaxError: invalid syntax\n\nIn [2]: 3\nOut[2]: 3\n',
  );
  expect(claims.map(line)).toEqual(['2 holds', '8 holds']);
});

test('says how a session ends that fails in whatever it has imported', async () => {
  const modules = ['collections', 'importlib', 'concurrent', 'unittest'];
  const runs = modules.flatMap((module) => {
    const source = `>>> import ${module}\n>>> 1 +\nTraceback (most recent call last):\nSyntaxError: invalid syntax\n>>> 1 / 0\nTraceback (most recent call last):\nZeroDivisionError: division by zero\n`;
    return pythonVersions.map((python) => buildRun({ python, source, dialect: 'session' }));
  });
  for (const { claims } of await runEngine(runs)) {
    expect(claims.map(line)).toEqual(['3 holds', '6 holds']);
  }
});

test('knows exceptions that are a SyntaxError under another name, or say nothing', async () => {
  const claims = await play(
    [
      '>>> import xml.etree.ElementTree as ET',
      '>>> ET.fromstring("<a")',
      'Traceback (most recent call last):',
      'xml.etree.ElementTree.ParseError: unclosed token: line 1, column 0',
      '>>> class Slip(SyntaxError):',
      '...     __module__ = "slips"',
      '>>> raise Slip("no")',
      'Traceback (most recent call last):',
      'slips.Slip: no',
      '>>> raise SyntaxError("")  # doctest: +IGNORE_EXCEPTION_DETAIL',
      'Traceback (most recent call last):',
      'SyntaxError: any',
      '',
    ].join('\n'),
  );
  expect(claims.map(line)).toEqual(['3 holds', '8 holds', '11 holds']);
});

test('reads a SyntaxError as the interpreter shows it, without a traceback', async () => {
  const runs = pythonVersions.map((python) =>
    buildRun({
      python,
      dialect: 'session',
      source: [
        ">>> while True print('Hello world')",
        '  File "<stdin>", line 1',
        "    while True print('Hello world')",
        '               ^^^^^',
        'SyntaxError: invalid syntax',
        '>>> [x, x**2 for x in range(6)]',
        '  File "<stdin>", line 1',
        '  ...',
        'SyntaxError: invalid syntax',
        '>>> if True:',
        '... x = 1',
        '  File "<stdin>", line 2',
        '    x = 1',
        '    ^',
        "IndentationError: expected an indented block after 'if' statement on line 1",
        '>>> x = 1',
        '  File "<stdin>", line 1',
        'SyntaxError: invalid syntax',
        '>>> 1 +',
        '  File "<stdin>", line 1',
        'IndentationError: unexpected indent',
        '>>> print(\'  File "<stdin>", line 1\\nSyntaxError: no\')',
        '  File "<stdin>", line 1',
        'SyntaxError: no',
        '>>> 1 / 0',
        '  File "<stdin>", line 1',
        'SyntaxError: invalid syntax',
        '',
      ].join('\n'),
    }),
  );
  for (const { claims } of await runEngine(runs)) {
    expect(claims.map(line)).toEqual([
      ...['2 holds', '7 holds', '12 holds'],
      ...['17 fails', '20 fails', '23 holds', '26 fails'],
    ]);
  }
});

test('compares what an example prints before it raises, and each exception of a chain', async () => {
  const chain = (first: string, link: string, last: string) => [
    'Traceback (most recent call last):',
    '  File "<stdin>", line 2, in <module>',
    first,
    '',
    link,
    '',
    'Traceback (most recent call last):',
    '  File "<stdin>", line 4, in <module>',
    last,
  ];
  const during = 'During handling of the above exception, another exception occurred:';
  const cause = 'The above exception was the direct cause of the following exception:';
  const open = [
    '>>> try:',
    '...     int("x")',
    '... except ValueError as error:',
    '...     print("An error")',
    '...     raise KeyError("k")',
    '...',
  ];
  const from = open.map((each) => each.replace('("k")', '("k") from error').replace('An', 'No'));
  const literal = "ValueError: invalid literal for int() with base 10: 'x'";
  const claims = await play(
    [
      ...[...open, 'An error', 'Traceback (most recent call last):', "KeyError: 'k'"],
      ...[...open, 'No error', 'Traceback (most recent call last):', "KeyError: 'k'"],
      ...[...open, ...chain(literal, during, "KeyError: 'k'")],
      ...[...open, ...chain('ValueError: other', during, "KeyError: 'k'")],
      ...[...from, 'No error', ...chain(literal, cause, "KeyError: 'l'"), ''],
      ...['>>> 1 / 0', ...chain(literal, during, 'ZeroDivisionError: division by zero'), ''],
      '>>> "and on"',
      "'and on'",
    ].join('\n'),
  );
  expect(claims.map(({ state }) => state)).toEqual([
    ...['held', 'broken', 'held', 'broken', 'broken', 'broken', 'held'],
  ]);
  expect(claims[1]?.seen).toBe("An error\nTraceback (most recent call last):\nKeyError: 'k'\n");
  expect(claims[3]?.seen).toBe(`${chain(literal, during, "KeyError: 'k'").join('\n')}\n`);
});

test('knows the name of an interrupt over its stack', async () => {
  const claims = await play(
    [
      '>>> try:',
      '...     raise KeyboardInterrupt',
      '... finally:',
      '...     print("Goodbye")',
      '...',
      'Goodbye',
      'KeyboardInterrupt',
      'Traceback (most recent call last):',
      '  File "<stdin>", line 2, in <module>',
      '',
    ].join('\n'),
  );
  expect(claims.map(line)).toEqual(['6 holds']);
});

test('compares a group by itself, and by the members that are shown', async () => {
  const raise = [
    '>>> try:',
    '...     raise OSError(1)',
    '... except OSError:',
    '...     raise ExceptionGroup("many", [ValueError(2), ExceptionGroup("few", [TypeError("a\\nb")])])',
    '...',
  ];
  const shown = [
    '  + Exception Group Traceback (most recent call last):',
    '  |   File "<stdin>", line 1, in <module>',
    '  | ExceptionGroup: many (2 sub-exceptions)',
    '  +-+---------------- 1 ----------------',
    '    | ValueError: 2',
    '    +---------------- 2 ----------------',
    '    | ExceptionGroup: few',
    '    +-+---------------- 1 ----------------',
    '      | TypeError: a',
    '      | b',
    '      +------------------------------------',
  ];
  const source = [
    ...[...raise, ...shown],
    ...[...raise, ...shown.slice(0, 3)],
    ...[...raise, ...shown.map((each) => each.replace('TypeError', 'KeyError'))],
    ...[...raise, ...shown.map((each) => each.replace('many', 'all'))],
    ...[...raise, ...shown.toSpliced(4, 2)],
    '',
  ].join('\n');
  const pythons = pythonVersions.filter((python) => python !== '3.10');
  for (const { claims } of await runEngine(
    pythons.map((python) => buildRun({ python, source, dialect: 'session' })),
  )) {
    expect(claims.map(({ state }) => state)).toEqual([
      'held',
      'held',
      'broken',
      'broken',
      'broken',
    ]);
    expect(claims[2]?.seen).toBe(`${shown.join('\n')}\n`);
  }
});
