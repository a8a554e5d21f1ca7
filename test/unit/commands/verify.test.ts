import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/commands/usage-error.ts';
import { type VerifyOptions, type VerifyPorts, verify } from '../../../src/commands/verify.ts';
import type { Execution, Run } from '../../../src/model/execution.ts';
import type { Report } from '../../../src/model/report.ts';
import { buildException, buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine, type FakeEngine } from '../../helpers/fake-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const document = `# Guide

## Printing

\`\`\`python
print("hi")
\`\`\`

## Raising

\`\`\`python id=boom
1 / 0
\`\`\`
`;

const project = {
  'package.json': '{ "docproof": { "documents": ["docs"], "pythons": ["3.12", "3.10"] } }',
  'docs/guide.md': document,
  'expectations/guide/printing-1.yaml': 'stdout: hi\n',
  'expectations/guide/boom.yaml': 'raises: { type: ZeroDivisionError }\n',
};

/** Prints `hi` for a snippet that prints, and raises for one that divides. */
function answer(run: Run): Execution {
  if (run.source.includes('print')) return buildExecution('completed', { stdout: 'hi\n' });
  const traceback =
    'Traceback (most recent call last):\n  File "/home/reader/snippet.py", line 1, in <module>\nZeroDivisionError: division by zero\n';
  const exception = buildException({
    type: 'ZeroDivisionError',
    message: 'division by zero',
    traceback,
  });
  return buildExecution('raised', { exception });
}

interface Verified {
  readonly report: Report;
  readonly engine: FakeEngine;
}

async function verifyIn(
  files: Readonly<Record<string, string>>,
  options: Partial<VerifyOptions> = {},
  ports: Partial<VerifyPorts> = {},
): Promise<Verified> {
  const cwd = await temporaryFolder(files);
  const engine = createFakeEngine(answer);
  const createEngine = (): FakeEngine => engine;
  const report = await verify({ targets: [], ...options }, { cwd, createEngine, ...ports });
  return { report, engine };
}

const lost = { 'docs/all.md': '```python id=known\nprint("hi")\n```\n' };

describe('an expectation where no document has any', () => {
  const place = 'move it to `expectations/docs/all/known.yaml`';
  const { problems, targets } = {
    problems: [{ severity: 'warning', message: 'no snippet has this expectation', hint: place }],
    targets: ['docs/all.md'],
  };

  test.each(['expectations/all/known.yaml', 'expectations/known.yaml'])(
    'is noticed though other documents are not known: %s',
    async (file) => {
      const files = { ...lost, [file]: 'stdout: hi\n' };
      const found = problems.map((problem) => ({ ...problem, file }));
      expect((await verifyIn(files, { targets })).report.problems).toEqual(found);
      const both = [...targets, 'known'];
      expect((await verifyIn(files, { targets: both })).report.problems).toEqual(found);
    },
  );

  test.each([
    ['belongs to a document that was not read', { 'all.md': '' }],
    ['is that of a snippet that has one', { 'expectations/docs/all/known.yaml': 'stdout: hi\n' }],
    [
      'may be that of a document in a configured folder',
      { 'lessons/all.rst': '', 'expectations/all.rst/known.yaml': '' },
    ],
  ])('is not what %s', async (_, others) => {
    const stored =
      'expectations/all.rst/known.yaml' in others ? {} : { 'expectations/all/known.yaml': '' };
    const { report } = await verifyIn({ ...lost, ...stored, ...others }, { targets });
    expect(report.problems).toEqual([]);
  });
});

function statuses({ findings }: Report): readonly (readonly [string, string])[] {
  return findings.map(({ snippet, status }) => [snippet.id, status]);
}

