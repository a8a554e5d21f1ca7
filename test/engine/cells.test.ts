import { expect, test } from 'vitest';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun } from '../helpers/engine.ts';
import { runEngine } from '../helpers/run-engine.ts';

/** What the cells below show, as the own definitions that they use. */
const definitions = `
import collections, re, types
class Foo: pass
def double(x, *, by: int = 2): pass
class Error(ValueError): pass
class Text:
    def __repr__(self): return "Text(\\n  a)"
class Own:
    def _repr_pretty_(self, p, cycle):
        with p.group(4, "Own(", ")"):
            p.pretty([1] * 40)
Point = collections.namedtuple("Point", "x y")
cycle = [1]
cycle.append(cycle)
`;

/** The value of an expression as IPython 8.12 shows it. */
const shown: readonly (readonly [expression: string, text: string])[] = [
  [
    'list(range(30))',
    '[0,\n 1,\n 2,\n 3,\n 4,\n 5,\n 6,\n 7,\n 8,\n 9,\n 10,\n 11,\n 12,\n 13,\n 14,\n 15,\n 16,\n 17,\n 18,\n 19,\n 20,\n 21,\n 22,\n 23,\n 24,\n 25,\n 26,\n 27,\n 28,\n 29]',
  ],
  [
    '["word " * 3] * 8',
    "['word word word ',\n 'word word word ',\n 'word word word ',\n 'word word word ',\n 'word word word ',\n 'word word word ',\n 'word word word ',\n 'word word word ']",
  ],
  [
    '{i: "x" * 12 for i in range(8)}',
    "{0: 'xxxxxxxxxxxx',\n 1: 'xxxxxxxxxxxx',\n 2: 'xxxxxxxxxxxx',\n 3: 'xxxxxxxxxxxx',\n 4: 'xxxxxxxxxxxx',\n 5: 'xxxxxxxxxxxx',\n 6: 'xxxxxxxxxxxx',\n 7: 'xxxxxxxxxxxx'}",
  ],
  ['{"b": 1, "a": 2}', "{'b': 1, 'a': 2}"],
  ['{3, 1, 2}', '{1, 2, 3}'],
  ['{"b", 1}', "{1, 'b'}"],
  ['set()', 'set()'],
  ['frozenset({2, 1})', 'frozenset({1, 2})'],
  ['(1,)', '(1,)'],
  ['"a\\nb"', "'a\\nb'"],
  ['Foo', '__main__.Foo'],
  ['int', 'int'],
  ['double', '<function __main__.double(x, *, by: int = 2)>'],
  ['len', '<function len(obj, /)>'],
  ['[Foo, str.join]', "[__main__.Foo, <method 'join' of 'str' objects>]"],
  ['Error("gone", 3)', "__main__.Error('gone', 3)"],
  ['Text()', 'Text(\n  a)'],
  ['[Text(), 1]', '[Text(\n   a),\n 1]'],
  [
    'Own()',
    'Own([1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1,\n     1])',
  ],
  [
    '[Own()] * 2',
    '[Own([1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1]),\n Own([1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1,\n      1])]',
  ],
  ['Point(1, 2)', 'Point(x=1, y=2)'],
  ['collections.defaultdict(list, {"a": [1]})', "defaultdict(list, {'a': [1]})"],
  ['collections.OrderedDict(a=1)', "OrderedDict([('a', 1)])"],
  ['collections.deque([1, 2], maxlen=3)', 'deque([1, 2], maxlen=3)'],
  ['collections.Counter("aab")', "Counter({'a': 2, 'b': 1})"],
  [
    'types.SimpleNamespace(a=1, b="x" * 80)',
    "namespace(a=1,\n          b='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')",
  ],
  ['re.compile("a+\\\\d", re.I)', "re.compile(r'a+\\d', re.IGNORECASE|re.UNICODE)"],
  [
    '{"rows": [{"id": n, "tags": ("x", "y" * 20)} for n in range(3)]}',
    "{'rows': [{'id': 0, 'tags': ('x', 'yyyyyyyyyyyyyyyyyyyy')},\n  {'id': 1, 'tags': ('x', 'yyyyyyyyyyyyyyyyyyyy')},\n  {'id': 2, 'tags': ('x', 'yyyyyyyyyyyyyyyyyyyy')}]}",
  ],
  [
    '{(n, "k" * 20): [n] * 12 for n in range(3)}',
    "{(0, 'kkkkkkkkkkkkkkkkkkkk'): [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],\n (1, 'kkkkkkkkkkkkkkkkkkkk'): [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],\n (2, 'kkkkkkkkkkkkkkkkkkkk'): [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]}",
  ],
  ['list(range(1002))[-3:]', '[999, 1000, 1001]'],
  ['cycle', '[1, [...]]'],
  ['{"a": 1}.keys()', "dict_keys(['a'])"],
  ['range(3)', 'range(0, 3)'],
  ['1 + 2j', '(1+2j)'],
  [
    'list(map(str, range(20)))',
    "['0',\n '1',\n '2',\n '3',\n '4',\n '5',\n '6',\n '7',\n '8',\n '9',\n '10',\n '11',\n '12',\n '13',\n '14',\n '15',\n '16',\n '17',\n '18',\n '19']",
  ],
];

