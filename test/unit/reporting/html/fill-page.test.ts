import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fillPage } from '../../../../src/reporting/html/fill-page.ts';
import { joinModules, readPageFiles } from '../../../../src/reporting/html/page-files.ts';
import { toPageData } from '../../../../src/reporting/html/to-page-data.ts';
import { hostileReport, pageTexts } from '../../../browser/hostile-report.ts';
import { buildFinding, buildReport, buildSnippet } from '../../../helpers/builders.ts';

const style = { width: 80, color: false };
const files = await readPageFiles();

function between(page: string, start: string, end: string): string {
  const from = page.indexOf(start) + start.length;
  return page.slice(from, page.indexOf(end, from));
}

test('what the data holds comes back, and ends neither a script nor a comment', () => {
  const data = toPageData(hostileReport, style);
  const page = fillPage(files, data, 'plain');
  const json = between(page, '<script type="application/json" id="data">', '</script>');
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
  expect(json).not.toContain('<');
});

test('the report as text is escaped', () => {
  const page = fillPage(files, toPageData(buildReport(), style), pageTexts.join('\n'));
  const shown = between(page, '<pre tabindex="0">', '</pre>');
  expect(shown).not.toContain('<');
  expect(shown).toContain('&lt;img src="https://example.com/a.png"');
  expect(shown).toContain('&amp;lt;b&amp;gt;');
  expect(shown).toContain('{{script}} {{data}}');
});

test('the policy allows the script and the style of the page, by their hashes, and nothing else', () => {
  const page = fillPage(files, toPageData(buildReport(), style), 'plain');
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const script = between(page, '<script type="module">', '</script>');
  expect(between(page, 'Content-Security-Policy" content="', '"')).toBe(
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(between(page, '<style>', '</style>'))}; img-src data:; base-uri 'none'; form-action 'none'`,
  );
});

test('nothing is left to be filled in', () => {
  const page = fillPage(files, toPageData(buildReport(), style), 'plain');
  expect(page).not.toMatch(/\{\{\w+\}\}/);
});

test('modules become one program in which nothing is imported', () => {
  const first = 'export const a = 1;\n\n/** Why. */\nexport function b() {\n  return a;\n}\n';
  const second =
    "import { a, b } from './first.js';\nimport {\n  c,\n} from './third.js';\n\nb(a);\n";
  expect(joinModules([first, second])).toBe(
    'const a = 1;\n\n/** Why. */\nfunction b() {\n  return a;\n}\n\n\nb(a);\n',
  );
  expect(files.script).not.toMatch(/^(?:import|export)\b/m);
});

test('what orders letters anew is made visible', () => {
  const snippet = buildSnippet({ source: '"\u202e\u2028\u0000"\n' });
  const data = toPageData(buildReport({ findings: [buildFinding({ snippet })] }), style);
  expect(JSON.stringify(data.findings[0]?.source)).toContain('<U+202E><U+2028>␀');
});
