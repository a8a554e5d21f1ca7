import { describe, expect, test } from 'vitest';
import { type VerifyPorts, verify } from '../../../src/commands/verify.ts';
import type { CheckedClaim } from '../../../src/model/claim.ts';
import { defaultChance, type Execution, type Run } from '../../../src/model/execution.ts';
import type { Finding, Report } from '../../../src/model/report.ts';
import { buildClaim, buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine, type FakeEngine } from '../../helpers/fake-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const broken: Partial<CheckedClaim> = { kind: 'value', claimed: '1', state: 'broken' };

/** A claim of which each chance sees something else. */
function byChance({ chance }: Run): CheckedClaim {
  return buildClaim({ ...broken, seen: String(chance.entropy) });
}

/** One that is wrong whatever the chance. */
function byAll(): CheckedClaim {
  return buildClaim({ ...broken, seen: '2', line: 2, endLine: 2 });
}

interface Verified {
  readonly report: Report;
  readonly finding: Finding | undefined;
  readonly engine: FakeEngine;
}

async function verifyOne(
  answer: (run: Run) => Execution,
  expectation = '',
  ports: Partial<VerifyPorts> = {},
): Promise<Verified> {
  const cwd = await temporaryFolder({
    'package.json': '{ "docproof": { "pythons": ["3.12", "3.13"] } }',
    'a.md': '```python id=one\nf() # 1\nf() # 1\n```\n',
    'expectations/a/one.yaml': expectation,
  });
  const engine = createFakeEngine(answer);
  const report = await verify({ targets: ['a.md'] }, { cwd, createEngine: () => engine, ...ports });
  return { report, finding: report.findings[0], engine };
}

function claiming(...claims: readonly CheckedClaim[]): Execution {
  return buildExecution('completed', { claims });
}

describe('a broken claim whose answer is another one with other chance', () => {
  test('is prose, and leaves the snippet unchecked', async () => {
    const { finding, engine } = await verifyOne((run) => claiming(byChance(run)));
    expect(finding).toMatchObject({
      status: 'unchecked',
      faults: [],
      varies: [{ line: 1, seen: '0', state: 'prose' }],
    });
    expect(finding?.judgements[0]?.execution.claims[0]?.state).toBe('prose');
    // Two more runs on one Python are enough.
    const again = engine.runs.filter(({ chance }) => chance.entropy !== defaultChance.entropy);
    expect(again.map(({ python }) => python)).toEqual(['3.13', '3.13']);
  });

  test('leaves the other claims as they are', async () => {
    const { finding } = await verifyOne((run) => claiming(byChance(run), byAll()));
    expect(finding).toMatchObject({ status: 'broken', varies: [{ line: 1 }] });
    expect(finding?.judgements[0]?.verdict).toMatchObject({ broken: [{ line: 2 }] });
  });

  test('is looked for on the newest Python that broke it', async () => {
    const held = buildClaim({ kind: 'value', claimed: '1', seen: '1' });
    const { finding, engine } = await verifyOne((run) =>
      claiming(run.python === '3.12' ? byChance(run) : held),
    );
    expect(finding).toMatchObject({ status: 'unchecked', minimum: { python: '3.12' } });
    expect(engine.runs.slice(2).map(({ python }) => python)).toEqual(['3.12', '3.12']);
  });
});

describe('a claim stays broken', () => {
  test('when it is wrong in the same way each time', async () => {
    const { finding } = await verifyOne(() => claiming(byAll()));
    expect(finding).toMatchObject({ status: 'broken', varies: [] });
  });

  test('when it is wrong in more than the address, which is another one each time', async () => {
    const at = ({ chance }: Run): string => `<Cup object at 0x1${chance.entropy}>`;
    const cup = (run: Run): CheckedClaim => buildClaim({ ...broken, seen: at(run) });
    const mug = await verifyOne((run) =>
      claiming({ ...cup(run), claimed: '<Mug object at 0x7f1c>' }),
    );
    expect(mug.finding).toMatchObject({ status: 'broken', varies: [] });
    const same = await verifyOne((run) =>
      claiming({ ...cup(run), claimed: '<Cup object at 0x7f1c>' }),
    );
    expect(same.finding).toMatchObject({ status: 'unchecked', varies: [{ line: 1 }] });
  });

  test.each(['seed: 1', 'now: 2024-02-29', 'xfail: a bug'])('under %s', async (expectation) => {
    const { finding, engine } = await verifyOne((run) => claiming(byChance(run)), expectation);
    expect(finding?.varies).toEqual([]);
    expect(engine.runs).toHaveLength(2);
  });

  test('when it is an exception or an assertion', async () => {
    const { engine } = await verifyOne((run) =>
      claiming({ ...byChance(run), kind: 'raises' }, { ...byChance(run), kind: 'assertion' }),
    );
    expect(engine.runs).toHaveLength(2);
  });

  test('when the other runs never came to it', async () => {
    const { finding } = await verifyOne((run) =>
      run.chance.entropy === 0
        ? claiming(byChance(run))
        : claiming({ ...byChance(run), seen: '', state: 'unreached' }),
    );
    expect(finding).toMatchObject({ status: 'broken', varies: [] });
  });
});

test('what id() gave varies without another run, also under a seed', async () => {
  const { finding, engine } = await verifyOne(
    () => claiming({ ...byAll(), isAddress: true }),
    'seed: 1',
  );
  expect(finding).toMatchObject({ status: 'unchecked', varies: [{ line: 2, state: 'prose' }] });
  expect(engine.runs).toHaveLength(2);
});

test('a block of output whose answer is another one with other chance is prose too', async () => {
  const cwd = await temporaryFolder({
    'package.json': '{ "docproof": { "pythons": ["3.13"] } }',
    'a.md': '```python\nprint(f())\n```\n\n```text\n1\n```\n',
  });
  const answer = ({ chance }: Run): Execution =>
    buildExecution('completed', { stdout: `${chance.entropy}\n` });
  const createEngine = (): FakeEngine => createFakeEngine(answer);
  const { findings } = await verify({ targets: ['a.md'] }, { cwd, createEngine });
  expect(findings).toMatchObject([{ status: 'unchecked', varies: [{ kind: 'block' }] }]);
});

test('what an interruption keeps from being looked into is said to be cut short', async () => {
  const interruption = new AbortController();
  const answer = (run: Run): Execution => {
    if (run.chance.entropy !== defaultChance.entropy) interruption.abort();
    return claiming(byChance(run));
  };
  const { report } = await verifyOne(answer, '', { signal: interruption.signal });
  expect(report.interrupted).toBe(true);
});

test('how far the runs with other chance are is shown as that of the others', async () => {
  const shown: unknown[] = [];
  const createProgress: VerifyPorts['createProgress'] = (total, what = 'runs') => {
    shown.push([total, what]);
    return {
      begin: (label) => shown.push(label),
      advance: (label) => shown.push(label),
      announce: () => undefined,
      stop: () => shown.push('end'),
    };
  };
  await verifyOne((run) => claiming(byChance(run)), '', { createProgress });
  const [newest, oldest] = ['a/one on 3.13', 'a/one on 3.12'];
  expect(shown).toEqual([
    ...[[2, 'runs'], oldest, oldest, newest, newest, 'end'],
    ...[[2, 'runs with other chance'], newest, newest, newest, newest, 'end'],
  ]);
});
