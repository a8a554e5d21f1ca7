import { expect, test } from 'vitest';
import type { RunEngine } from '../../../src/commands/execute-runs.ts';
import { type VerifyOptions, type VerifyPorts, verify } from '../../../src/commands/verify.ts';
import type { Execution, Run } from '../../../src/model/execution.ts';
import type { Report } from '../../../src/model/report.ts';
import { buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const project = {
  'package.json': '{ "docproof": { "documents": ["guide.md"], "pythons": ["3.12", "3.14"] } }',
  'guide.md': `# Guide

\`\`\`python id=sum
print(1 + 2)
\`\`\`

\`\`\`python id=sign
print(4 > 3)
\`\`\`

\`\`\`python id=wrong
print(5)
\`\`\`
`,
  'expectations/guide/sum.yaml': 'stdout: "3"\n',
  'expectations/guide/sign.yaml': 'stdout: "True"\n',
  'expectations/guide/wrong.yaml': 'stdout: "6"\n',
};

const requestFile = 'requests.json';

/** Finds in each snippet the mutant that adds one to its first number, and evaluates what is printed. */
function answer({ source, files }: Run): Execution {
  const requests = files[requestFile];
  if (requests === undefined) return buildExecution('completed', { stdout: printed(source) });
  const found = (JSON.parse(requests) as { source: string }[]).map((each) => {
    const start = each.source.search(/\d/);
    return [[start, start + 1, String(Number(each.source[start]) + 1), 'number']];
  });
  return buildExecution('completed', { stdout: JSON.stringify(found) });
}

function printed(source: string): string {
  const [, left, operator, right] = /(\d)(?: ([+>]) (\d))?/.exec(source) ?? [];
  if (operator === '>') return Number(left) > Number(right) ? 'True\n' : 'False\n';
  return `${Number(left) + Number(right ?? 0)}\n`;
}

interface Verified {
  readonly report: Report;
  readonly runs: readonly Run[];
}

async function verifyWith(
  options: VerifyOptions,
  ports: Partial<VerifyPorts> = {},
): Promise<Verified> {
  const engine = createFakeEngine(answer);
  const cwd = await temporaryFolder(project);
  const report = await verify(options, { cwd, createEngine: () => engine, ...ports });
  return { report, runs: engine.runs };
}

test('what is proved is mutated on the newest Python, and what nobody notices is reported', async () => {
  const { report, runs } = await verifyWith({ mutate: true });
  expect(report.mutation).toMatchObject({
    score: 50,
    killed: 1,
    survived: 1,
    snippets: 2,
    pythons: ['3.14'],
    survivors: [{ id: 'sign', line: 8, original: 'print(4 > 3)', replacement: 'print(5 > 3)' }],
  });
  expect(report).toMatchObject({ runs: 6, interrupted: false });
  const [finding, ...mutants] = runs.slice(6);
  expect(JSON.parse(finding?.files[requestFile] ?? '')).toMatchObject([
    { source: 'print(1 + 2)\n', limit: 20, missed: [] },
    { source: 'print(4 > 3)\n', limit: 20, missed: [] },
  ]);
  expect(mutants.map(({ source, python }) => [source, python])).toEqual([
    ['print(2 + 2)\n', '3.14'],
    ['print(5 > 3)\n', '3.14'],
  ]);
});

test('a number or a least score ask for mutants by themselves', async () => {
  const { report, runs } = await verifyWith({ mutants: 3, minMutationScore: 75 });
  expect(report.mutation).toMatchObject({ score: 50, minimum: 75 });
  expect(runs[6]?.files[requestFile]).toContain('"limit":3');
  expect((await verifyWith({ minMutationScore: 75 })).report.mutation?.minimum).toBe(75);
  expect((await verifyWith({})).report.mutation).toBeUndefined();
});

test('nothing proved makes no further runs', async () => {
  const { report, runs } = await verifyWith({ mutate: true, targets: ['wrong'] });
  expect(report.mutation).toMatchObject({ score: undefined, killed: 0, survived: 0 });
  expect(runs).toHaveLength(2);
});

test('lines that never ran are passed on, and a progress bar counts the mutants', async () => {
  const totals: unknown[] = [];
  const engine = createFakeEngine((run) => ({
    ...answer(run),
    ...(run.coverage && { coverage: { ran: [1], missed: [7] } }),
  }));
  const { report } = await verifyWith(
    { mutate: true, targets: ['sum'] },
    {
      createEngine: () => engine,
      createProgress(total, what = 'runs') {
        totals.push([total, what]);
        return { advance: () => totals.push('one'), announce() {}, stop: () => totals.push('end') };
      },
    },
  );
  expect(report.mutation?.killed).toBe(1);
  expect(totals).toEqual([[2, 'runs'], 'one', 'one', 'end', [1, 'mutants'], 'one', 'end']);
  expect(engine.runs[2]?.files[requestFile]).toContain('"missed":[7]');
});

test('an interruption leaves what is known, and says that it is not all', async () => {
  const interruption = new AbortController();
  const { report } = await verifyWith(
    { mutate: true },
    {
      signal: interruption.signal,
      createEngine: () =>
        createFakeEngine((run) => {
          if (run.source === 'print(2 + 2)\n') interruption.abort();
          return answer(run);
        }),
    },
  );
  expect(report).toMatchObject({ interrupted: true, mutation: { killed: 1, notReached: 1 } });
});

test('an interruption before there are mutants gives no score', async () => {
  const interruption = new AbortController();
  const { report } = await verifyWith(
    { mutate: true },
    {
      signal: interruption.signal,
      createEngine: () =>
        createFakeEngine((run) => {
          if (requestFile in run.files) interruption.abort();
          return answer(run);
        }),
    },
  );
  expect(report.interrupted).toBe(true);
  expect(report.mutation?.score).toBeUndefined();
});

test.each([
  ['the program that finds them', () => buildExecution('crashed', { reason: 'no memory' })],
  ['its answer', () => buildExecution('completed', { stdout: 'nonsense' })],
])('a failure of %s is one of docproof', async (_, fail) => {
  const createEngine = (): RunEngine =>
    createFakeEngine((run) => (requestFile in run.files ? fail() : answer(run)));
  const { report } = await verifyWith({ mutate: true }, { createEngine });
  expect(report.mutation).toBeUndefined();
  expect(report.internalError).toBeDefined();
  expect(report.problems.map(({ message }) => message).join()).toContain('docproof itself failed');
});
