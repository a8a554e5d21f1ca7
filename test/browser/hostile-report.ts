import type { Report } from '../../src/model/report.ts';
import { buildHostileReport, hostileTexts } from '../helpers/hostile-report.ts';

/** Texts that would be more than text if a page took them for HTML, or for a part of itself. */
export const pageTexts: readonly string[] = [
  '</script><script>window.owned = 1</script>',
  '<img src="https://example.com/a.png" onerror="window.owned = 1">',
  '--><svg onload="window.owned = 1"><!--',
  '</style><b>bold</b>',
  '</noscript></pre>',
  '{{script}} {{data}}',
  "&lt;b&gt; &amp; $& $'",
];

/** A report that has each of them, and those that are hostile to other formats, in each place. */
export const hostileReport: Report = buildHostileReport([...pageTexts, ...hostileTexts]);
