import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createRunKeys } from '../../../src/execution/run-keys.ts';
import type { Before, Run } from '../../../src/model/execution.ts';
import { buildRun } from '../../helpers/builders.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary-folder.ts';

const before: Before = {
  name: '`intro`',
  source: 'price = 3\n',
  dialect: 'script',
  file: '<before 1>',
  mayRaise: false,
  origin: { document: 'doc.md', line: 3, column: 1 },
};
const run = buildRun({ before: [before] });
const { driver, keyOf } = createRunKeys('rewind');

/** Another value of each field; a field more does not compile until it has one. */
const changes: { readonly [Field in keyof Required<Run>]: Run[Field] } = {
  python: '3.13',
  source: 'pass \n',
  dialect: 'cell',
  before: [],
  setup: 'x = 1',
  after: 'print(1)',
  stdin: 'text',
  files: { 'a.txt': '' },
  timeoutMs: 5_001,
  topLevelAwait: true,
  endsByRaising: true,
  coverage: true,
  chance: { ...run.chance, entropy: 1 },
  settled: ['entropy'],
};

const chances: { readonly [Field in keyof Run['chance']]: number } = {
  entropy: 7,
  hash: 7,
  now: 7,
  tickNs: 7,
  padding: 7,
};

const piecesBefore: { readonly [Field in keyof Omit<Required<Before>, 'origin'>]: Before[Field] } =
  {
    name: '`other`',
    source: 'price = 4\n',
    dialect: 'session',
    module: 'prices',
    file: '<before 2>',
    mayRaise: true,
  };

test.each(Object.entries(changes))('another %s is another key', (field, value) => {
  expect(keyOf({ ...run, [field]: value })).not.toBe(keyOf(run));
});

test.each(Object.entries(chances))('another %s in the chance is another key', (field, value) => {
  expect(keyOf({ ...run, chance: { ...run.chance, [field]: value } })).not.toBe(keyOf(run));
});

test.each(Object.entries(piecesBefore))('another %s before it is another key', (field, value) => {
  const changed = { ...before, [field]: value };
  expect(keyOf({ ...run, before: [changed] })).not.toBe(keyOf(run));
});

test('the same run has the same key, wherever the snippet before it stands', () => {
  const moved = { ...before, origin: { document: 'doc.md', line: 30, column: 1 } };
  expect(createRunKeys('rewind').keyOf({ ...run, before: [moved] })).toBe(keyOf(run));
});

test('the driver is another one when runs are kept apart otherwise', () => {
  expect(createRunKeys('rewind').driver).toBe(driver);
  expect(createRunKeys('boot').driver).not.toBe(driver);
});

test('a change of any code that runs snippets, or of the runtime, is another key', async () => {
  const root = await temporaryFolder({
    'package.json': '{ "type": "module" }',
    'node_modules/pyodide-3.12/package.json': '{ "version": "0.27.7" }',
    'node_modules/pyodide-3.12/pyodide.asm.wasm': 'wasm',
    'node_modules/pyodide-3.12/pyodide.asm.js': 'glue',
    'node_modules/pyodide-3.12/python_stdlib.zip': 'library',
  });
  for (const folder of ['execution', 'model']) {
    await cp(new URL(`../../../src/${folder}`, import.meta.url), join(root, 'src', folder), {
      recursive: true,
    });
  }
  const first = await keysAfterChanges(root, [
    'src/execution/seal/doors.ts',
    'src/execution/engine.ts',
    'src/execution/python/driver.py',
    'src/model/execution.ts',
    'node_modules/pyodide-3.12/pyodide.asm.wasm',
    'node_modules/pyodide-3.12/pyodide.asm.js',
    'node_modules/pyodide-3.12/python_stdlib.zip',
  ]);
  expect(new Set(first).size).toBe(8);
  await writeFiles(root, { 'node_modules/pyodide-3.12/package.json': '{ "version": "0.27.8" }' });
  const [upgraded] = await keysAfterChanges(root, []);
  expect(first).not.toContain(upgraded);
}, 60_000);

/** The keys of a run in a copy of docproof: at first, and after each of these files has grown. */
async function keysAfterChanges(
  root: string,
  files: readonly string[],
): Promise<readonly string[]> {
  const program = `
    import { appendFileSync } from 'node:fs';
    import { createRunKeys } from ${JSON.stringify(join(root, 'src/execution/run-keys.ts'))};
    const show = () => {
      const { driver, keyOf } = createRunKeys('rewind');
      console.log(driver + keyOf(${JSON.stringify(run)}));
    };
    show();
    for (const file of ${JSON.stringify(files)}) {
      appendFileSync(${JSON.stringify(root)} + '/' + file, '\\n');
      show();
    }`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', '--input-type=module', '--eval', program],
  ]);
  return stdout.trim().split('\n');
}
