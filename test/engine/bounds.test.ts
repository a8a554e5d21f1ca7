import { describe, expect, test } from 'vitest';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun, execute, startEngine } from '../helpers/engine.ts';
import { runOn } from '../helpers/run-engine.ts';

describe.each(pythonVersions)('on Python %s', (python) => {
  test('what a run may use is bounded, and no other run is harmed', async () => {
    const sources = [
      'print("x" * (2**20 + 1), end="")',
      'print("before", flush=True)\nwhile True: pass',
      'kept = bytearray(400 * 2**20)\nprint(len(kept))',
      'kept = bytearray(640 * 2**20)',
      'open("big", "wb").truncate(257 * 2**20)',
      'def again(): again()\nagain()',
      'for n in range(200):\n    with open("file", "wb") as file:\n        file.write(b"x" * 2**20)\nprint("reused")',
      'print("fine")',
    ];
    const runs = sources.map((source) =>
      buildRun({ python, source, timeoutMs: source.includes('while True') ? 500 : 20_000 }),
    );
    const [flood, cutOff, large, tooLarge, file, deep, reused, fine] = await execute(
      startEngine({ workers: 1 }),
      runs,
    );
    expect(flood).toMatchObject({ kind: 'completed', truncated: true });
    expect(flood?.stdout.length).toBe(2 ** 20);
    expect(cutOff).toMatchObject({ kind: 'timed-out', stdout: 'before\n' });
    expect(large).toMatchObject({ kind: 'completed', stdout: '419430400\n' });
    expect(tooLarge).toMatchObject({ kind: 'raised', exception: { type: 'MemoryError' } });
    expect(file).toMatchObject({ kind: 'raised', exception: { type: 'OSError' } });
    expect(deep).toMatchObject({ kind: 'raised', exception: { type: 'RecursionError' } });
    expect(reused).toMatchObject({ kind: 'completed', stdout: 'reused\n' });
    expect(fine).toMatchObject({ kind: 'completed', stdout: 'fine\n' });
  });
});

test.each(pythonVersions)('memory never passes its bound on Python %s', async (python) => {
  const source = `
kept = []
try:
    while True:
        kept.append(bytearray(1 << 20))
except MemoryError:
    print(len(kept))
`;
  const limit = 128;
  const [execution] = await execute(startEngine({ memoryLimit: limit * 2 ** 20 }), [
    buildRun({ python, source }),
  ]);
  expect(execution?.kind).toBe('completed');
  expect(Number(execution?.stdout)).toBeGreaterThan(limit / 2);
  expect(Number(execution?.stdout)).toBeLessThan(limit);
});

test('a lower bound of memory holds', async () => {
  const [execution] = await execute(startEngine({ memoryLimit: 64 * 2 ** 20 }), [
    buildRun({ source: 'bytearray(80 * 2**20)' }),
  ]);
  expect(execution).toMatchObject({ kind: 'raised', exception: { type: 'MemoryError' } });
});

test('a module that a snippet writes can be imported at once', async () => {
  const source =
    'import importlib\ntry:\n    import mine\nexcept ImportError:\n    open("mine.py", "w").write("x = 1")\nimport mine\nprint(mine.x)';
  expect((await runOn('3.13', source)).stdout).toBe('1\n');
});