describe('a verification', () => {
  test('runs each snippet on each Python of the project and judges it', async () => {
    const { report, engine } = await verifyIn(project);
    expect(statuses(report)).toEqual([
      ['printing-1', 'proved'],
      ['boom', 'proved'],
    ]);
    expect(report).toMatchObject({
      pythons: ['3.10', '3.12'],
      runs: 4,
      problems: [],
      interrupted: false,
      strict: false,
    });
    expect(engine.runs.map(({ python, timeoutMs }) => [python, timeoutMs])).toContainEqual([
      '3.10',
      3000,
    ]);
    expect(engine.closed).toBe(true);
  });

  describe('of a module that raises when it is imported', () => {
    const files = {
      ...project,
      'shop.py': 'def f():\n    """>>> f()"""\n\ndef g():\n    """>>> g()"""\n\n1 / 0\n',
    };
    const traceback =
      'Traceback (most recent call last):\n  File "<before 1>", line 7, in <module>\nZeroDivisionError: no\n';
    const exception = buildException({ type: 'ZeroDivisionError', message: 'no', traceback });
    const fails = buildExecution('setup-failed', { exception, before: 'the module `shop`' });
    const proveModule = async (answerOf: (run: Run) => Execution): Promise<Report> => {
      const cwd = await temporaryFolder(files);
      const createEngine = (): FakeEngine => createFakeEngine(answerOf);
      return verify({ targets: ['shop.py'] }, { cwd, createEngine });
    };

    test('tells of that once', async () => {
      const report = await proveModule(() => fails);
      expect(statuses(report)).toEqual([
        ['f-1', 'skipped'],
        ['g-1', 'skipped'],
      ]);
      expect(report.findings[0]?.reason).toBe('the module `shop` raises ZeroDivisionError');
      expect(report.problems).toMatchObject([
        {
          severity: 'error',
          message:
            'the module `shop` raises ZeroDivisionError: no, so that none of its 2 snippets was run',
          file: 'shop.py',
          line: 7,
        },
      ]);
    });

    test('says on which Pythons, when it does so on some only', async () => {
      const report = await proveModule(({ python }) =>
        python === '3.12' ? fails : buildExecution('completed'),
      );
      expect(report.problems).toEqual([]);
      expect(statuses(report)).toEqual([
        ['f-1', 'broken'],
        ['g-1', 'broken'],
      ]);
    });
  });

  test('waits once on each Python for what never ends', async () => {
    const block = (id: string, code: string) =>
      `\`\`\`python id=${id} group=a\n${code}\n\`\`\`\n\n`;
    const files = {
      ...project,
      'docs/guide.md': `${block('first', 'print("hi")')}${block('loop', 'while True: pass')}${block('then', 'x')}${block('last', 'y')}`,
    };
    const cwd = await temporaryFolder(files);
    const engine = createFakeEngine((run) =>
      run.source.startsWith('while') && run.python === '3.10'
        ? buildExecution('timed-out', { afterMs: 6000 })
        : buildExecution('completed'),
    );
    const report = await verify({}, { cwd, createEngine: () => engine });
    const [, loop, then, last] = report.findings.map(({ judgements }) => judgements);
    expect(loop).toMatchObject([
      { verdict: { kind: 'timed-out' } },
      { verdict: { kind: 'unchecked' } },
    ]);
    for (const judgements of [then, last]) {
      expect(judgements).toMatchObject([
        { verdict: { kind: 'timed-out', afterMs: 6000, before: '`loop`' } },
        { verdict: { kind: 'unchecked' } },
      ]);
    }
    expect(loop?.[0]?.verdict).not.toHaveProperty('before');
    expect(report).toMatchObject({ runs: 6, interrupted: false });
    expect(engine.runs).toHaveLength(6);
  });

  test('takes Pythons and run time from its options before the project', async () => {
    const { engine } = await verifyIn(project, { pythons: ['3.14', '3.14'], timeout: 0.5 });
    expect(engine.runs.map(({ python, timeoutMs }) => [python, timeoutMs])).toEqual([
      ['3.14', 500],
      ['3.14', 500],
    ]);
  });

  test('verifies a document that was never extracted', async () => {
    const { report } = await verifyIn(
      { 'package.json': '{}', 'a.md': document },
      { targets: ['a.md'] },
    );
    expect(statuses(report)).toEqual([
      ['printing-1', 'unchecked'],
      ['boom', 'broken'],
    ]);
    expect(report.findings[0]?.expectationFile).toBeUndefined();
  });

  test('shows tracebacks in the lines of the document', async () => {
    const { report } = await verifyIn({ ...project, 'expectations/guide/boom.yaml': '' });
    const verdict = report.findings[1]?.judgements[0]?.verdict;
    expect(verdict?.kind === 'raised' && verdict.exception.traceback).toContain(
      'File "docs/guide.md", line 12',
    );
  });

  test('skips a snippet whose expectation is not valid, and runs the others', async () => {
    const { report } = await verifyIn({ ...project, 'expectations/guide/boom.yaml': 'stdot: x\n' });
    expect(statuses(report)).toEqual([
      ['printing-1', 'proved'],
      ['boom', 'skipped'],
    ]);
    expect(report.findings[1]?.reason).toBe('its expectation is not valid');
    expect(report.problems).toMatchObject([
      { severity: 'error', file: 'expectations/guide/boom.yaml', line: 1 },
    ]);
  });

  test('warns of an expectation that no snippet has', async () => {
    const { report } = await verifyIn({ ...project, 'expectations/guide/old-1.yaml': '' });
    expect(report.problems).toMatchObject([
      { severity: 'warning', file: 'expectations/guide/old-1.yaml' },
    ]);
  });

  test('says where such an expectation belongs when another folder has its id', async () => {
    const files = { ...project, 'expectations/docs/guide/boom.yaml': '' };
    const { report } = await verifyIn(files);
    expect(report.problems).toMatchObject([
      {
        file: 'expectations/docs/guide/boom.yaml',
        hint: 'move it to `expectations/guide/boom.yaml`, or delete it with `docproof extract --prune`',
      },
    ]);
  });

  test('warns of a document without Python', async () => {
    const { report } = await verifyIn({ ...project, 'docs/empty.md': '' });
    expect(report.problems).toMatchObject([
      { severity: 'warning', message: 'no Python in this document', file: 'docs/empty.md' },
    ]);
  });

  test('runs nothing when the configuration is not valid', async () => {
    const { report, engine } = await verifyIn({ ...project, 'package.json': '{' });
    expect(report).toMatchObject({ findings: [], problems: [{ file: 'package.json' }] });
    expect(engine.runs).toEqual([]);
  });

  test('shows how far it is', async () => {
    const shown: unknown[] = [];
    const createProgress: VerifyPorts['createProgress'] = (total) => ({
      advance: (label, broken) => shown.push([label, broken]),
      announce: (label) => shown.push(label),
      stop: () => shown.push(total),
    });
    const files = { ...project, 'expectations/guide/boom.yaml': 'min_python: "3.12"\n' };
    await verifyIn(files, {}, { createProgress });
    expect(shown).toEqual([
      ['guide/printing-1 on 3.10', 0],
      ['guide/printing-1 on 3.12', 0],
      ['guide/boom on 3.10', 0],
      ['guide/boom on 3.12', 1],
      4,
    ]);
  });
});

