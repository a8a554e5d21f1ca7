import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type UpdateOptions, type UpdateResult, update } from '../../../src/commands/index.ts';
import type { CheckedClaim } from '../../../src/model/claim.ts';
import { defaultChance, type Execution, type Run } from '../../../src/model/execution.ts';
import { buildClaim, buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary-folder.ts';

const project = { 'package.json': '{ "docproof": { "documents": ["docs"] } }' };
const one = { ...project, 'docs/a.md': '```python id=one\nprint(1)\n```\n' };

function updateIn(
  cwd: string,
  answer: (run: Run) => Execution,
  options: UpdateOptions = {},
  choose?: () => Promise<undefined>,
): Promise<UpdateResult> {
  const createEngine = () => createFakeEngine(answer);
  return update(options, { cwd, createEngine, ...(choose && { choose }) });
}

const printed = (): Execution => buildExecution('completed', { stdout: '1\n' });
const read = (cwd: string, path: string): Promise<string> => readFile(join(cwd, path), 'utf8');

describe('an update of expectations', () => {
  it('writes what was seen, once', async () => {
    const cwd = await temporaryFolder(one);
    const { written } = await updateIn(cwd, printed);
    expect(written).toEqual(['expectations/a/one.yaml']);
    expect(await read(cwd, 'expectations/a/one.yaml')).toMatch(/^# yaml.*\n\nstdout: \|\n {2}1\n$/);
    expect(await updateIn(cwd, printed)).toMatchObject({ changes: [], written: [], left: [] });
  });

  it('fills an extracted file that says nothing, without its words about that', async () => {
    const cwd = await temporaryFolder(one);
    const { extract } = await import('../../../src/commands/index.ts');
    await extract({}, { cwd });
    await updateIn(cwd, printed);
    expect(await read(cwd, 'expectations/a/one.yaml')).toMatch(/^# yaml.*\n\nstdout: \|\n {2}1\n$/);
  });

  it('keeps a byte order mark and Windows line ends', async () => {
    const cwd = await temporaryFolder({
      ...one,
      'expectations/a/one.yaml': '\uFEFF# a\r\nstdout: a\r\n',
    });
    await updateIn(cwd, printed);
    expect(await read(cwd, 'expectations/a/one.yaml')).toBe('\uFEFF# a\r\nstdout: |\r\n  1\r\n');
  });

  it('makes no mutants, even where the project asks for them', async () => {
    const cwd = await temporaryFolder({
      ...one,
      'package.json': '{ "docproof": { "documents": ["docs"], "mutants": 3 } }',
      'expectations/a/one.yaml': 'stdout: "1"\n',
    });
    const { report } = await updateIn(cwd, printed);
    expect(report).toMatchObject({ findings: [{ status: 'proved' }] });
    expect(report.mutation).toBeUndefined();
  });

  it('leaves what rests on chance', async () => {
    const cwd = await temporaryFolder(one);
    const answer = ({ chance }: Run): Execution =>
      buildExecution('completed', { stdout: `${chance.entropy}\n` });
    expect(await updateIn(cwd, answer)).toMatchObject({
      changes: [],
      left: [{ id: 'one', reason: 'its answer rests on random numbers' }],
    });
  });

  it('looks only, when told to', async () => {
    const cwd = await temporaryFolder(one);
    const { changes, written } = await updateIn(cwd, printed, { dryRun: true });
    expect([changes.length, written]).toEqual([1, []]);
    await expect(read(cwd, 'expectations/a/one.yaml')).rejects.toThrow('ENOENT');
  });

  it('writes nothing when the user goes away', async () => {
    const cwd = await temporaryFolder(one);
    const result = await updateIn(cwd, printed, {}, async () => undefined);
    expect(result).toMatchObject({ interrupted: true, written: [] });
  });

  it('leaves a file that changes while its snippet runs', async () => {
    const path = 'expectations/a/one.yaml';
    const cwd = await temporaryFolder({ ...one, [path]: 'stdout: a\n' });
    const { writeFileSync } = await import('node:fs');
    const answer = (): Execution => {
      writeFileSync(join(cwd, path), 'stdout: b\n');
      return printed();
    };
    const { written, problems } = await updateIn(cwd, answer);
    expect([written, problems]).toMatchObject([[], [{ file: path, severity: 'error' }]]);
  });

  it('leaves a file that changes while the user chooses', async () => {
    const path = 'expectations/a/one.yaml';
    const cwd = await temporaryFolder({ ...one, [path]: 'stdout: a\n' });
    const createEngine = () => createFakeEngine(printed);
    const { written, problems } = await update(
      {},
      {
        cwd,
        createEngine,
        choose: async (changes) => {
          await writeFile(join(cwd, path), 'stdout: b\n');
          return changes;
        },
      },
    );
    expect([written, problems]).toMatchObject([[], [{ file: path, severity: 'error' }]]);
    expect(await read(cwd, path)).toBe('stdout: b\n');
  });
});

/** What an interpreter would say of `x = 1  # n`: the comment holds when n is 1. */
function judgeComments({ source }: Run): Execution {
  const claims = source.split('\n').flatMap((text, index): CheckedClaim[] => {
    const claimed = /# (\d+)/.exec(text)?.[1];
    if (claimed === undefined) return [];
    const column = text.indexOf('# ') + 3;
    const place = {
      line: index + 1,
      column,
      endLine: index + 1,
      endColumn: column + claimed.length,
    };
    const state = claimed === '1' ? 'held' : 'broken';
    return [buildClaim({ kind: 'value', ...place, claimed, seen: '1', rewrite: '1', state })];
  });
  return buildExecution('completed', { claims });
}

describe('an update of documents', () => {
  const text =
    '\uFEFF# A\r\n\r\n- > ```python id=one\r\n  > x = 1  # 22 or so\r\n  > y = 1 \t# 1\r\n  > ```\r\nend';
  const files = { ...project, 'docs/a.md': text };
  const wanted = text.replace('22', '1');

  it('puts comments right, and changes nothing else', async () => {
    const cwd = await temporaryFolder(files);
    const { written } = await updateIn(cwd, judgeComments, { documents: true });
    expect(written).toEqual(['docs/a.md']);
    expect(await read(cwd, 'docs/a.md')).toBe(wanted);
    expect(await updateIn(cwd, judgeComments, { documents: true })).toMatchObject({ changes: [] });
  });

  it('takes extracted snippets along', async () => {
    const cwd = await temporaryFolder(files);
    const { extract } = await import('../../../src/commands/index.ts');
    await extract({}, { cwd });
    const { written } = await updateIn(cwd, judgeComments, { documents: true });
    expect(written).toEqual(['docs/a.md', 'snippets/a/one.py']);
    const { changes } = await extract({ check: true }, { cwd });
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
  });

  test.each([
    ['held on one Python', '3.11', 'held', '1', 'differs between Pythons: `1` on 3.10'],
    ['shown otherwise on one Python', '3.14', 'broken', '7', '`7` on 3.14'],
    ['that cannot be written', '3.14', 'broken', undefined, 'cannot be written there'],
  ] as const)('leaves a claim %s', async (_name, python, state, rewrite, reason) => {
    const cwd = await temporaryFolder(files);
    const answer = (run: Run): Execution => {
      const execution = judgeComments(run);
      if (run.python !== python) return execution;
      const claims = execution.claims.map(({ rewrite: _, ...claim }) =>
        claim.state === 'broken'
          ? { ...claim, state, ...(rewrite !== undefined && { rewrite, seen: rewrite }) }
          : claim,
      );
      return { ...execution, claims };
    };
    const { changes, left } = await updateIn(cwd, answer, { documents: true });
    expect([changes, left]).toMatchObject([[], [{ line: 4, id: 'one' }]]);
    expect(left[0]?.reason).toContain(reason);
  });

  it('names a claim that varies from run to run', async () => {
    const cwd = await temporaryFolder(files);
    const varying = (run: Run): Execution => {
      const { claims } = judgeComments(run);
      const seen = `${run.chance.entropy}`;
      return buildExecution('completed', { claims: claims.map((claim) => ({ ...claim, seen })) });
    };
    expect(await updateIn(cwd, varying, { documents: true })).toMatchObject({
      changes: [],
      left: [{ line: 4, id: 'one', reason: 'what it shows rests on chance' }],
    });
  });

  it('leaves a claim that rests on chance, and one that would not hold', async () => {
    const cwd = await temporaryFolder(files);
    const byChance = (run: Run): Execution => {
      const changed = run.source.includes('22') || run.chance.entropy === defaultChance.entropy;
      return judgeComments(changed ? run : { ...run, source: run.source.replace('# 1', '# 2') });
    };
    const { left } = await updateIn(cwd, byChance, { documents: true });
    expect(left).toMatchObject([{ line: 4, reason: 'what it shows rests on chance' }]);

    const bySource = (run: Run): Execution =>
      judgeComments({ ...run, source: run.source.replace('# 1 ', '# 2 ') });
    expect((await updateIn(cwd, bySource, { documents: true })).left).toMatchObject([
      { line: 4, reason: 'it would not hold when what was seen is put there' },
    ]);
    expect(await read(cwd, 'docs/a.md')).toBe(text);
  });

  it('leaves what the author has set aside', async () => {
    const cwd = await temporaryFolder(files);
    await writeFiles(cwd, { 'expectations/a/one.yaml': 'xfail: known\n' });
    expect(await updateIn(cwd, judgeComments, { documents: true })).toMatchObject({
      changes: [],
      left: [],
    });
  });
});
