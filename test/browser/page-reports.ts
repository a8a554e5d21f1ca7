import type { Report } from '../../src/model/report.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import {
  buildException,
  buildExecution,
  buildExpectation,
  buildFinding,
  buildJudgement,
  buildJudgements,
  buildOrigin,
  buildReport,
  buildSnippet,
} from '../helpers/builders.ts';

const page = (id: string, line: number): ReturnType<typeof buildSnippet> =>
  buildSnippet({ id, folder: 'page', origin: buildOrigin({ document: 'docs/a page.md', line }) });

const onAll = (verdict: Verdict): ReturnType<typeof buildJudgements> =>
  buildJudgements().map((judgement) => ({ ...judgement, verdict }));

const mismatched = {
  kind: 'mismatched',
  expected: 'seven hundred',
  actual: 'two thousand',
} as const;

/** One finding of each kind that a filter tells apart. */
export const mixedReport: Report = buildReport({
  findings: [
    buildFinding({
      snippet: page('stale', 7),
      status: 'broken',
      faults: [{ kind: 'fails', pythons: ['3.14'] }],
      judgements: buildJudgements({
        '3.13': {
          kind: 'raised',
          expected: undefined,
          exception: buildException({ traceback: 'ZeroDivisionError: division by zero' }),
        },
        '3.14': mismatched,
      }),
    }),
    buildFinding({
      snippet: page('silent', 17),
      status: 'unchecked',
      judgements: onAll({ kind: 'unchecked', printed: '' }).map((judgement) => ({
        ...judgement,
        execution: buildExecution('completed', { stdout: 'forty-two\n' }),
      })),
    }),
    buildFinding({
      snippet: page('thread', 27),
      status: 'unsupported',
      reason: 'needs real threads: start',
      expectation: buildExpectation({ requires: ['threads'] }),
      judgements: buildJudgements({
        '3.10': { kind: 'unsupported', feature: 'threads', detail: 'start' },
        '3.14': { kind: 'unsupported', feature: 'threads', detail: 'start' },
      }),
    }),
    buildFinding({
      snippet: buildSnippet({
        id: 'fine',
        folder: 'other',
        source: 'thousands = len("Second page")',
        origin: buildOrigin({ document: 'docs/other.md' }),
      }),
    }),
  ],
});

/** What the picture has to tell apart. */
export const everyStatus: Report = buildReport({
  findings: [
    buildFinding({ snippet: page('proved', 1) }),
    buildFinding({
      snippet: page('stale', 2),
      status: 'broken',
      staleSince: '3.13',
      faults: [{ kind: 'fails', pythons: ['3.13', '3.14'] }],
      previewFailures: ['3.15'],
      judgements: buildJudgements({ '3.13': mismatched, '3.14': mismatched, '3.15': mismatched }),
    }),
    buildFinding({
      snippet: page('known', 3),
      status: 'known-broken',
      reason: 'a bug',
      expectation: buildExpectation({ xfail: 'a bug' }),
      judgements: onAll(mismatched),
    }),
    buildFinding({
      snippet: page('mended', 4),
      status: 'broken',
      faults: [{ kind: 'unexpected-pass', reason: 'a bug' }],
      expectation: buildExpectation({ xfail: 'a bug' }),
    }),
    buildFinding({ snippet: page('later', 5), status: 'skipped', judgements: [] }),
    buildFinding({ snippet: page('guess', 6), status: 'needs-review', judgements: [] }),
    buildFinding({ snippet: page('newer', 7), judgements: [buildJudgement('3.14')] }),
  ],
});
