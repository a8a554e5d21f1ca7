import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/model/problem.ts';
import { checkSettings } from '../../../../src/workspace/configuration/check-settings.ts';
import { defaultConfig, toConfig } from '../../../../src/workspace/configuration/config.ts';
import { readText } from '../../../../src/workspace/configuration/read-text.ts';
import type { Settings } from '../../../../src/workspace/configuration/settings.ts';

type Checked = { readonly settings?: Settings; readonly problems?: readonly Problem[] };

function check(text: string, file = 'docproof.config.json'): Checked {
  const read = readText(text, file);
  return 'problem' in read ? { problems: [read.problem] } : checkSettings(read, { file, path: [] });
}

function checkKey(key: string, json: string): Problem | undefined {
  return check(`{ "${key}": ${json} }`).problems?.[0];
}

test('an empty configuration is that of the defaults', () => {
  for (const [text, file] of [
    ['{}', 'docproof.config.json'],
    ['# later\n', 'docproof.config.yaml'],
  ] as const) {
    expect(toConfig(check(text, file).settings ?? { timeout: 1 })).toEqual(defaultConfig);
  }
});

test('the Pythons come in order and once', () => {
  const { settings = {} } = check('pythons: ["3.14", "3.10", "3.14"]', 'docproof.config.yml');
  expect(toConfig(settings).pythons).toEqual(['3.10', '3.14']);
});

test('folders are taken however they are written', () => {
  expect(toConfig({ snippets: './proof/snippets/' }).snippets).toBe('proof/snippets');
  expect(toConfig({ snippets: 'proof\\snippets' }).snippets).toBe('proof/snippets');
});

test('reporters are a name each, with or without a file', () => {
  expect(toConfig({ reporters: ['default', 'json=out/r.json'] }).reporters).toEqual([
    { name: 'default' },
    { name: 'json', file: 'out/r.json' },
  ]);
});

test.each([
  [{}, false],
  [{ mutants: 3 }, true],
  [{ minMutationScore: 80 }, true],
  [{ mutate: false, mutants: 3 }, false],
])('%j means that mutants are made: %j', (settings, mutate) => {
  expect(toConfig(settings).mutate).toBe(mutate);
});

test('an editor may be told where the schema is', () => {
  expect(check('{ "$schema": "x.json", "timeout": 1 }').settings).toEqual({ timeout: 1 });
});

test('an unknown key is named with its place and what may have been meant', () => {
  expect(check('{\n  "snipets": "x"\n}')).toEqual({
    problems: [
      {
        severity: 'error',
        message: 'unknown key `snipets`',
        hint: 'did you mean `snippets`?',
        file: 'docproof.config.json',
        line: 2,
        column: 3,
      },
    ],
  });
});

test('all keys are listed when none is near', () => {
  expect(checkKey('zzzzzzzz', '1')?.hint).toBe(
    'the keys are documents, pythons, snippets, expectations, timeout, minCoverage, strict, reporters, workers, isolation, cache, shake, mutate, mutants, minMutationScore',
  );
});

test('each wrong value is named with its place, in the order of the file', () => {
  const text = 'pythons:\n  - "3.12"\n  - "3.122"\ntimeout: "5"\nzzz: 1\n';
  expect(check(text, 'docproof.config.yaml').problems).toMatchObject([
    { message: expect.stringMatching(/^`pythons\.1` must/), line: 3, column: 5 },
    { message: expect.stringMatching(/^`timeout` must/), line: 4, column: 1 },
    { message: 'unknown key `zzz`', line: 5, column: 1 },
  ]);
});

test.each([
  ['minCoverage', '101', 'must be a number from 0 to 100'],
  ['minMutationScore', '"90"', 'must be a number from 0 to 100'],
  ['timeout', '0', 'must be a number of seconds above 0 and at most 3600'],
  ['timeout', '3600.5', 'must be a number of seconds above 0 and at most 3600'],
  ['workers', '1.5', 'must be a whole number from 1'],
  ['mutants', '0', 'must be a whole number from 1'],
  ['strict', '"yes"', 'must be true or false'],
  ['isolation', '"reboot"', 'must be `rewind` or `boot`'],
  ['documents', '"docs"', 'must be a list of files, folders and globs, with one at least'],
  ['documents', '[]', 'must be a list of files, folders and globs, with one at least'],
  ['reporters', '[]', 'must be a list of reporters, with one at least'],
  ['snippets', '"."', 'must be a folder inside of the project'],
  ['snippets', '"../elsewhere"', 'must be a folder inside of the project'],
  ['snippets', '"/tmp"', 'must be a folder inside of the project'],
  ['expectations', '""', 'must be a folder inside of the project'],
])('refuses %s: %s', (key, json, rule) => {
  expect(checkKey(key, json)).toMatchObject({ message: `\`${key}\` ${rule}`, line: 1, column: 3 });
});

test('a Python without quotes is a number, and the error says so', () => {
  const { problems } = check('pythons: [3.10]', 'docproof.config.yaml');
  expect(problems?.[0]?.message).toMatch(
    /^`pythons\.0` has to stand in quotes, and must be one of/,
  );
});

test.each([
  ['pythons', '["312"]', '3.12'],
  ['reporters', '["defalt"]', 'default'],
  ['isolation', '"rewnd"', 'rewind'],
])('a slip in a value of %s: %s', (key, json, meant) => {
  expect(checkKey(key, json)?.hint).toBe(`did you mean \`${meant}\`?`);
});

test.each([
  ['[""]', 'must not be empty'],
  ['[7]', 'must be text'],
])('documents are text: %s', (json, rule) => {
  expect(checkKey('documents', json)?.message).toBe(`\`documents.0\` ${rule}`);
});

test('a reporter that lacks its file is refused', () => {
  expect(checkKey('reporters', '["json="]')?.message).toMatch(/^`reporters\.0` must be one of/);
});

test('a list is no configuration', () => {
  expect(check('[]').problems?.[0]?.message).toBe('the configuration must be an object');
});

test.each([
  ['docproof.config.json', '{\n  "a": 1,\n}', { line: 3, column: 1 }],
  ['docproof.config.json', '{\n  "a":', { line: 2, column: 7 }],
  ['docproof.config.yaml', 'a: 1\nb: [\n', { line: 3, column: 1 }],
  ['docproof.config.yaml', 'a: 1\na: 2\n', { line: 2, column: 1 }],
])('%s that does not parse is an error with a place', (file, text, place) => {
  const language = file.endsWith('json') ? 'JSON' : 'YAML';
  expect(check(text, file).problems).toMatchObject([
    { message: expect.stringMatching(`^no valid ${language}: .`), file, ...place },
  ]);
});

test('a byte order mark is no part of JSON', () => {
  expect(check('\uFEFF{ "timeout": 1 }').settings).toEqual({ timeout: 1 });
});
