import { describe, expect, test } from 'vitest';
import type { CheckedClaim } from '../../../src/model/claim.ts';
import type { VersionedOutcome } from '../../../src/model/expectation.ts';
import type { MatcherName } from '../../../src/model/matching.ts';
import type { PythonVersion } from '../../../src/model/python.ts';
import type { Fault, Finding, Report } from '../../../src/model/report.ts';
import { noOptions } from '../../../src/model/snippet.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { advise as adviseIn } from '../../../src/reporting/advice.ts';
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
  buildReport,
  buildSnippet,
} from '../../helpers/builders.ts';

function advise(finding: Finding, report: Partial<Report> = {}): readonly string[] {
  return adviseIn(finding, buildReport(report));
}

const fails: Fault = { kind: 'fails', pythons: ['3.12'] };
const noOutcome = { stdout: undefined, raises: undefined };

test.each<[string, Verdict]>([
  ['correct stdout in F', { kind: 'mismatched', expected: 'a', actual: 'b' }],
  [
    'expect it with raises: { type: KeyError } in F',
    { kind: 'raised', exception: buildException({ type: 'KeyError' }), expected: undefined },
  ],
  [
    'let await stand outside of functions with top_level_await: true in F',
    {
      kind: 'raised',
      exception: buildException({
        type: 'SyntaxError',
        message: "'await' outside function (snippet.py, line 1)",
      }),
      expected: undefined,
    },
  ],
  [
    'correct raises in F',
    {
      kind: 'raised',
      exception: buildException(),
      expected: { type: 'KeyError', message: undefined },
    },
  ],
  [
    'remove raises from F',
    { kind: 'did-not-raise', expected: { type: 'KeyError', message: undefined } },
  ],
  ['expect it with raises: { type: SystemExit, message: "3" } in F', { kind: 'exited', code: 3 }],
  ['give it more time with timeout: 20 in F', { kind: 'timed-out', afterMs: 10_000 }],
  [
    'correct `loop`, which runs before it',
    { kind: 'timed-out', afterMs: 10_000, before: '`loop`' },
  ],
  ['leave it out with skip: "reason" in F', { kind: 'crashed', reason: 'out of memory' }],
])('the way out is to correct the snippet, or %s', (way, verdict) => {
  const judgements = buildJudgements({ '3.12': verdict }, ['3.12']);
  const finding = buildFinding({ faults: [fails], judgements, expectationFile: 'F' });
  expect(advise(finding)).toEqual([`Correct the snippet, or ${way}.`]);
});

test.each<[string, Fault]>([
  [
    'Raise min_python to "3.12" in F.',
    { kind: 'minimum-too-low', declared: '3.10', holdsFrom: '3.12' },
  ],
  [
    'Lower min_python to "3.10" in F.',
    { kind: 'minimum-too-strict', declared: '3.12', holdsFrom: '3.10' },
  ],
  ['Remove xfail from F.', { kind: 'unexpected-pass', reason: 'a bug' }],
])('%s', (advice, fault) => {
  expect(advise(buildFinding({ faults: [fault], expectationFile: 'F' }))).toEqual([advice]);
});

test('what fails below a minimum that is too low is mended by the minimum', () => {
  const tooLow: Fault = { kind: 'minimum-too-low', declared: '3.10', holdsFrom: '3.12' };
  const finding = buildFinding({ faults: [fails, tooLow], expectationFile: 'F' });
  expect(advise(finding)).toEqual(['Raise min_python to "3.12" in F.']);
});

test('a minimum that the document declares is mended there', () => {
  const tooLow: Fault = { kind: 'minimum-too-low', declared: '3.10', holdsFrom: '3.12' };
  const snippet = buildSnippet({ options: { ...noOptions, minPython: '3.10' } });
  const expectation = buildExpectation({ minPython: '3.10' });
  const finding = buildFinding({ snippet, expectation, faults: [tooLow], expectationFile: 'F' });
  expect(advise(finding)).toEqual(['Raise min_python to "3.12" in lessons/lesson.md.']);
});

