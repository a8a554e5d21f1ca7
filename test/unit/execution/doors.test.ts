import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runtimeFiles } from '../../../src/execution/interpreter/runtime-files.ts';
import { doorGroups } from '../../../src/execution/seal/doors.ts';
import { replacements } from '../../../src/execution/seal/replacements.ts';
import { policyOf } from '../../../src/execution/seal/seal.ts';
import { type PythonVersion, pythonVersions } from '../../../src/model/python.ts';

/** Written by scripts/closed-doors.ts. */
const closed = JSON.parse(
  readFileSync(new URL('./closed-doors.json', import.meta.url), 'utf8'),
) as Record<PythonVersion, string[]>;

const imports = new Map(pythonVersions.map((python) => [python, importsOf(python)]));

describe.each(pythonVersions)('the imports of Python %s', (python) => {
  test('are all known: on the allow-list, or closed and looked at', () => {
    const known = new Set(closed[python]);
    const names = imports.get(python) ?? [];
    const unknown = names.filter((name) => policyOf(name) === undefined && !known.has(name));
    expect(unknown, 'run scripts/closed-doors.ts, and read what it adds').toEqual([]);
  });

  test('still hold all that is listed as closed', () => {
    const names = new Set(imports.get(python));
    const gone = closed[python].filter((name) => !names.has(name) || policyOf(name) !== undefined);
    expect(gone, 'run scripts/closed-doors.ts').toEqual([]);
  });
});

describe('the allow-list', () => {
  const names = doorGroups.flatMap((group) => group.names);

  test('names each door once', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('names only what some runtime imports', () => {
    const all = [...new Set([...imports.values()].flat())];
    const exists = (name: string): boolean =>
      name.endsWith('*')
        ? all.some((each) => each.startsWith(name.slice(0, -1)))
        : all.includes(name);
    expect(names.filter((name) => !exists(name))).toEqual([]);
  });

  test('has a replacement for each door that is replaced, and for no other', () => {
    const replaced = doorGroups.flatMap((group) =>
      group.policy === 'replaced' ? group.names : [],
    );
    expect(Object.keys(replacements).sort()).toEqual([...replaced].sort());
  });

  test('gives a reason for each group', () => {
    for (const { reason } of doorGroups) expect(reason).toMatch(/\w+ \w+/);
  });
});

function importsOf(python: PythonVersion): string[] {
  const module = new WebAssembly.Module(readFileSync(runtimeFiles(python).wasm));
  return WebAssembly.Module.imports(module)
    .filter(({ kind }) => kind === 'function')
    .map(({ name }) => name);
}
