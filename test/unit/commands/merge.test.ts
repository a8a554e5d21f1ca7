import { expect, test } from 'vitest';
import { merge, UsageError, verify } from '../../../src/commands/index.ts';
import type { VerifyOptions } from '../../../src/commands/verify.ts';
import type { Execution, Run } from '../../../src/model/execution.ts';
import type { Report } from '../../../src/model/report.ts';
import { reporterNames } from '../../../src/model/reporter-name.ts';
import { renderJson, reporters } from '../../../src/reporting/index.ts';
import { buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary-folder.ts';

const project = {
  'package.json':
    '{ "docproof": { "documents": ["docs"], "pythons": ["3.12", "3.13"], "minCoverage": 90 } }',
  'docs/first.md': [
    '# First',
    '```python id=a\nprint("a")\n```',
    '```js\nlet x\n```',
    '```python id=b\nprint("b")\n```',
    '```python id=c continues=a\nprint("c")\n```',
  ].join('\n\n'),
  'docs/second.md': [
    '# Second',
    '```python id=d\nprint("d")\n```',
    '```python id=e\nprint("e")\n```',
  ].join('\n\n'),
  'expectations/first/a.yaml': 'stdout: print("a")\n',
  'expectations/first/b.yaml': 'stdout: something else\n',
  'expectations/second/d.yaml': 'stdot: d\n',
};

/** Prints its own source. */
function answer({ source }: Run): Execution {
  const coverage = { ran: [1], missed: [] };
  return buildExecution('completed', { stdout: source, coverage });
}

function verifyIn(cwd: string, options: VerifyOptions = {}): Promise<Report> {
  return verify(options, { cwd, createEngine: () => createFakeEngine(answer) });
}

/** The project with a JSON report of each of these shards. */
async function withShards(
  shards: readonly string[],
  given: Partial<VerifyOptions> = {},
): Promise<string> {
  const cwd = await temporaryFolder(project);
  for (const shard of shards) await writeShard(cwd, shard, given);
  return cwd;
}

async function writeShard(
  cwd: string,
  shard: string,
  given: Partial<VerifyOptions> = {},
): Promise<void> {
  const [index, of] = shard.split('-').map(Number);
  const report = await verifyIn(cwd, { ...given, shard: { index: index ?? 1, of: of ?? 1 } });
  await writeFiles(cwd, { [`${shard}.json`]: renderJson(report) });
}

function withoutDuration(report: Report): string {
  return renderJson({ ...report, durationMs: 0 });
}

test.each([1, 2, 3, 7])('the reports of %i shards make that of one run', async (of) => {
  const shards = Array.from({ length: of }, (_, index) => `${index + 1}-${of}`);
  const cwd = await withShards(shards);
  const merged = await merge(
    shards.map((shard) => `${shard}.json`),
    { cwd },
  );
  expect(withoutDuration(merged)).toBe(withoutDuration(await verifyIn(cwd)));
});

test.each(reporterNames)(
  'the reports of shards, merged, are those of one run as %s',
  async (name) => {
    const cwd = await withShards(['1-2', '2-2']);
    const render = await reporters[name].load();
    const renderTimeless = (report: Report): string =>
      render({ ...report, durationMs: 0 }, { width: 80, color: false, verbosity: 'verbose' });
    const merged = await merge(['1-2.json', '2-2.json'], { cwd });
    expect(renderTimeless(merged)).toBe(renderTimeless(await verifyIn(cwd)));
  },
);

test('the order of the files says nothing', async () => {
  const cwd = await withShards(['1-2', '2-2']);
  const merged = await merge(['2-2.json', '1-2.json'], { cwd });
  expect(withoutDuration(merged)).toBe(withoutDuration(await verifyIn(cwd)));
});

test('one that was interrupted makes a whole that was interrupted', async () => {
  const cwd = await withShards(['1-2', '2-2']);
  const report = await verify(
    { shard: { index: 2, of: 2 } },
    { cwd, createEngine: () => createFakeEngine(answer), signal: AbortSignal.abort() },
  );
  await writeFiles(cwd, { '2-2.json': renderJson(report) });
  expect((await merge(['1-2.json', '2-2.json'], { cwd })).interrupted).toBe(true);
});

test.each([
  ['a missing shard', ['1-3.json', '3-3.json'], 'no report of shard 2/3'],
  ['a shard twice', ['1-3.json', '2-3.json', '1-3.json'], '1-3.json and 1-3.json are both shard 1'],
  ['another number of shards', ['1-3.json', '2-2.json'], '2-2.json does not go with 1-3.json'],
  ['a file that is not there', ['1-3.json', '4-3.json'], '4-3.json is not there'],
  ['a folder', ['docs'], 'docs cannot be read: it is a folder'],
  ['another file', ['package.json'], 'package.json: it is no report of docproof as JSON'],
  ['no file at all', [], 'there is no report to merge'],
] as const)('%s is told', async (_, files, message) => {
  const cwd = await withShards(['1-3', '2-3', '3-3', '2-2']);
  const merging = merge(files, { cwd });
  await expect(merging).rejects.toThrow(UsageError);
  await expect(merging).rejects.toThrow(message);
});

test('a report that was cut off is told with its file', async () => {
  const cwd = await withShards(['1-1']);
  await writeFiles(cwd, { '1-1.json': '{ "schema": "docproof-rep' });
  await expect(merge(['1-1.json'], { cwd })).rejects.toThrow(
    '1-1.json: it is no JSON, or was cut off',
  );
});

test('the report of a whole verification is no shard', async () => {
  const cwd = await withShards([]);
  await writeFiles(cwd, { 'whole.json': renderJson(await verifyIn(cwd)) });
  await expect(merge(['whole.json'], { cwd })).rejects.toThrow('of a whole verification');
});

test.each([
  ['a document', { 'docs/first.md': '# First\n\n```python\nprint(1)\n```\n' }, {}],
  ['an expectation', { 'expectations/first/b.yaml': 'stdout: print("b")\n' }, {}],
  ['the Pythons', {}, { pythons: ['3.13'] }],
  ['how strict it is', {}, { strict: true }],
  ['the time-out', {}, { timeout: 2.5 }],
  ['the isolation', {}, { isolation: 'boot' }],
] as const)('shards between which %s changed do not go together', async (_, files, options) => {
  const cwd = await withShards(['1-2']);
  await writeFiles(cwd, files);
  await writeShard(cwd, '2-2', options);
  await expect(merge(['1-2.json', '2-2.json'], { cwd })).rejects.toThrow('does not go with');
});

test('a shard of another version of docproof does not go with the others', async () => {
  const cwd = await withShards([]);
  for (const index of [1, 2]) {
    const report = await verify(
      { shard: { index, of: 2 } },
      { cwd, version: `0.${index}.0`, createEngine: () => createFakeEngine(answer) },
    );
    await writeFiles(cwd, { [`${index}.json`]: renderJson(report) });
  }
  const merging = merge(['1.json', '2.json'], { cwd });
  await expect(merging).rejects.toThrow('or versions of docproof differ');
});

test('a shard that stopped at broken snippets makes a whole that stopped', async () => {
  const cwd = await withShards(['1-2', '2-2'], { failFast: true });
  const { interrupted, stoppedAfter } = await merge(['1-2.json', '2-2.json'], { cwd });
  expect({ interrupted, stoppedAfter }).toEqual({ interrupted: true, stoppedAfter: 1 });
});

test('shards that were split by other costs are told', async () => {
  const cwd = await withShards(['1-2']);
  const costs = await verifyIn(cwd);
  const dearLast = costs.findings.map((finding, nth) => ({
    ...finding,
    judgements: finding.judgements.map((each) => ({
      ...each,
      execution: { ...each.execution, durationMs: 10 ** nth },
    })),
  }));
  await writeFiles(cwd, { 'costs.json': renderJson({ ...costs, findings: dearLast }) });
  await writeShard(cwd, '2-2', { costs: 'costs.json' });
  const merging = merge(['1-2.json', '2-2.json'], { cwd });
  await expect(merging).rejects.toThrow('the shards were not split alike');
});
