import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Execution, Run } from '../../src/model/execution.ts';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun } from '../helpers/engine.ts';
import { runEngine } from '../helpers/run-engine.ts';

/** Runs a snippet on all Pythons; what it prints and how it ends has to be the same on each. */
async function runEverywhere(source: string, given: Partial<Run> = {}): Promise<Execution> {
  const executions = await runEngine(
    pythonVersions.map((python) => buildRun({ python, source, ...given })),
  );
  const [first] = executions;
  if (first === undefined) throw new Error('no execution');
  for (const other of executions) {
    expect(other).toMatchObject({ kind: first.kind, stdout: first.stdout });
  }
  return first;
}

test('hours of sleep take no time, and the clock has moved by them', async () => {
  const { stdout, durationMs } = await runEverywhere(`
import asyncio, time
async def main():
    loop = asyncio.get_running_loop()
    begin, day = loop.time(), time.time()
    await asyncio.sleep(3600)
    print(round(loop.time() - begin), round(time.time() - day))
asyncio.run(main())
`);
  expect(stdout).toBe('3600 3600\n');
  expect(durationMs).toBeLessThan(1000);
});

test('timers fire in the order of their times, whatever the order of their making', async () => {
  const { stdout } = await runEverywhere(`
import asyncio
async def show(name, delay):
    await asyncio.sleep(delay)
    print(name, end=" ")
async def main():
    await asyncio.gather(show("c", 30), show("a", 10), show("b", 20))
    try:
        await asyncio.wait_for(asyncio.sleep(9), timeout=1)
    except asyncio.TimeoutError:
        print("timeout")
asyncio.run(main())
`);
  expect(stdout).toBe('a b c timeout\n');
});

test('a loop that nothing can wake is a deadlock, with the tasks that wait', async () => {
  const execution = await runEverywhere(`
import asyncio
async def consume(queue):
    await queue.get()
async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consume(queue), name="consumer")
    await task
asyncio.run(main())
`);
  expect(execution).toMatchObject({
    kind: 'deadlocked',
    waiting: ['Task-1: main', 'consumer: consume'],
  });
});

test('a deadlock stays one when the snippet catches everything', async () => {
  const execution = await runEverywhere(`
import asyncio
async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    await lock.acquire()
try:
    asyncio.run(main())
except BaseException:
    pass
print("as if nothing had happened")
`);
  expect(execution.kind).toBe('deadlocked');
});

test('a thread that only computes runs at once', async () => {
  const { kind, stdout } = await runEverywhere(`
import asyncio, threading
def work(n):
    return n * 2, threading.current_thread() is threading.main_thread()
async def main():
    print(await asyncio.to_thread(work, 4))
    print(await asyncio.get_running_loop().run_in_executor(None, max, 1, 2))
asyncio.run(main())
`);
  expect({ kind, stdout }).toEqual({ kind: 'completed', stdout: '(8, False)\n2\n' });
});

test.each([
  ['sleeps', 'time.sleep(1)'],
  ['starts a thread', 'threading.Thread(target=print).start()'],
])('a thread that %s needs threads', async (_, statement) => {
  const execution = await runEverywhere(`
import asyncio, threading, time
def work():
    ${statement}
async def main():
    try:
        await asyncio.to_thread(work)
    except RuntimeError:
        pass
asyncio.run(main())
`);
  expect(execution).toMatchObject({ kind: 'unsupported', feature: 'threads' });
});

test('await stands at the top level when it is asked for', async () => {
  const source = `
import asyncio
print(await asyncio.sleep(5, "slept"))
async with asyncio.Lock():
    print("locked")
raise ValueError("after")
`;
  const execution = await runEverywhere(source, { topLevelAwait: true });
  expect(execution).toMatchObject({ kind: 'raised', stdout: 'slept\nlocked\n' });
  if (execution.kind === 'raised') {
    expect(execution.exception).toMatchObject({ type: 'ValueError', line: 6 });
    expect(execution.exception.traceback).toMatch(
      /^Traceback.*\n {2}File "\/home\/reader\/snippet.py", line 6/,
    );
  }
});

function describe(name: string, execution: Execution | undefined): string {
  return `${name} ${execution?.kind} ${execution?.stdout.replace(/ at 0x[0-9a-f]+/g, '')}`;
}

test('abandoned async generators are closed before the loop ends', async () => {
  const { stdout } = await runEverywhere(`
import asyncio
async def ticks():
    try:
        while True:
            yield 1
    finally:
        await asyncio.sleep(1)
        print("closed")
async def main():
    async for tick in ticks():
        break
    print("left")
    await asyncio.sleep(2)
asyncio.run(main())
print("end")
`);
  expect(stdout).toBe('left\nclosed\nend\n');
});

test('the snippets of the corpus run on the Pythons that no native one is there for', async () => {
  const folder = new URL('fidelity/corpus/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.startsWith('asyncio-'));
  const runs = await Promise.all(
    names.flatMap((name) =>
      (['3.13', '3.14', '3.15'] as const).map(async (python) =>
        buildRun({ python, source: await readFile(new URL(name, folder), 'utf8') }),
      ),
    ),
  );
  const executions = await runEngine(runs);
  names.forEach((name, index) => {
    const [known, ...newer] = executions.slice(index * 3, index * 3 + 3);
    for (const execution of newer) {
      expect(describe(name, execution)).toBe(describe(name, known));
    }
  });
});