describe('ids', () => {
  test.each([['boom'], ['guide/boom']])('choose a snippet, as in %s', async (id) => {
    const { report } = await verifyIn(project, { targets: [id] });
    expect(statuses(report)).toEqual([['boom', 'proved']]);
    expect(report.documents).toMatchObject([{ path: 'docs/guide.md', sections: ['Raising'] }]);
  });

  test('choose out of the documents beside them', async () => {
    const files = { ...project, 'other.md': document };
    const { report } = await verifyIn(files, { targets: ['boom', 'other.md'] });
    expect(report.findings.map(({ snippet }) => snippet.origin.document)).toEqual(['other.md']);
  });

  test('leave problems of other documents aside', async () => {
    const files = { ...project, 'docs/empty.md': '', 'expectations/guide/old.yaml': '' };
    const { report } = await verifyIn(files, { targets: ['boom'] });
    expect(report.problems).toEqual([]);
  });

  test.each([
    ['bom', 'boom'],
    ['guide/printing', 'guide/printing-1'],
    ['docs/guide', 'docs/guide.md'],
  ])('that nothing has are a problem: %s may have been %s', async (id, meant) => {
    const { report } = await verifyIn(project, { targets: [id] });
    expect(report).toMatchObject({
      findings: [],
      problems: [
        {
          severity: 'error',
          message: `\`${id}\` is neither a document nor the id of a snippet`,
          hint: `did you mean \`${meant}\`?`,
        },
      ],
    });
  });
});

describe('an id that nothing has', () => {
  test.each([
    ['good/t-1', 'docproof verify good.md t-1'],
    ['t-1', 'docproof verify document.md t-1'],
  ])('and no document beside it: %s hears of `%s`', async (id, command) => {
    const { report } = await verifyIn({ 'package.json': '{}' }, { targets: [id] });
    expect(report.problems).toEqual([
      {
        severity: 'error',
        message: `\`${id}\` is neither a document nor the id of a snippet`,
        hint: `ids are looked up in the configured documents; for another one, name it too: \`${command}\``,
      },
    ]);
  });

  test('in the documents beside it hears that it was looked up there', async () => {
    const { report } = await verifyIn(project, { targets: ['docs/guide.md', 'elsewhere'] });
    expect(report.problems).toMatchObject([
      { hint: 'ids are looked up in the documents that are named beside them' },
    ]);
  });
});

