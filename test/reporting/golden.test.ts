import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { ReporterName } from '../../src/model/reporter-name.ts';
import { toPageData } from '../../src/reporting/html/to-page-data.ts';
import { renderJson, renderTerminal, reporters } from '../../src/reporting/index.ts';
import { buildDocument, buildFinding, buildReport } from '../helpers/builders.ts';
import { frozenReport } from './frozen-report.ts';

const cleanReport = buildReport();
const interruptedReport: Report = {
  ...frozenReport,
  problems: [],
  strict: true,
  interrupted: true,
  findings: frozenReport.findings.map((finding, index) =>
    index < 17 ? finding : { ...finding, judgements: finding.judgements.slice(0, index % 3) },
  ),
};
const severalDocuments = buildReport({
  documents: [buildDocument({ sectionWord: 'query' }), buildDocument({ path: 'b.md' })],
  findings: [buildFinding(), buildFinding()],
});

test.each([
  ['terminal-60.txt', frozenReport, { width: 60, color: false }],
  ['terminal-100.txt', frozenReport, { width: 100, color: false }],
  ['terminal-100-color.txt', frozenReport, { width: 100, color: true }],
  ['terminal-interrupted.txt', interruptedReport, { width: 80, color: false }],
  ['terminal-clean.txt', cleanReport, { width: 80, color: false }],
  ['terminal-documents.txt', severalDocuments, { width: 80, color: false }],
])('the terminal shows the report as in %s', async (file, report, style) => {
  await expect(renderTerminal(report, style)).toMatchFileSnapshot(`golden/${file}`);
});

test('the frozen report as JSON', async () => {
  await expect(renderJson(frozenReport)).toMatchFileSnapshot('golden/report.json');
});

test.each<[string, ReporterName, Report]>([
  ['report.md', 'markdown', frozenReport],
  ['report-clean.md', 'markdown', cleanReport],
  ['report-interrupted.md', 'markdown', interruptedReport],
  ['github.txt', 'github', frozenReport],
  ['junit.xml', 'junit', frozenReport],
  ['sarif.json', 'sarif', frozenReport],
  ['report.tap', 'tap', frozenReport],
  ['report-interrupted.tap', 'tap', interruptedReport],
  ['report.jsonl', 'jsonl', frozenReport],
  ['badge.svg', 'badge', cleanReport],
  ['badge.json', 'badge-json', cleanReport],
  ['badge-unknown.svg', 'badge', frozenReport],
  ['badge-unknown.json', 'badge-json', frozenReport],
])('the frozen report as %s', async (file, name, report) => {
  const render = await reporters[name].load();
  const text = render(report, { width: 80, color: false });
  await expect(text).toMatchFileSnapshot(`golden/${file}`);
});

test('the frozen report as what the HTML report shows', async () => {
  const data = toPageData(frozenReport, { width: 100, color: false, toProject: '../' });
  const json = `${JSON.stringify(data, undefined, 1)}\n`;
  await expect(json).toMatchFileSnapshot('golden/html-data.json');
});
