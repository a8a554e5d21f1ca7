import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boot } from '../../dist/execution/interpreter/interpreter.js';
import { runtimeFiles } from '../../dist/execution/interpreter/runtime-files.js';
import { createOutputBuffer } from '../../dist/execution/interpreter/streams.js';
import { defaultChance } from '../../src/model/execution.ts';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun, execute, startEngine } from '../helpers/engine.ts';
import { pollutions } from './pollutions.ts';

test('at least forty ways to leave something behind are tried', () => {
  expect(pollutions.length).toBeGreaterThanOrEqual(40);
});

test.each(pythonVersions)(
  'nothing that a run does is left for the next on Python %s',
  async (python) => {
    const runs = pollutions.flatMap(({ pollute, probe }) =>
      [pollute, probe].map((source) => buildRun({ python, source })),
    );
    const probes = runs.filter((_, index) => index % 2 === 1);

    // Booting anew for each probe takes long: two Pythons do, the others run the probes alone.
    const isolation = python === '3.10' || python === '3.14' ? 'boot' : 'rewind';
    const fresh = await execute(startEngine({ isolation, workers: 2 }), probes);
    const engine = startEngine();
    const rewound = await execute(engine, runs);

    pollutions.forEach(({ name }, index) => {
      const expected = fresh[index];
      const seen = rewound[2 * index + 1];
      expect(expected?.kind, `${name}: ${expected?.stderr}`).toBe('completed');
      expect(expected?.stdout, `${name} prints no evidence`).not.toBe('');
      expect(seen?.stdout, name).toBe(expected?.stdout);
      expect(seen?.stderr, name).toBe(expected?.stderr);
      expect(seen?.kind, name).toBe(expected?.kind);
    });
    // Most of them rewind: the proof above is not one of booting anew.
    expect(engine.boots).toBeLessThan(pollutions.length / 3);
  },
);

test.each(pythonVersions)(
  'the same snippet has the same addresses and orders on Python %s',
  async (python) => {
    const source = `
def f(): pass
class C: pass
print(id(f), f, C(), object(), {"a", "b", "c", "d", 1.5, None}, hash("text"), [id(str(n)) for n in range(50)])
`;
    const other = 'kept = [bytearray(10_000) for _ in range(100)]';
    const sources = [source, other, source, source];
    const [first, , ...others] = await execute(
      startEngine(),
      sources.map((each) => buildRun({ python, source: each })),
    );
    expect(first?.kind).toBe('completed');
    for (const each of others) expect(each.stdout).toBe(first?.stdout);
  },
);

describe.each(['3.10', '3.14'] as const)('an interpreter of Python %s', (python) => {
  test('has its memory back, bit for bit, when it is rewound', async () => {
    const files = runtimeFiles(python);
    const module = new WebAssembly.Module(readFileSync(files.wasm));
    const interpreter = await boot(
      { files, module },
      createOutputBuffer(2 ** 20),
      { memory: 2 ** 29, files: 2 ** 26 },
      defaultChance,
    );
    const { image } = interpreter;
    interpreter.run(
      buildRun({ python, source: 'import json\nkept = ["x" * n for n in range(9999)]' }),
    );
    expect(hashOf(interpreter.memory().subarray(0, image.memory.length))).not.toBe(
      hashOf(image.memory),
    );

    expect(interpreter.rewind()).toBe(true);

    const memory = interpreter.memory();
    expect(hashOf(memory.subarray(0, image.memory.length))).toBe(hashOf(image.memory));
    expect(memory.subarray(image.memory.length).every((byte) => byte === 0)).toBe(true);
  });
});

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test.each(pythonVersions)(
  'callbacks of ctypes cost no boot, and lie at the same place in each run on Python %s',
  async (python) => {
    const source = `
import ctypes
kept = [ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 5) for _ in range(3)]
print([ctypes.cast(each, ctypes.c_void_p).value for each in kept], kept[2]())
`;
    const engine = startEngine();
    const [first, second] = await execute(engine, [
      buildRun({ python, source }),
      buildRun({ python, source }),
    ]);
    expect(first?.kind).toBe('completed');
    expect(second?.stdout).toBe(first?.stdout);
    expect(engine.boots).toBe(1);
  },
);