const mismatch: Verdict = { kind: 'mismatched', expected: 'a', actual: 'b' };

test('an answer that changed is claimed for the Pythons since then', () => {
  const finding = buildFinding({
    faults: [fails],
    judgements: buildJudgements({ '3.13': mismatch, '3.14': mismatch, '3.15': mismatch }),
    changes: [
      buildChange({
        '<3.13': true,
        '>=3.13': 'b',
      }),
    ],
  });
  expect(advise(finding).join()).toContain('under versions: ">=3.13"');
});

test('an answer that changed more than once is claimed for each Python', () => {
  const finding = buildFinding({
    faults: [fails],
    judgements: buildJudgements({ '3.13': mismatch, '3.14': mismatch, '3.15': mismatch }),
    changes: [buildChange({ '<3.13': true, '3.13': 'b', '>=3.14': 'c' })],
  });
  expect(advise(finding).join()).toContain('claim what is true on each Python under versions');
});

test('an exception that came with a Python is expected on the Pythons since then', () => {
  const verdict: Verdict = { kind: 'raised', exception: buildException(), expected: undefined };
  const finding = buildFinding({
    faults: [fails],
    judgements: buildJudgements({ '3.14': verdict }),
    changes: [buildChange({ '<3.14': true, '>=3.14': '' }, { kind: 'raises' })],
    expectationFile: 'F',
  });
  expect(advise(finding)).toEqual([
    'Correct the snippet, or expect it with raises: { type: ValueError } under versions: ">=3.14" in F.',
  ]);
});

describe('broken claims of the document', () => {
  const broken = buildClaim({ claimed: '1\n', seen: '2\n', state: 'broken', rewrite: '2' });
  const { rewrite: _, ...fixed } = broken;
  const other = { ...broken, seen: '3\n' };
  const verdictOf = (claim: CheckedClaim): Verdict => ({
    kind: 'claims-broken',
    broken: [claim],
    held: 0,
  });

  test.each<[string, Partial<Record<PythonVersion, Verdict>>]>([
    [
      'have docproof update --documents 01-first write what was seen into lessons/lesson.md.',
      { '3.12': verdictOf(broken), '3.13': verdictOf(broken) },
    ],
    ['what is claimed of it.', { '3.12': verdictOf(fixed) }],
    [
      'claim what is the same on each Python.',
      { '3.12': verdictOf(broken), '3.13': verdictOf(other) },
    ],
  ])('are mended by the snippet, or: %s', (way, verdicts) => {
    const finding = buildFinding({ faults: [fails], judgements: buildJudgements(verdicts) });
    expect(advise(finding)).toEqual([`Correct the snippet, or ${way}`]);
  });
});

test('a claim that is true on some Pythons is not for update to write', () => {
  const claim = buildClaim({ state: 'broken', rewrite: '2' });
  const verdict: Verdict = { kind: 'claims-broken', broken: [claim], held: 0 };
  const held = buildExecution('completed', { claims: [{ ...claim, state: 'held' }] });
  const judgements = [
    buildJudgement('3.12', undefined, { execution: held }),
    buildJudgement('3.13', verdict),
  ];
  expect(advise(buildFinding({ faults: [fails], judgements }))).toEqual([
    'Correct the snippet, or claim what is the same on each Python.',
  ]);
});

test('an exit with a text is expected with its text', () => {
  const verdict = { kind: 'exited', code: 1, text: 'say "boom"' } as const;
  const judgements = [buildJudgement('3.12', verdict)];
  const finding = buildFinding({ faults: [fails], judgements, expectationFile: 'F' });
  expect(advise(finding).join()).toContain(
    'raises: { type: SystemExit, message: "say \\"boom\\"" } in F',
  );
});

