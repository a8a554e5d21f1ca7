import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { CheckedClaim } from '../../src/model/claim.ts';
import type { Execution, Run } from '../../src/model/execution.ts';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun } from '../helpers/engine.ts';
import { runEngine } from '../helpers/run-engine.ts';

/** The examples of the documentation: code, and what becomes of its claims. */
async function documented(): Promise<readonly { line: number; source: string; states: string }[]> {
  const text = await readFile(new URL('../../docs/claims.md', import.meta.url), 'utf8');
  return [...text.matchAll(/^```python (.+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    source: match[2] ?? '',
    states: match[1] === 'nothing' ? '' : (match[1] ?? ''),
  }));
}

const states = (claims: readonly CheckedClaim[]): string =>
  claims.map(({ state }) => state).join(' ');

async function runAll(
  sources: readonly string[],
  given: Partial<Run> = {},
): Promise<readonly Execution[]> {
  return runEngine(sources.map((source) => buildRun({ source, ...given })));
}

test.each(pythonVersions)(
  'the examples of docs/claims.md are what it says, on %s',
  async (python) => {
    const examples = await documented();
    expect(examples.length).toBeGreaterThan(20);
    const executions = await runAll(
      examples.map(({ source }) => source),
      { python },
    );
    const seen = examples.map(({ line, source }, index) => {
      const { kind, claims = [], stderr } = executions[index] ?? {};
      return { line, source, states: states(claims), kind, stderr };
    });
    const told = examples.map((example) => ({ ...example, kind: 'completed', stderr: '' }));
    expect({ python, seen }).toEqual({ python, seen: told });
  },
);

test('a claim is placed by its text, without marks and prose, in UTF-16 units', async () => {
  const [execution] = await runAll(['x = "𝒳"; len(x)  # => 2 -- wrong\nprint(x)\n#> 𝒳𝒳\n#> y\n']);
  expect(execution?.claims).toEqual([
    {
      kind: 'value',
      line: 1,
      column: 24,
      endLine: 1,
      endColumn: 25,
      claimed: '2',
      seen: '1',
      state: 'broken',
      rewrite: '1',
    },
    {
      kind: 'output',
      line: 3,
      column: 4,
      endLine: 4,
      endColumn: 5,
      claimed: '𝒳𝒳\ny',
      seen: '𝒳\n',
      state: 'broken',
      rewrite: '𝒳',
    },
  ]);
});

const rewrites = [
  ['abs(-3)  # 4 -- tail\n', '3'],
  ['print("a", 3)  # a 4\n', 'a 3'],
  ['print("a\\nb")\n#> a\n#> c\n', 'a\n#> b'],
  ['int("x")  # TypeError: no\n', "ValueError: invalid literal for int() with base 10: 'x'"],
  ['int("x")  # TypeError\n', 'ValueError'],
  ['int("3")  # TypeError\n', '3'],
  ['type(3)  # str\n', 'int'],
  ['[object()]  # [1]\n', undefined],
  ['"a" * 300  # "a"\n', undefined],
] as const;

test('a broken claim comes with the text that would hold, where there is a safe one', async () => {
  const executions = await runAll(rewrites.map(([source]) => source));
  expect(executions.map(({ claims }) => claims.map(({ rewrite }) => rewrite))).toEqual(
    rewrites.map(([, rewrite]) => [rewrite]),
  );
});

test('put into its place, that text holds', async () => {
  const mended = rewrites.flatMap(([source, rewrite]) => (rewrite ? [{ source, rewrite }] : []));
  const first = await runAll(mended.map(({ source }) => source));
  const sources = mended.map(({ source, rewrite }, index) => {
    const claim = first[index]?.claims[0];
    const lines = source.split('\n');
    if (claim === undefined) throw new Error('no claim');
    const before = [
      ...lines.slice(0, claim.line - 1),
      lines[claim.line - 1]?.slice(0, claim.column - 1),
    ];
    const after = [
      lines[claim.endLine - 1]?.slice(claim.endColumn - 1),
      ...lines.slice(claim.endLine),
    ];
    return before.join('\n') + rewrite + after.join('\n');
  });
  const executions = await runAll(sources);
  expect(executions.map(({ claims }) => states(claims))).toEqual(sources.map(() => 'held'));
});

test('nothing of the checks can be seen by the snippet', async () => {
  const probes = [
    'import gc\nprint(gc.collect())  # 0\n',
    'import sys\nbefore = set(sys.modules)\n2**0.5  # 1.414\nassert before\nlist("ab")  # [b, a]\nstr(3)  # a 3 [1]\nprint("a b 1")  # a c d\nprint(set(sys.modules) == before, "re" in before, "collections" in before)  # True False False\n',
    'import weakref\nclass A: pass\na = A()\nr = weakref.ref(a)\na  # prose\ndel a\nprint(r())  # None\n',
    'abs(-1)  # 1\nprint(sorted(name for name in globals() if not name.startswith("__")))  # []\n',
    'import sys\nx = object()\nx  # an object\nprint(sys.getrefcount(x) in (1, 2))  # True\n',
    'def f():\n    """Text."""\n    return 1\nprint(f.__doc__, f.__code__.co_consts[-1] in (1, "Text."))  # Text. True\n',
    'import io, contextlib\nwith contextlib.redirect_stdout(io.StringIO()) as out:\n    print("x")  # x\nprint(repr(out.getvalue()))  # \'x\\n\'\n',
  ];
  for (const { kind, stderr, claims } of await runAll(probes)) {
    expect({ kind, stderr, broken: claims.filter(({ state }) => state === 'broken') }).toEqual({
      kind: 'completed',
      stderr: '',
      broken: [],
    });
  }
});

test('a trace function sees no step of ours, from 3.11 on', async () => {
  const source = `
import sys
steps = []
def trace(frame, event, argument):
    steps.append(frame.f_code.co_name)
    return trace
sys.settrace(trace)
def f():
    pass
x = abs(-1)  # 1
f()  # None
sys.settrace(None)
print(steps)  # ['f', 'f', 'f']
`;
  for (const python of ['3.11', '3.13', '3.15'] as const) {
    const [execution] = await runAll([source], { python });
    expect(execution).toMatchObject({ kind: 'completed', stdout: "['f', 'f', 'f']\n" });
    expect(states(execution?.claims ?? [])).toBe('held held held');
  }
});

test('a traceback and a warning are what they are without the claims', async () => {
  const plain = 'import warnings\nx = 1 is 1\nprint("\\d")\nfoo(\n    1,\n)\n';
  const claimed = 'import warnings\nx = 1 is 1\nprint("\\d")  # \\d\nfoo(\n    1,\n)  # 3\n';
  const [first, second] = await runAll([plain, claimed]);
  expect(second?.stderr).toBe(
    first?.stderr.replace('\n)\n', '\n)  # 3\n').replace('d")\n', 'd")  # \\d\n'),
  );
  expect(second?.kind).toBe('raised');
});

test('a claimed exception of the last statement ends the snippet where it is to end so', async () => {
  const source = 'int("y")  # ValueError\nprint(1)\nint("x")  # ValueError\n';
  const [ends] = await runAll([source], { endsByRaising: true });
  const [goesOn] = await runAll([source]);
  expect(ends).toMatchObject({ kind: 'raised', stdout: '1\n', exception: { line: 3 } });
  expect(goesOn).toMatchObject({ kind: 'completed', stdout: '1\n' });
  expect([states(ends?.claims ?? []), states(goesOn?.claims ?? [])]).toEqual([
    'held held',
    'held held',
  ]);
});

test('an assertion that ends the snippet is broken; values that nobody claims are named', async () => {
  const [execution] = await runAll(['len("a")\nlen("b")  # 1\nprint(1)\nassert 1 > 2, "no"\n']);
  expect(execution).toMatchObject({ kind: 'raised', unclaimed: [1] });
  expect(execution?.claims.map(({ kind, state, claimed }) => [kind, state, claimed])).toEqual([
    ['value', 'held', '1'],
    ['assertion', 'broken', '1 > 2'],
  ]);
});

test('await and claims go together', async () => {
  const source =
    'import asyncio\nasync def f():\n    return 3\nawait f()  # 3\nx = await f()  # 4\n';
  const [execution] = await runAll([source], { topLevelAwait: true });
  expect(states(execution?.claims ?? [])).toBe('held broken');
});

test('knows what id() gives, unless the name is another function', async () => {
  const source = 'id(None)  # 3\nprint(id(None))  # 3\nx = id(None)  # 3\nabs(-4)  # 3\n';
  const own = `def id(value): return 4\n${source}`;
  const executions = await runAll([source, own], { python: '3.13' });
  expect(executions.map(({ claims }) => claims.map(({ isAddress }) => isAddress))).toEqual([
    [true, true, true, undefined],
    [undefined, undefined, undefined, undefined],
  ]);
});

test('the comment of an assertion that is to fail speaks for it', async () => {
  const [execution] = await runAll(['assert 1 == 2, "no"  # AssertionError: no\nassert 1 == 1\n']);
  expect(execution?.claims.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'raises held',
    'assertion held',
  ]);
});
