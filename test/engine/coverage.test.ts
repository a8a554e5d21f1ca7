import { describe, expect, test } from 'vitest';
import type { LineCoverage } from '../../src/model/execution.ts';
import { comparePythons, type PythonVersion, pythonVersions } from '../../src/model/python.ts';
import { buildRun } from '../helpers/engine.ts';
import { runEngine, runOn } from '../helpers/run-engine.ts';

const measured = pythonVersions.filter((python) => comparePythons(python, '3.12') >= 0);

async function coverageOf(
  python: PythonVersion,
  source: string,
  given: Parameters<typeof runOn>[2] = {},
): Promise<LineCoverage | undefined> {
  return (await runOn(python, source, { coverage: true, ...given })).coverage;
}

/** Each line says at its end what becomes of it: `+` it runs, `-` it never does, nothing: no code. */
function readMarks(source: string): LineCoverage {
  const lines = source.split('\n');
  const linesWith = (mark: string): readonly number[] =>
    lines.flatMap((line, index) => (line.endsWith(`  #${mark}`) ? [index + 1] : []));
  return { ran: linesWith('+'), missed: linesWith('-') };
}

const marked = `"""The docstring
of the module.
"""
import sys  #+
from collections import (  #+
    OrderedDict,
)

# A comment.
def used(n):  #+
    """What it does."""
    global last
    if n > 1000:  #+
        return (  #-
            "never"  #-
        )
    for i in range(n):  #+
        if i == 2:  #+
            continue  #+
        last = i  #+
    else:
        last = -1  #+
    return [  #+
        x  #+
        for x in range(n)  #+
        if x  #+
    ]

def never(  #+
    first,
    *rest,
):
    yield first  #-
    def inner():  #-
        return rest  #-

class Kept:  #+
    """A class.

    Its docstring goes on.
    """
    count = 0  #+

    @property  #+
    def missed(self):  #+
        return 1  #-

    def __del__(self):  #+
        self.last = 1  #+

try:  #+
    used(5)  #+
    1 / 0  #+
    print("not here")  #-
except ZeroDivisionError as error:  #+
    pass  #+
except ValueError:  #-
    raise  #-
else:
    print()  #-
finally:
    last = 0  #+
with open("file", "w") as file:  #+
    file.write("a")  #+
assert used, (  #+
    "message"  #-
)
match used(2):  #+
    case []:  #+
        print("no")  #-
    case [*_]:  #+
        text = "b"  #+
while True:  #+
    break  #+
print(*(  #+
    n  #+
    for n in [1]  #+
))
kept = Kept()  #+
if False:  #+
    print("the compiler drops it")
(lambda: 1)(); lambda: 2  #+
`;

describe.each(measured)('on Python %s', (python) => {
  test('notes the lines that ran and those that never did', async () => {
    const coverage = await coverageOf(python, marked);
    expect(coverage).toEqual(readMarks(marked));
  });

  test('an annotation that nobody asks for is not missed', async () => {
    const source = 'def f(\n    a: int,\n    b: str = 1,\n) -> int:\n    return a\n\nf(1)\n';
    expect((await coverageOf(python, source))?.missed).toEqual([]);
    const fields = 'class A:\n    x: int\n    y: str = "y"\n';
    expect((await coverageOf(python, fields))?.missed).toEqual([]);
  });

  test('a snippet of comments has no lines', async () => {
    expect(await coverageOf(python, '# nothing\n\n"""text"""\n')).toBeUndefined();
  });

  test('keeps what ran until the end, however it came', async () => {
    const head = 'x = 1\nif x == 2:\n    x = 3\n';
    const known = (last: readonly number[]): LineCoverage => ({
      ran: [1, 2, 4],
      missed: [3, ...last],
    });
    expect(await coverageOf(python, `${head}1 / 0\nx = 5\n`)).toEqual(known([5]));
    expect(await coverageOf(python, `${head}__import__("sys").exit(3)\nx = 5\n`)).toEqual(
      known([5]),
    );
    expect(await coverageOf(python, `${head}__import__("os")._exit(0)\nx = 5\n`)).toEqual(
      known([5]),
    );
    const endless = await runOn(python, `${head}while True: pass\nx = 5\n`, {
      coverage: true,
      timeoutMs: 300,
    });
    expect(endless.kind).toBe('timed-out');
    expect(endless.coverage?.ran).toEqual([1, 2, 4]);
  });

  test('counts the lines of the snippet alone, also when `after` is what runs them', async () => {
    const given = { setup: 'def helper():\n    return 1\n\n\n\nhelper()', after: '\n\n\n\n\nf()' };
    const source = 'def f():\n    return helper()\n\ndef g():\n    return 2\n';
    expect(await coverageOf(python, source, given)).toEqual({ ran: [1, 2, 4], missed: [5] });
    expect(await coverageOf(python, 'x = 1\n', { setup: '1 / 0' })).toBeUndefined();
  });

  test('counts the lines of a session where they stand, whichever example runs them', async () => {
    const source = [
      'Text.',
      '',
      '>>> def f(n):',
      '...     if n:',
      '...         return 1',
      '...     return 2',
      '...',
      '>>> 1 + 1',
      '2',
      '>>> f(',
      '...     0)',
      '2',
      '',
    ].join('\n');
    expect(await coverageOf(python, source, { dialect: 'session' })).toEqual({
      ran: [3, 4, 6, 8, 10, 11],
      missed: [5],
    });
  });

  test('counts the lines of coroutines, and of code that awaits at the top', async () => {
    const source = [
      'import asyncio',
      'async def f(n):',
      '    async with asyncio.timeout(1):',
      '        await asyncio.sleep(n)',
      '    return 1',
      'async def never():',
      '    return 2',
      'print(await f(0))',
      '',
    ].join('\n');
    expect(await coverageOf(python, source, { topLevelAwait: true })).toEqual({
      ran: [1, 2, 3, 4, 5, 6, 8],
      missed: [7],
    });
  });

  test('nothing of one run is left in the next', async () => {
    const look =
      'from sys import monitoring as m\nprint([m.get_tool(n) for n in range(6)], m.get_events(3))\n';
    const [first, second, third] = await runEngine([
      buildRun({ python, source: 'x = 1\n\n\n\nx = 5\n', coverage: true }),
      buildRun({ python, source: look }),
      buildRun({ python, source: '\nx = 2\n', coverage: true }),
    ]);
    expect(first?.coverage).toEqual({ ran: [1, 5], missed: [] });
    expect(second).toMatchObject({
      coverage: undefined,
      stdout: '[None, None, None, None, None, None] 0\n',
    });
    expect(third?.coverage).toEqual({ ran: [2], missed: [] });
  });

  test('a snippet that takes the tool, or calls what it finds there, breaks nothing', async () => {
    const source = `
from sys import monitoring as m
callback = m.register_callback(3, m.events.LINE, None)
for wrong in [(), (1,), (None, "x"), (None, -1), (None, 10**30), (None, 2**31 - 1)]:
    try:
        callback(*wrong)
    except Exception as error:
        pass
m.free_tool_id(3)
m.use_tool_id(3, "mine")
print(m.get_tool(3))
`;
    const execution = await runOn(python, source, { coverage: true });
    expect(execution).toMatchObject({ kind: 'completed', stdout: 'mine\n' });
  });
});

test('no lines are noted before 3.12', async () => {
  expect(await coverageOf('3.11', 'x = 1\n')).toBeUndefined();
});
