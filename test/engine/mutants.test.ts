import { expect, test } from 'vitest';
import { type MutantRequest, planFinding, readMutants } from '../../src/execution/mutant-finder.ts';
import type { Mutant } from '../../src/model/mutation.ts';
import { pythonVersions } from '../../src/model/python.ts';
import { applyMutant } from '../../src/planning/index.ts';
import { buildRun } from '../helpers/engine.ts';
import { runEngine } from '../helpers/run-engine.ts';

const request = (source: string, given: Partial<MutantRequest> = {}): MutantRequest => ({
  python: '3.14',
  source,
  dialect: 'script',
  topLevelAwait: false,
  missed: [],
  ...given,
});

async function find(
  requests: readonly MutantRequest[],
  limit = 100,
): Promise<readonly (readonly Mutant[])[]> {
  const planned = planFinding(requests, limit);
  const executions = await runEngine(planned.map(({ run }) => run));
  const found: (readonly Mutant[])[] = [];
  for (const [index, execution] of executions.entries()) {
    for (const [nth, mutants] of readMutants(execution).entries()) {
      found[planned[index]?.requests[nth] ?? -1] = mutants;
    }
  }
  return found;
}

/** The lines that each mutant changes, as they then are; in the order of the source. */
function changes(source: string, mutants: readonly Mutant[]): readonly string[] {
  const before = source.split('\n');
  return mutants
    .toSorted((left, right) => left.start - right.start || (left.end < right.end ? -1 : 1))
    .map((mutant) => {
      const after = applyMutant(source, mutant).split('\n');
      expect(after).toHaveLength(before.length);
      return after
        .filter((line, index) => line !== before[index])
        .map((line) => line.trim())
        .join(' / ');
    });
}

const scripts: Readonly<Record<string, readonly string[]>> = {
  'n = 0': ['n = 1'],
  'n = 0x10': ['n = 17'],
  'n = -1.5': ['n = -2.5'],
  "s = 'é😀' + ''": ["s = 'xé😀' + ''", "s = 'é😀' - ''", "s = 'é😀' + 'x'"],
  's = rb"\\d"': ['s = rb"x\\d"'],
  'f = True, None': ['f = False, None', 'f = True, 1'],
  'b = a not in c': ['b = a in c'],
  'b = a is not None': ['b = a is None'],
  'b = a < c <= d': ['b = a >= c <= d', 'b = a < c > d'],
  'b = a and not c': ['b = a or not c', 'b = a and c'],
  'n = (a) ** (c)': ['n = (a) * (c)'],
  'if ready():\n    n = f': ['if not (ready()):'],
  'if a == c:\n    n = f': ['if a != c:'],
  'while (a or\n       c):  # both\n    n = f': ['while (not (a or / c)):  # both', 'while (a and'],
  'n = a if c else d': ['n = a if not (c) else d'],
  'n = [a for a in c if a]': ['n = [a for a in c if not (a)]'],
  'def f(a: 1 = a) -> 2:\n    """Says 3."""\n    return a': ['return None'],
  'def f(a):\n    yield a': ['yield None'],
  'f = lambda a: a.b': ['f = lambda a: None'],
  'for a in c:\n    if a: break\n    else: continue': [
    'if not (a): break',
    'if a: continue',
    'else: break',
  ],
  'names.append(name)': ['pass'],
  'names.append(name)  # None': [],
  'names.append(name)\n# None': [],
  'n += a; m <<= a': ['pass; m <<= a', 'n -= a; m <<= a', 'n += a; pass', 'n += a; m >>= a'],
  'n = a[1:b]': ['n = a[2:b]'],
  'f(a, sep="-", timeout=3)': ['pass', 'f(a, sep="x-", timeout=3)'],
  'print(f"{a!r:>5} {b + 1}")': [
    'pass',
    'print(f"x{a!r:>5} {b + 1}")',
    'print(f"{a!r:>5} {b - 1}")',
    'print(f"{a!r:>5} {b + 2}")',
  ],
  'import a.b\nfrom a import b': [],
  'assert a == 1, "one"\nself.assertEqual(a, 1)': [],
  'raise ValueError("no") from None': [],
  'if __name__ == "__main__":\n    n = f': [],
  'sleep(3)\ntime.sleep(3)\nfile.close()\nprint("no", file=sys.stderr)': [],
  '# 1 < 2\n"only text"': [],
  'match a:\n    case 1: n = f': ['case 2: n = f'],
};