test.each<[string, VersionedOutcome]>([
  [
    'correct or narrow "<3.13"',
    { range: '<3.13', pythons: ['3.10', '3.11', '3.12'], outcome: noOutcome },
  ],
  ['correct "3.12"', { range: '3.12', pythons: ['3.12'], outcome: noOutcome }],
])('what versions say of the Python is what to mend: %s', (way, entry) => {
  const judgements = buildJudgements({
    '3.12': { kind: 'mismatched', expected: 'a', actual: 'b' },
  });
  const expectation = buildExpectation({ versions: [entry] });
  const finding = buildFinding({ faults: [fails], judgements, expectation, expectationFile: 'F' });
  expect(advise(finding)).toEqual([`Correct the snippet, or ${way} under versions in F.`]);
});

test('what holds needs no advice', () => {
  expect(advise(buildFinding())).toEqual([]);
});

test.each<[readonly MatcherName[], string]>([
  [['addresses'], 'normalize: [addresses] in F: it differs only in addresses'],
  [['unordered'], 'unordered: true in F: it differs only in order'],
  [['number'], 'number: true in F: it differs only in the last digits of numbers'],
  [
    ['number', 'timings', 'ids'],
    'number: true and normalize: [timings, ids] in F: it differs only in the last digits of numbers, timings and ids',
  ],
  [['regex'], 'regex: true in F: what is claimed matches as a pattern'],
])('a matcher that is needed is named: %j', (suggestion, way) => {
  const verdict: Verdict = { kind: 'mismatched', expected: 'a', actual: 'b', suggestion };
  const judgements = buildJudgements({ '3.12': verdict }, ['3.12']);
  const finding = buildFinding({ faults: [fails], judgements, expectationFile: 'F' });
  expect(advise(finding)).toEqual([`Correct the snippet, or set ${way}.`]);
});

test('a matcher that mends only one of several cases is not named', () => {
  const judgements = buildJudgements(
    {
      '3.12': { kind: 'mismatched', expected: 'a', actual: 'b', suggestion: ['number'] },
      '3.13': { kind: 'mismatched', expected: 'a', actual: 'c' },
    },
    ['3.12', '3.13'],
  );
  const finding = buildFinding({ faults: [fails], judgements, expectationFile: 'F' });
  expect(advise(finding)).toEqual(['Correct the snippet, or correct stdout in F.']);
});

test.each([
  ['fence', 'write continues=intro on the fence'],
  ['rst-comment', 'write `.. docproof: continues=intro` before it'],
  ['html-comment', 'write `<!-- docproof: continues=intro -->` before it'],
  ['first-line', 'write `# docproof: continues=intro` on its first line'],
] as const)('what a snippet is to continue is said by a %s', (noteStyle, way) => {
  const finding = buildFinding({
    faults: [fails],
    proposal: { name: 'x', continues: ['intro'], python: '3.12', holds: true },
  });
  const documents = [buildDocument({ snippets: [finding.snippet], noteStyle })];
  expect(advise(finding, { documents })).toEqual([
    `\`x\` is defined by \`intro\`: ${way}; with it the snippet holds on 3.12.`,
  ]);
});

describe('where the runs were ended before all Pythons', () => {
  const ended = { interrupted: true, pythons: ['3.12', '3.13'] } as const;
  const judgements = buildJudgements({ '3.13': mismatch }, ['3.13']);
  const finding = buildFinding({ faults: [fails], judgements, expectationFile: 'F' });

  test('no answer is proposed for those that are left', () => {
    expect(advise(finding, ended)).toEqual([
      'Correct the snippet, or verify it on 3.12 too before you change what is claimed: it did not run there.',
    ]);
  });

  test('a minimum is looked at again', () => {
    const tooLow: Fault = { kind: 'minimum-too-low', declared: '3.10', holdsFrom: '3.13' };
    expect(advise({ ...finding, faults: [tooLow] }, ended)).toEqual([
      'Verify it on 3.12 too before you change what is claimed: it did not run there.',
    ]);
  });

  test('a snippet that ran on all is advised on as ever', () => {
    expect(advise(finding, { ...ended, pythons: ['3.13'] })).toEqual([
      'Correct the snippet, or correct stdout in F.',
    ]);
  });
});
