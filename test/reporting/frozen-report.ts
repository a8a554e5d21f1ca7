import type { PythonVersion } from '../../src/model/python.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import {
  buildChange,
  buildClaim,
  buildDocument,
  buildException,
  buildExecution,
  buildExpectation,
  buildFinding,
  buildJudgement,
  buildJudgements,
  buildOrigin,
  buildOtherBlock,
  buildReport,
  buildSnippet,
} from '../helpers/builders.ts';

const path = 'lessons/expert-python.md';

/** A finding at a line of the lesson, named by its section and its place in it. */
function findingAt(line: number, id: string, section: string, given: Partial<Finding>): Finding {
  return buildFinding({
    snippet: buildSnippet({
      id,
      folder: 'expert-python',
      section,
      origin: buildOrigin({ document: path, line, start: line * 30, end: line * 30 + 90 }),
    }),
    expectationFile: `expectations/expert-python/${id}.yaml`,
    ...given,
  });
}

function onEach(pythons: readonly PythonVersion[], verdict: Verdict): object {
  return Object.fromEntries(pythons.map((python) => [python, verdict]));
}

const opcodes: Extract<Verdict, { kind: 'mismatched' }> = {
  kind: 'mismatched',
  expected: 'LOAD_FAST a\nLOAD_FAST b\nBINARY_OP +\nRETURN_VALUE\n',
  actual: 'LOAD_FAST_LOAD_FAST a b\nBINARY_OP +\nRETURN_VALUE\n',
};

const threshold: Verdict = {
  kind: 'mismatched',
  expected: 'thresholds: (700, 10, 10)\ncounts:  3\n',
  actual: 'thresholds: (2000, 10, 10)\ncounts: 3\n',
};

const numbers = Array.from({ length: 80 }, (_, index) => `row ${index + 1} of the table`);
const longOutput: Verdict = {
  kind: 'mismatched',
  expected: numbers.join('\n'),
  actual: numbers.map((row) => row.replace('row 41 ', 'row 42 ')).join('\n'),
};

const wrongType: Verdict = {
  kind: 'raised',
  expected: { type: 'TypeError', message: 'takes 2 positional arguments' },
  exception: buildException({
    type: 'AttributeError',
    message: "'Point' object has no attribute 'z'",
    traceback: `Traceback (most recent call last):
  File "${path}", line 214, in <module>
    print(p.z)
          ^^^
AttributeError: 'Point' object has no attribute 'z'
`,
  }),
};

const hostile: Verdict = {
  kind: 'mismatched',
  expected: 'plain\n',
  actual: '\u001b[2J\u001b]0;owned\u0007plain \u202egnp\n',
};

const brokenSession: Verdict = {
  kind: 'claims-broken',
  held: 3,
  broken: [
    buildClaim({ line: 4, claimed: '[0, 2, 4]\n', seen: '[0, 2, 4, 6]\n', state: 'broken' }),
    buildClaim({ line: 9, claimed: "'abc'\n", seen: "b'abc'\n", state: 'broken' }),
  ],
};

const released: readonly PythonVersion[] = ['3.10', '3.11', '3.12', '3.13', '3.14'];

/** A comment that is wrong on all Pythons, beside one of which this Python saw something else. */
function comments(threshold?: string): Verdict {
  const value = buildClaim({
    kind: 'value',
    line: 3,
    column: 23,
    endColumn: 36,
    claimed: '(700, 10, 10)',
    seen: threshold ?? '(700, 10, 10)',
    state: threshold === undefined ? 'held' : 'broken',
    rewrite: threshold ?? '(700, 10, 10)',
  });
  const raises = buildClaim({
    kind: 'raises',
    line: 4,
    column: 13,
    endColumn: 25,
    claimed: 'TypeError: x',
    seen: "ValueError: invalid literal for int() with base 10: 'x'",
    state: 'broken',
    rewrite: 'ValueError',
  });
  const broken = [value, raises].filter(({ state }) => state === 'broken');
  return { kind: 'claims-broken', broken, held: 2 - broken.length };
}

const older: readonly PythonVersion[] = ['3.10', '3.11'];
const newer: readonly PythonVersion[] = ['3.13', '3.14', '3.15'];

