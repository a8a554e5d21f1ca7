import type { Finding, Report } from '../../src/model/report.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import {
  buildChange,
  buildClaim,
  buildException,
  buildFinding,
  buildJudgements,
  buildMutation,
  buildOrigin,
  buildReport,
  buildSnippet,
  buildSurvivor,
} from './builders.ts';

/** Texts that mean something to a reader of some format, or that a format cannot write. */
export const hostileTexts: readonly string[] = [
  ']]><![CDATA[',
  '::error file=a.py,line=1::owned',
  '\n::error::owned\r\n::stop-commands::x\n',
  '##[error]owned',
  '%0A::error::owned%25',
  'a,b:c=d;e',
  '\ud800 alone, and \udfff',
  '\u0000\u0001\u001b[31m\u0007\u007f\u0085',
  '\ufffe\uffff',
  '\u2028\u2029\u202egnp.exe',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)> &lt;b&gt; &amp;',
  '</details></summary><h1>owned</h1>',
  '<!-- owned --> <?xml ?> <!DOCTYPE x>',
  '```\n# owned\n```\n~~~~~',
  '`````` and ` and ```',
  '| a | b |\n|---|---|\n| c \\| d |',
  '[owned](javascript:alert(1)) ![x](https://example.com/x.png)',
  '[owned]: https://example.com',
  'see https://example.com/ and www.example.com, ask @someone, fixes #123',
  '*owned* _owned_ ~~owned~~ $owned$ \\*',
  '# owned\n=====\n- owned\n1. owned\n> owned',
  '---\n...\n  ...\nTAP version 14\n1..1\nnot ok 1 - owned\nBail out! owned',
  'owned # TODO owned {',
  'owned # SKIP',
  '"quoted" \'quoted\' \\ {0} {{x}} %s',
  '\t tab \u00a0 space ',
  '',
  ' ',
];

/** A finding in all of whose free texts the given one stands. */
function hostileFinding(text: string, index: number): Finding {
  const verdicts: Verdict[] = [
    { kind: 'mismatched', expected: `${text}\n`, actual: `x${text}\n` },
    {
      kind: 'raised',
      expected: { type: text, message: text },
      exception: buildException({ type: text, message: text, traceback: `${text}\n${text}` }),
    },
    {
      kind: 'claims-broken',
      held: 0,
      broken: [
        buildClaim({
          kind: 'value',
          claimed: text,
          seen: `x${text}`,
          state: 'broken',
          rewrite: text,
        }),
      ],
    },
    { kind: 'crashed', reason: text },
  ];
  const [mismatched, raised, claims, crashed] = verdicts as [Verdict, Verdict, Verdict, Verdict];
  return buildFinding({
    snippet: buildSnippet({
      id: `snippet-${index}`,
      source: text,
      section: text,
      origin: buildOrigin({ document: `docs/${text}.md`, line: index + 1 }),
    }),
    expectationFile: `expectations/${text}.yaml`,
    status: 'broken',
    faults: [
      { kind: 'fails', pythons: ['3.10', '3.11', '3.12', '3.13'] },
      { kind: 'unexpected-pass', reason: text },
    ],
    changes: [buildChange({ '<3.13': text, '>=3.13': true })],
    varies: [buildClaim({ claimed: text })],
    proposal: { name: text, continues: [text], python: '3.12', holds: true },
    judgements: buildJudgements({
      '3.10': mismatched,
      '3.11': raised,
      '3.12': claims,
      '3.13': crashed,
    }),
  });
}

/** A report that has each of the texts in each of its places. */
export function buildHostileReport(texts: readonly string[] = hostileTexts): Report {
  return buildReport({
    findings: texts.flatMap((text, index) => [
      hostileFinding(text, index),
      buildFinding({
        snippet: buildSnippet({ id: `skipped-${index}`, section: text }),
        status: 'skipped',
        reason: text,
        judgements: [],
      }),
    ]),
    problems: texts.flatMap((text) => [
      { severity: 'error', message: text, hint: text, file: text, line: 1, column: 1 },
      { severity: 'warning', message: text },
    ]),
    mutation: buildMutation({
      minimum: 100,
      survivors: texts.map((text) =>
        buildSurvivor({ document: text, original: text, replacement: `x${text}`, claimed: text }),
      ),
    }),
  });
}
