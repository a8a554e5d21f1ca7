import { expect, test } from 'vitest';
import { verifyExitCode } from '../../../src/cli/exit-code.ts';
import type { PythonVersion } from '../../../src/model/python.ts';
import type { Finding, Report } from '../../../src/model/report.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { explainRemark, headlineOf } from '../../../src/reporting/remarks/tell.ts';
import { remarksOf } from '../../../src/reporting/remarks.ts';
import {
  buildClaim,
  buildException,
  buildExecution,
  buildFinding,
  buildJudgement,
  buildJudgements,
  buildMutation,
  buildOrigin,
  buildProof,
  buildReport,
  buildSnippet,
  buildSurvivor,
} from '../../helpers/builders.ts';
import { frozenReport } from '../../reporting/frozen-report.ts';

const crashed: Verdict = { kind: 'crashed', reason: 'it stopped' };

function breaking(pythons: readonly PythonVersion[], given: Partial<Finding> = {}): Finding {
  return buildFinding({
    status: 'broken',
    faults: [{ kind: 'fails', pythons }],
    judgements: buildJudgements(Object.fromEntries(pythons.map((python) => [python, crashed]))),
    ...given,
  });
}

const onPreview = breaking(['3.15'], { status: 'proved', faults: [], previewFailures: ['3.15'] });

test.each<[string, Partial<Report>]>([
  ['all proved', {}],
  ['broken', { findings: [breaking(['3.12'])] }],
  ['broken on a preview', { findings: [onPreview] }],
  [
    'known to be broken',
    { findings: [breaking(['3.12'], { status: 'known-broken', faults: [] })] },
  ],
  [
    'held against what is said',
    {
      findings: [
        buildFinding({ status: 'broken', faults: [{ kind: 'unexpected-pass', reason: 'a bug' }] }),
      ],
    },
  ],
  ['unchecked', { findings: [buildFinding({ status: 'unchecked' })] }],
  ['unchecked and strict', { findings: [buildFinding({ status: 'unchecked' })], strict: true }],
  ['to be reviewed', { findings: [buildFinding({ status: 'needs-review', reason: 'a guess' })] }],
  [
    'to be reviewed and strict',
    { findings: [buildFinding({ status: 'needs-review' })], strict: true },
  ],
  ['unsupported', { findings: [buildFinding({ status: 'unsupported', reason: 'real threads' })] }],
  [
    'resting on chance',
    { findings: [buildFinding({ chance: { pythons: ['3.12'], sources: [] } })] },
  ],
  ['varying', { findings: [buildFinding({ varies: [buildClaim()] })] }],
  [
    'short of lines',
    {
      proof: buildProof({ lines: { ran: 1, missed: 1, broken: 0, unproved: 0 } }),
      minCoverage: 60,
    },
  ],
  [
    'short of no lines',
    {
      proof: buildProof({ lines: { ran: 1, missed: 1, broken: 0, unproved: 0 } }),
      minCoverage: 50,
    },
  ],
  ['short of claims', { mutation: buildMutation({ survivors: [buildSurvivor()], minimum: 90 }) }],
  ['short of no claims', { mutation: buildMutation({ survivors: [buildSurvivor()] }) }],
  ['with a problem', { problems: [{ severity: 'error', message: 'bad' }] }],
  ['with a warning', { problems: [{ severity: 'warning', message: 'odd' }] }],
  ['interrupted', { interrupted: true }],
  ['empty', { findings: [] }],
  ['the frozen one', frozenReport],
])('of a report that is %s there is an error exactly when its exit code is not 0', (_, given) => {
  const report = buildReport(given);
  const errors = remarksOf(report).filter(({ severity }) => severity === 'error');
  expect(errors.length > 0).toBe(verifyExitCode(report) !== 0);
});

/** The places of the remarks on a report with this finding, and what each is about. */
function headlines(finding: Partial<Finding>): readonly string[] {
  return remarksOf(buildReport({ findings: [buildFinding(finding)] })).map(headlineOf);
}

test('an exception stands where it was raised, in the lines of the document', () => {
  const exception = buildException({ type: 'KeyError', line: 3 });
  expect(
    headlines({
      snippet: buildSnippet({ origin: buildOrigin({ document: 'a.md', line: 20, column: 5 }) }),
      status: 'broken',
      faults: [{ kind: 'fails', pythons: ['3.12'] }],
      judgements: buildJudgements({ '3.12': { kind: 'raised', exception, expected: undefined } }),
    }),
  ).toEqual(['a.md:22: it raised KeyError, which nothing expects']);
});

test('a claim stands where its document has it, also where that shows another file', () => {
  const places = [1, 2].map((line) => ({ line: line * 10, steps: [[1, 8]] as const }));
  const origin = buildOrigin({
    document: 'code.py',
    places,
    includedBy: { document: 'a.rst', line: 3, column: 1 },
  });
  const varies = [buildClaim({ kind: 'value', line: 2, column: 3, claimed: '5' })];
  expect(headlines({ snippet: buildSnippet({ origin }), varies })).toEqual([
    'code.py:20:10: comment says `5`, and the answer is another one on each run',
  ]);
});

test('a block of output stands in its own place, with all of its lines', () => {
  const output = {
    text: 'a\nb\n',
    origin: buildOrigin({ document: 'a.md', line: 30, endLine: 31 }),
    indent: '',
    certainty: 'sure',
    reason: 'it follows',
  } as const;
  const claim = buildClaim({ kind: 'block', claimed: 'a\nb', seen: 'c', state: 'broken' });
  const report = buildReport({
    findings: [
      buildFinding({
        snippet: buildSnippet({ output }),
        status: 'broken',
        faults: [{ kind: 'fails', pythons: ['3.12'] }],
        judgements: [
          buildJudgement('3.12', { kind: 'claims-broken', broken: [claim], held: 0 }),
          buildJudgement('3.13', undefined, { execution: buildExecution('completed') }),
        ],
      }),
    ],
  });
  const [remark] = remarksOf(report);
  const region = { file: 'a.md', line: 30, column: 1, endLine: 31, endColumn: 2 };
  expect(remark?.region).toEqual(region);
  expect(remark && explainRemark(remark)).toEqual([
    'on 3.12:',
    '- a',
    '- b',
    '+ c',
    'It breaks on 3.12.',
    'To do: Correct the snippet, or what is claimed of it.',
    'What it means: docproof explain claims-broken',
  ]);
});

test('what breaks on a preview alone is a warning, beside an error on a released one', () => {
  const other: Verdict = { kind: 'exited', code: 3 };
  const finding = breaking(['3.12'], {
    previewFailures: ['3.15'],
    judgements: buildJudgements({ '3.12': crashed, '3.15': other }),
  });
  const remarks = remarksOf(buildReport({ findings: [finding] }));
  expect(remarks.map(({ kind, severity }) => [kind, severity])).toEqual([
    ['crashed', 'error'],
    ['exited', 'warning'],
  ]);
});

test('a title is one line, whatever a message holds', () => {
  const problems = [{ severity: 'error', message: 'two\nlines', hint: 'mend\nthem' }] as const;
  const [remark] = remarksOf(buildReport({ problems }));
  expect(remark?.title).toBe('two lines');
});
