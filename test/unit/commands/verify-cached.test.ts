import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type VerifyOptions, verify } from '../../../src/commands/verify.ts';
import type { Execution, Run } from '../../../src/model/execution.ts';
import type { Report } from '../../../src/model/report.ts';
import { renderJson } from '../../../src/reporting/index.ts';
import { buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary-folder.ts';

const project = {
  'package.json': '{ "docproof": { "documents": ["docs"], "pythons": ["3.12", "3.13"] } }',
  'docs/guide.md': [
    '# Guide',
    '```python id=first\nprint(1)\n```',
    '```python id=second continues=first\nprint(2)\n```',
  ].join('\n\n'),
  'docs/other.md': '# Other\n\n```python id=third\nprint(3)\n```\n',
  'expectations/guide/first.yaml': 'stdout: print(1)\n',
};

function answer({ source }: Run): Execution {
  return buildExecution('completed', { stdout: source });
}

interface Verified {
  readonly report: Report;
  /** The sources that the engine ran, each with its Python. */
  readonly ran: readonly string[];
  /** How often an engine was made. */
  readonly engines: number;
}

async function verifyIn(cwd: string, options: VerifyOptions = {}): Promise<Verified> {
  const engine = createFakeEngine(answer);
  let engines = 0;
  const report = await verify(options, {
    cwd,
    cacheFolder: join(cwd, 'cache'),
    createEngine: () => {
      engines += 1;
      return engine;
    },
  });
  return { report, ran: engine.runs.map(({ python, source }) => `${python} ${source}`), engines };
}

/** The project, verified once. */
async function verified(): Promise<string> {
  const cwd = await temporaryFolder(project);
  await verifyIn(cwd);
  return cwd;
}

test('a second verification runs nothing, makes no engine, and reports the same', async () => {
  const cwd = await temporaryFolder(project);
  const first = await verifyIn(cwd);
  const second = await verifyIn(cwd);
  expect([first.ran.length, first.report.cached]).toEqual([6, 0]);
  expect([second.ran.length, second.engines, second.report.cached]).toEqual([0, 0, 6]);
  const comparable = (report: Report): string =>
    renderJson({ ...report, durationMs: 0, cached: 0 });
  expect(comparable(second.report)).toBe(comparable(first.report));
});

test('another expectation is held against what is known', async () => {
  const cwd = await verified();
  await writeFiles(cwd, { 'expectations/guide/first.yaml': 'stdout: something else\n' });
  const { report, ran } = await verifyIn(cwd);
  expect(ran).toEqual([]);
  expect(report.findings[0]?.status).toBe('broken');
});

test('a snippet that changed is run again, with those that go on from it', async () => {
  const cwd = await verified();
  const changed = project['docs/guide.md'].replace('print(1)', 'print(1.0)');
  await writeFiles(cwd, { 'docs/guide.md': changed });
  const { ran } = await verifyIn(cwd);
  expect(ran).toHaveLength(4);
  expect(ran.filter((each) => each.includes('print(3)'))).toEqual([]);
});

test('lines above it, and another place in the document, change nothing', async () => {
  const cwd = await verified();
  await writeFiles(cwd, { 'docs/guide.md': `# New\n\nwords\n\n${project['docs/guide.md']}` });
  expect((await verifyIn(cwd)).ran).toEqual([]);
});

test.each([
  ['how long it may run', { timeout: 2 }],
  ['how it gets its interpreter', { isolation: 'boot' }],
  ['that nothing is to be taken from the cache', { cache: false }],
] as const)('it is run again when another option says %s', async (_, options) => {
  expect((await verifyIn(await verified(), options)).ran).toHaveLength(6);
});

test('what is verified alone is known to the whole, and the other way round', async () => {
  const cwd = await temporaryFolder(project);
  await verifyIn(cwd, { targets: ['third'], pythons: ['3.13'] });
  expect((await verifyIn(cwd)).report.cached).toBe(1);
  expect((await verifyIn(cwd, { targets: ['second'] })).ran).toEqual([]);
});

test('shaken runs have other chances, and are known by them', async () => {
  const cwd = await verified();
  const shaken = await verifyIn(cwd, { shake: true });
  expect([shaken.ran.length, shaken.report.cached]).toEqual([12, 6]);
  expect((await verifyIn(cwd, { shake: true })).ran).toEqual([]);
});