test('each change is one edit, and comments and what claims stay as they are', async () => {
  const sources = Object.keys(scripts);
  const found = await find(sources.map((source) => request(source)));
  const changed = sources.map((source, index) => [source, changes(source, found[index] ?? [])]);
  expect(Object.fromEntries(changed)).toEqual(scripts);
});

const session = `Prose with 1 < 2 and é😀.

  >>> n = '😀' if c else 2  # doctest: +ELLIPSIS
  >>> def f(n):
  ...     return n * 2
  ...
  >>> f(1)
  2
  >>> if (n and
  ...         n):
  ...     print(n)
  7
  >>> n = 3  # doctest: +SKIP
`;

test('of a session, the examples are changed and never what they show', async () => {
  const found = await find(
    (['3.10', '3.14'] as const).map((python) => request(session, { python, dialect: 'session' })),
  );
  for (const mutants of found) {
    expect(changes(session, mutants)).toEqual([
      ">>> n = 'x😀' if c else 2  # doctest: +ELLIPSIS",
      ">>> n = '😀' if not (c) else 2  # doctest: +ELLIPSIS",
      ">>> n = '😀' if c else 3  # doctest: +ELLIPSIS",
      '...     return None',
      '...     return n + 2',
      '...     return n * 3',
      '>>> pass',
      '>>> f(2)',
      '>>> if (not (n and / ...         n)):',
      '>>> if (n or',
      '...     pass',
    ]);
  }
});

test('of a session below definitions, these are changed and no example in their docstrings', async () => {
  const source =
    'def f(n):\n    """\n    >>> f(1)\n    2\n    """\n    return n * 2\n\n>>> f(1)\n2\n';
  const [mutants = []] = await find([request(source, { dialect: 'session' })]);
  expect(changes(source, mutants)).toEqual([
    ...['return None', 'return n + 2', 'return n * 3', '>>> pass', '>>> f(2)'],
  ]);
});

const program = `import math

def area(radius, scale=1):
    if radius < 0 or not scale:
        raise ValueError(f"no circle has the radius {radius}")
    return math.pi * radius ** 2 * scale  # as in school

async def main():
    rows = [f"{radius}: {area(radius):.2f}" for radius in range(1, 4) if radius != 2]
    print("\\n".join(rows), end="")

await main()
`;

test('every mutant compiles, and they are the same on each Python, each time', async () => {
  const requests = pythonVersions.map((python) =>
    request(program, { python, topLevelAwait: true }),
  );
  const found = await find([...requests, ...requests]);
  const newest = found.at(-1) ?? [];
  expect(newest.length).toBeGreaterThan(15);
  for (const [index, { python }] of [...requests, ...requests].entries()) {
    // What stands in an f-string has a known place from 3.12 on.
    const isOld = python === '3.10' || python === '3.11';
    const inside = (mutants: readonly Mutant[] = []): readonly Mutant[] =>
      mutants.filter(({ start }) => !isOld || !program.slice(0, start).endsWith('area('));
    expect(inside(found[index])).toEqual(inside(newest));
  }
  const checks = newest.map((mutant) =>
    buildRun({
      source:
        'import ast\ncompile(open("it").read(), "it", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)',
      files: { it: applyMutant(program, mutant) },
    }),
  );
  for (const { kind } of await runEngine(checks)) expect(kind).toBe('completed');
});

test('a limit spreads over the lines, takes the first of the longer list, and leaves out what never ran', async () => {
  const lines = Array.from({ length: 40 }, (_, number) => `n${number} = ${number} + a * 2 - c`);
  const source = lines.join('\n');
  const [few = [], many = [], rest = []] = [
    ...(await find([request(source)], 8)),
    ...(await find([request(source)], 30)),
    ...(await find([request(source, { missed: [1, 2] })], 1_000)),
  ];
  expect(few).toHaveLength(8);
  expect(many.slice(0, 8)).toEqual(few);
  const lineOf = ({ start }: Mutant): number => source.slice(0, start).split('\n').length;
  const tens = few.map((mutant) => Math.floor((lineOf(mutant) - 1) / 10));
  expect(tens.toSorted()).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(Math.min(...rest.map(lineOf))).toBe(3);
  expect(rest).toHaveLength(38 * 5);
});

test('what does not parse has no mutants, and a long table not without end', async () => {
  const table = `t = [${'1, '.repeat(520)}]`;
  const found = await find([request('print "no"'), request('n = 1\r\n'), request(table)], 5_000);
  expect(found.map(({ length }) => length)).toEqual([0, 1, 500]);
});