describe('options', () => {
  test.each([
    ['{ "docproof": { "mutants": 3 } }', {}],
    ['{}', { mutate: true }],
  ])('of a shard go with no mutants: %s and %j', async (packageJson, options) => {
    const files = { ...project, 'package.json': packageJson };
    const shard = { index: 1, of: 2 };
    await expect(verifyIn(files, { ...options, shard })).rejects.toThrow(
      'mutants are chosen over all snippets together',
    );
  });

  test('win over the settings of the project, which hold else', async () => {
    const configured = {
      ...project,
      'package.json':
        '{ "docproof": { "documents": ["docs"], "pythons": ["3.12"], "strict": true, "timeout": 7, "expectations": "claims" } }',
    };
    const { report, engine } = await verifyIn(configured);
    expect(report).toMatchObject({ strict: true, pythons: ['3.12'] });
    expect(report.findings.map(({ status }) => status)).toEqual(['unchecked', 'broken']);
    expect(engine.runs[0]?.timeoutMs).toBe(7000);
    const given = { strict: false, pythons: ['3.13'], expectations: 'expectations' } as const;
    const changed = await verifyIn(configured, given);
    expect(changed.report).toMatchObject({ strict: false, pythons: ['3.13'] });
    expect(changed.report.findings.map(({ status }) => status)).toEqual(['proved', 'proved']);
  });

  test.each<[object, string]>([
    [{ pythons: ['3.9'] }, '`pythons.0` must be one of 3.10, 3.11, 3.12, 3.13, 3.14, 3.15'],
    [{ pythons: [] }, '`pythons` must be a list of Pythons as strings, with one at least'],
    [{ targets: 'doc.md' }, '`targets` must be a list of strings'],
    [{ targets: ['doc.md', ''] }, '`targets.1` must not be empty'],
    [{ timeout: 2_147_484 }, '`timeout` must be a number of seconds above 0 and at most 3600'],
    [{ workers: 0.5 }, '`workers` must be a whole number from 1'],
    [{ isolation: 'none' }, '`isolation` must be `rewind` or `boot`'],
  ])('such as %j are refused with the way out', async (options, message) => {
    await expect(verifyIn(project, options)).rejects.toThrow(new UsageError(message));
  });

  test('may leave the targets out', async () => {
    const cwd = await temporaryFolder(project);
    const report = await verify({}, { cwd, createEngine: () => createFakeEngine(answer) });
    expect(report.findings).toHaveLength(2);
  });
});

describe('a verification that is cut short', () => {
  test('by the user reports what is known', async () => {
    const interruption = new AbortController();
    const createEngine = (): FakeEngine =>
      createFakeEngine((run) => {
        interruption.abort();
        return answer(run);
      });
    const { report } = await verifyIn(project, {}, { createEngine, signal: interruption.signal });
    expect(report).toMatchObject({ runs: 1, interrupted: true, problems: [] });
    expect(report.internalError).toBeUndefined();
    expect(report.findings.map(({ judgements }) => judgements.length)).toEqual([1, 0]);
  });

  test('by a failure of the engine reports what is known and asks to be reported', async () => {
    const createEngine = (): FakeEngine =>
      createFakeEngine((run) => {
        if (run.source.includes('1 / 0')) throw new Error('no more threads');
        return answer(run);
      });
    const { report } = await verifyIn(project, {}, { createEngine });
    expect(report).toMatchObject({
      runs: 2,
      interrupted: true,
      internalError: expect.stringContaining('no more threads'),
      problems: [{ severity: 'error', message: 'docproof itself failed: no more threads' }],
    });
    expect(statuses(report)[0]).toEqual(['printing-1', 'proved']);
  });

  test('by an engine that loses runs is a failure, too', async () => {
    const createEngine = (): FakeEngine => ({
      ...createFakeEngine(answer),
      execute: async () => undefined,
    });
    const { report } = await verifyIn(project, {}, { createEngine });
    expect(report.problems).toMatchObject([
      { message: 'docproof itself failed: 4 of 4 runs came to no end' },
    ]);
  });
});
