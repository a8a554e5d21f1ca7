/**
 * Writes test/unit/execution/closed-doors.json: the function imports of each runtime that the seal
 * closes. Run it after a Pyodide update, with `npx tsx scripts/closed-doors.ts`, and read in the
 * diff what the update brought: each new name is a door that stays closed until doors.ts names it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { runtimeFiles } from '../src/execution/interpreter/runtime-files.ts';
import { policyOf } from '../src/execution/seal/seal.ts';
import { pythonVersions } from '../src/model/python.ts';

const closed = Object.fromEntries(
  pythonVersions.map((python) => {
    const module = new WebAssembly.Module(readFileSync(runtimeFiles(python).wasm));
    const names = WebAssembly.Module.imports(module)
      .filter(({ kind, name }) => kind === 'function' && policyOf(name) === undefined)
      .map(({ name }) => name);
    return [python, [...new Set(names)].sort()];
  }),
);
const file = new URL('../test/unit/execution/closed-doors.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(closed, undefined, 2)}\n`);
