import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgram } from '../../../src/cli/program.ts';
import { isolations } from '../../../src/model/isolation.ts';
import { type SettingName, settingNames, settings } from '../../../src/workspace/index.ts';

const values: Readonly<Record<Exclude<SettingName, 'documents'>, readonly [string, unknown]>> = {
  pythons: ['--python=3.12', ['3.12']],
  snippets: ['--snippets=s', 's'],
  expectations: ['--expectations=e', 'e'],
  timeout: ['--timeout=2', 2],
  minCoverage: ['--min-coverage=90', 90],
  strict: ['--strict', true],
  reporters: ['--reporter=json=r.json', [{ name: 'json', file: 'r.json' }]],
  workers: ['--workers=2', 2],
  isolation: [`--isolation=${isolations[1]}`, isolations[1]],
  cache: ['--no-cache', false],
  shake: ['--shake', true],
  mutate: ['--mutate', true],
  mutants: ['--mutants=3', 3],
  minMutationScore: ['--min-mutation-score=80', 80],
};

/** What `verify` would be called with. */
async function readFlags(argv: readonly string[]): Promise<object> {
  let read: object = {};
  const streams = {
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    stdin: new PassThrough(),
  };
  const world = { argv, cwd: '/', env: {}, signal: new AbortController().signal, ...streams };
  const nothing = async (): Promise<void> => undefined;
  const program = createProgram(world, {
    // That one is a flag and no setting, and it has a value anyway.
    verify: async (_, { progress, ...flags }) => {
      read = flags;
    },
    extract: nothing,
    list: nothing,
    update: nothing,
    explain: nothing,
    init: nothing,
    merge: nothing,
    cache: nothing,
  });
  await program.parseAsync(['verify', ...argv], { from: 'user' });
  return read;
}

test.each(settingNames.filter((name) => name !== 'documents'))(
  'verify takes %s as a flag of the same name',
  async (name) => {
    const [flag, value] = values[name];
    expect(flag.split('=')[0]).toBe(settings[name].flag.split(' ')[0]);
    expect(Object.values(await readFlags([flag]))).toEqual([value]);
  },
);

test.each([
  [['--pythons=3.12', '--python', '3.13'], { python: ['3.12', '3.13'] }],
  [['--reporters', 'json'], { reporter: [{ name: 'json' }] }],
])('%j is written as the setting is', async (argv, flags) => {
  expect(await readFlags(argv)).toEqual(flags);
});

test('a flag that is not given says nothing', async () => {
  expect(await readFlags([])).toEqual({});
});

test.each([
  ['--no-strict', { strict: false }],
  ['--no-shake', { shake: false }],
  ['--no-mutate', { mutate: false }],
  ['--cache', { cache: true }],
])('%s takes back what is configured', async (flag, flags) => {
  expect(await readFlags([flag])).toEqual(flags);
});