test('a value is shown on all Pythons as IPython shows it', async () => {
  const source = (expression: string): string => `${definitions}\n${expression}`;
  const runs = pythonVersions.flatMap((python) =>
    shown.map(([expression]) => buildRun({ python, dialect: 'cell', source: source(expression) })),
  );
  const executions = await runEngine(runs);
  const seen = executions.map(({ kind, stdout }) => [kind, stdout]);
  const wanted = pythonVersions.flatMap(() => shown.map(([, text]) => ['completed', `${text}\n`]));
  expect(seen).toEqual(wanted);
});

/** What a cell prints in all. */
const cells: readonly (readonly [source: string, stdout: string])[] = [
  ['1\n2', '2\n'],
  ['2;', ''],
  ['2;  # quiet', ''],
  ['2  # two; or so', '2\n'],
  ['None', ''],
  ['x = 1', ''],
  ['"text"', "'text'\n"],
  ['print("a", end="")\n3', 'a\n3\n'],
  ['print("a")\n3', 'a\n3\n'],
  ['len("abc")  # 3', '3\n'],
  ['for x in range(2):\n    x', ''],
  ['import asyncio\nasync def f():\n    return 5\nawait f()', '5\n'],
  ['class Bad:\n    def __repr__(self):\n        1 / 0\nBad()', ''],
];

test('a cell shows the value of its last expression', async () => {
  const runs = pythonVersions.flatMap((python) =>
    cells.map(([source]) => buildRun({ python, dialect: 'cell', source })),
  );
  const executions = await runEngine(runs);
  expect(executions.map(({ kind, stdout }) => [kind, stdout])).toEqual(
    pythonVersions.flatMap(() => cells.map(([, stdout]) => ['completed', stdout])),
  );
});

test('a comment in a cell is a claim, and the shown value is no open question', async () => {
  const source = 'x = len("abc")  # 4\nx + 1  # one more\nx\nx - 1  # 2';
  const [execution] = await runEngine([buildRun({ dialect: 'cell', source })]);
  expect(execution?.stdout).toBe('2\n');
  expect(execution?.claims.map(({ line, state }) => [line, state])).toEqual([
    [1, 'broken'],
    [2, 'prose'],
    [4, 'held'],
  ]);
  expect(execution?.unclaimed).toEqual([2, 3]);
});

test('cells before it run first, and nothing that they show is its own', async () => {
  const before = [
    {
      name: '`one`',
      source: 'async def four():\n    return 4\nx = await four()\nx',
      dialect: 'cell' as const,
      file: '<before 1>',
      mayRaise: false,
      origin: undefined,
    },
  ];
  const run = buildRun({ dialect: 'cell', source: 'x + 1', before });
  const [execution] = await runEngine([run]);
  expect(execution).toMatchObject({ kind: 'completed', stdout: '5\n' });
});

test('what a cell before it lacks, it lacks too', async () => {
  const before = [
    {
      name: '`one`',
      source: 'import numpy',
      dialect: 'cell' as const,
      file: '<before 1>',
      mayRaise: false,
      origin: undefined,
    },
  ];
  const [execution] = await runEngine([buildRun({ dialect: 'cell', source: '1', before })]);
  expect(execution).toMatchObject({ kind: 'unsupported', missingPackages: ['numpy'] });
});