const findings: readonly Finding[] = [
  findingAt(12, '01-bytecode', '01. How does CPython run code?', {
    coverage: { ran: [1, 2, 5], missed: [3, 7, 8] },
    unclaimed: [2],
    claims: 2,
  }),
  findingAt(40, '01-bytecode-2', '01. How does CPython run code?', {
    status: 'broken',
    faults: [{ kind: 'fails', pythons: ['3.13', '3.14'] }],
    previewFailures: ['3.15'],
    staleSince: '3.13',
    changes: [buildChange({ '<3.13': true, '>=3.13': opcodes.actual })],
    judgements: buildJudgements(onEach(newer, opcodes)),
  }),
  findingAt(97, '02-collector', '02. When is garbage collected?', {
    status: 'broken',
    faults: [{ kind: 'fails', pythons: ['3.10', '3.12'] }],
    judgements: buildJudgements({ '3.10': threshold, '3.12': longOutput }),
  }),
  findingAt(120, '03-groups', '03. What are exception groups?', {
    status: 'broken',
    faults: [
      { kind: 'fails', pythons: older },
      { kind: 'minimum-too-low', declared: '3.10', holdsFrom: '3.12' },
    ],
    judgements: buildJudgements(
      onEach(older, {
        kind: 'raised',
        expected: undefined,
        exception: buildException({
          type: 'NameError',
          message: "name 'ExceptionGroup' is not defined",
          traceback: `Traceback (most recent call last):\n  File "${path}", line 121, in <module>\nNameError: name 'ExceptionGroup' is not defined\n`,
        }),
      }),
    ),
  }),
  findingAt(150, '04-match', '04. What does match compare?', {
    status: 'broken',
    expectation: buildExpectation({ minPython: '3.12' }),
    faults: [{ kind: 'minimum-too-strict', declared: '3.12', holdsFrom: '3.11' }],
    judgements: [
      buildJudgement('3.10', { kind: 'exited', code: 2 }, { belowMinimum: true }),
      buildJudgement('3.11', undefined, { belowMinimum: true }),
      ...buildJudgements({}, ['3.12', '3.13', '3.14', '3.15']),
    ],
  }),
  findingAt(170, '05-known', '05. What is still wrong?', {
    status: 'broken',
    expectation: buildExpectation({ xfail: 'waits for a fix in CPython' }),
    faults: [{ kind: 'unexpected-pass', reason: 'waits for a fix in CPython' }],
  }),
  findingAt(210, '06-slots', '06. What do slots save?', {
    status: 'broken',
    expectationFile: undefined,
    faults: [{ kind: 'fails', pythons: ['3.10', '3.11', '3.12', '3.13', '3.14'] }],
    judgements: buildJudgements({
      '3.10': wrongType,
      '3.11': { kind: 'did-not-raise', expected: { type: 'TypeError', message: undefined } },
      '3.12': { kind: 'timed-out', afterMs: 10_000 },
      '3.13': { kind: 'crashed', reason: 'the worker ended with code 3' },
      '3.14': { kind: 'exited', code: 3 },
    }).map((judgement) =>
      judgement.python === '3.12'
        ? {
            ...judgement,
            execution: buildExecution('timed-out', { truncated: true, refusals: ['js.fetch'] }),
          }
        : judgement,
    ),
  }),
  findingAt(260, '07-slices', '07. How do slices work?', {
    status: 'broken',
    faults: [{ kind: 'fails', pythons: ['3.14'] }],
    staleSince: '3.14',
    previewFailures: ['3.15'],
    judgements: buildJudgements(onEach(['3.14', '3.15'], brokenSession)),
  }),
  findingAt(280, '07-comments', '07. How do slices work?', {
    snippet: buildSnippet({
      id: '07-comments',
      folder: 'expert-python',
      section: '07. How do slices work?',
      source: 'import gc\n\ngc.get_threshold()  # (700, 10, 10)\nint("x")  # TypeError: x\n',
      origin: buildOrigin({ document: path, line: 280, column: 3 }),
    }),
    expectationFile: undefined,
    status: 'broken',
    faults: [{ kind: 'fails', pythons: released }],
    previewFailures: ['3.15'],
    changes: [
      buildChange(
        {
          '<3.13': true,
          '3.13': '(2000, 10, 10)',
          '3.14': '(2000, 10, 0)',
          '>=3.15': '(2000, 10, 10)',
        },
        { kind: 'value', place: { line: 3, column: 23 } },
      ),
    ],
    judgements: buildJudgements({
      ...onEach(['3.10', '3.11', '3.12'], comments()),
      '3.13': comments('(2000, 10, 10)'),
      '3.14': comments('(2000, 10, 0)'),
      '3.15': comments('(2000, 10, 10)'),
    }),
  }),
  findingAt(290, '07-newer', '07. How do slices work?', {
    minimum: {
      python: '3.12',
      declared: false,
      below: [
        { python: '3.10', reason: 'missing', detail: "name 'ExceptionGroup' is not defined" },
        { python: '3.11', reason: 'answer', detail: '`1` instead of `2`' },
      ],
    },
    judgements: [
      buildJudgement(
        '3.10',
        {
          kind: 'raised',
          expected: undefined,
          exception: buildException({
            type: 'NameError',
            message: "name 'ExceptionGroup' is not defined",
          }),
        },
        { belowMinimum: true },
      ),
      buildJudgement(
        '3.11',
        { kind: 'mismatched', expected: '2', actual: '1' },
        { belowMinimum: true },
      ),
      ...buildJudgements({}, ['3.12', ...newer]),
    ],
  }),
  findingAt(295, '07-chance', '07. How do slices work?', {
    varies: [
      buildClaim({
        kind: 'value',
        line: 2,
        column: 20,
        endColumn: 24,
        claimed: '0.25',
        seen: '0.84',
        state: 'prose',
      }),
    ],
    judgements: [
      buildJudgement('3.12', undefined, {
        execution: buildExecution('completed', {
          claims: [
            buildClaim({
              kind: 'value',
              line: 2,
              column: 20,
              endColumn: 24,
              claimed: '0.25',
              seen: '0.84',
              state: 'prose',
            }),
            buildClaim({
              kind: 'output',
              line: 3,
              column: 20,
              endColumn: 24,
              claimed: 'never',
              seen: '',
              state: 'unreached',
            }),
            buildClaim({
              kind: 'value',
              line: 4,
              column: 20,
              endColumn: 24,
              claimed: 'see above',
              seen: '',
              state: 'prose',
            }),
            buildClaim({ kind: 'value', line: 5, column: 20, endColumn: 21 }),
          ],
        }),
      }),
    ],
  }),
  findingAt(300, '08-escape', '08. What is a \u001b[31mcontrol\u001b[0m character?', {
    status: 'broken',
    faults: [{ kind: 'fails', pythons: ['3.10'] }],
    judgements: buildJudgements({ '3.10': hostile }, ['3.10', '3.11']),
  }),
  findingAt(330, '09-preview', '09. What comes next?', {
    previewFailures: ['3.15'],
    judgements: buildJudgements({ '3.15': threshold }),
  }),
  findingAt(350, '10-silent', '10. What is never said?', {
    status: 'unchecked',
    judgements: buildJudgements(onEach(['3.10'], { kind: 'unchecked', printed: 'hi\n' })),
  }),
  findingAt(360, '10-silent-2', '10. What is never said?', { status: 'unchecked' }),
  findingAt(370, '10-lzma', '10. What is never said?', {
    reason:
      'unsupported on 3.10: needs a standard library module that this runtime leaves out: lzma',
    judgements: buildJudgements({
      '3.10': { kind: 'unsupported', feature: 'stdlib', detail: 'lzma' },
    }),
  }),
  findingAt(380, '11-threads', '11. What does the GIL lock?', {
    status: 'unsupported',
    reason: 'real threads',
  }),
  findingAt(390, '11-threads-2', '11. What does the GIL lock?', {
    status: 'unsupported',
    reason: 'real threads',
  }),
  findingAt(400, '12-numpy', '12. Why is numpy fast?', {
    status: 'unsupported',
    reason: 'a third-party package: numpy',
  }),
  findingAt(420, '13-later', '13. What is yet to be written?', {
    status: 'skipped',
    reason: 'draws from the weather of today',
    expectation: buildExpectation({ skip: 'draws from the weather of today' }),
    judgements: [],
  }),
  findingAt(440, '14-bug', '14. Which bug is open?', {
    status: 'known-broken',
    reason: 'bpo-12345',
    expectation: buildExpectation({ xfail: 'bpo-12345' }),
    judgements: buildJudgements(
      onEach(['3.10', '3.11', '3.12', '3.13', '3.14', '3.15'], threshold),
    ),
  }),
];

const problems: Report['problems'] = [
  {
    severity: 'error',
    message: 'unknown key stdot',
    hint: 'did you mean stdout?',
    file: 'expectations/expert-python/15-typo.yaml',
    line: 3,
    column: 1,
  },
  { severity: 'warning', message: 'no document matches drafts/*.md' },
];

/** One report that holds a case of everything. It never changes but with the model. */
export const frozenReport: Report = buildReport({
  findings,
  problems,
  durationMs: 12_345,
  proof: {
    lines: { ran: 412, missed: 3, broken: 0, unproved: 0 },
    claims: 214,
    unclaimed: 1,
    unmeasured: 2,
  },
  minCoverage: 99.5,
  documents: [
    buildDocument({
      path,
      folder: 'expert-python',
      snippets: findings.map(({ snippet }) => snippet),
      otherBlocks: [buildOtherBlock({ origin: buildOrigin({ document: path, line: 500 }) })],
      sectionWord: 'question',
    }),
  ],
});
