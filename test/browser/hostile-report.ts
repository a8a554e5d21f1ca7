import type { Report } from '../../src/model/report.ts';
import {
  buildFinding,
  buildJudgements,
  buildOrigin,
  buildReport,
  buildSnippet,
} from '../helpers/builders.ts';

/** Texts that would be more than text if a page took them for HTML, or for a part of itself. */
export const hostileTexts: readonly string[] = [
  '</script><script>window.owned = 1</script>',
  '<img src="https://example.com/a.png" onerror="window.owned = 1">',
  '--><svg onload="window.owned = 1"><!--',
  '</style><b>bold</b>',
  '</noscript></pre>',
  '{{script}} {{data}}',
  "&lt;b&gt; &amp; $& $'",
];

const text = hostileTexts.join('\n');

/** The texts in all places of a finding, with one that would turn the line around. */
export const hostileReport: Report = buildReport({
  findings: [
    buildFinding({
      snippet: buildSnippet({
        id: 'hostile',
        source: `"""\n${text}\n"""\nprint("\u202egnp.exe\u2028")\n`,
        section: text,
        origin: buildOrigin({ document: 'docs/<b>.md' }),
      }),
      status: 'broken',
      reason: text,
      faults: [{ kind: 'fails', pythons: ['3.14'] }],
      judgements: buildJudgements({
        '3.14': { kind: 'mismatched', expected: 'plain', actual: text },
      }),
    }),
  ],
  problems: [{ severity: 'warning', message: text, file: 'javascript:alert(1)' }],
});
