import { expect, test } from 'vitest';
import { createRunKeys } from '../../../src/execution/run-keys.ts';
import type { Before, Run } from '../../../src/model/execution.ts';
import { buildRun } from '../../helpers/builders.ts';

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
