import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/reporting/markdown.ts';
import { buildFinding, buildJudgements, buildReport, buildSnippet } from '../helpers/builders.ts';
import { buildHostileReport, hostileTexts } from '../helpers/hostile-report.ts';
import { frozenReport } from './frozen-report.ts';

const markdown = new MarkdownIt({ html: true, linkify: true });

/** All tokens of a text, those within lines included. */
function parse(text: string) {
  return markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

const ownHtml = /^(?:<details>\n<summary>[\w ]+<\/summary>|<\/details>)\s*$/u;

test.each([
  ['frozen', frozenReport],
  ['hostile', buildHostileReport()],
])('text of the %s report is never markup', (_, report) => {
  const tokens = parse(renderMarkdown(report));
  const html = tokens.filter(({ type }) => type.startsWith('html'));
  expect(html.filter(({ content }) => !ownHtml.test(content))).toEqual([]);
  const types = new Set(tokens.map(({ type }) => type));
  for (const type of [
    'link_open',
    'image',
    'em_open',
    's_open',
    'hr',
    'blockquote_open',
    'code_block',
  ]) {
    expect(types).not.toContain(type);
  }
  const headings = tokens.flatMap(({ type }, index) =>
    type === 'heading_open' ? [tokens[index + 1]?.content ?? ''] : [],
  );
  expect(
    headings.filter((each) => !/^(?:docproof: .*|Errors|What breaks|`[\w-]+`)$/u.test(each)),
  ).toEqual([]);
});

test('hostile text stands in it as it is', () => {
  const lines = parse(renderMarkdown(buildHostileReport(['<b> | `x` & *y*'])));
  const texts = lines.map(({ content }) => content);
  expect(texts).toContain('docs/<b> | `x` & *y*.md:1');
  expect(
    lines.some(({ type, content }) => type === 'fence' && content.includes('+ x<b> | `x` & *y*')),
  ).toBe(true);
});

test('each row of a table has as many cells as its header', () => {
  const tokens = parse(renderMarkdown(buildHostileReport()));
  const rows = tokens
    .map(({ type }) => type)
    .join(' ')
    .split('tr_open')
    .slice(1);
  const cells = rows.map((row) => row.split(/\bt[hd]_open/u).length - 1);
  expect(new Set(cells).size).toBe(2);
  expect(rows.length).toBeGreaterThan(hostileTexts.length);
});

test('someone who is mentioned is not called, and no address is a link', () => {
  const report = buildHostileReport(['see https://example.com/ and @someone, #123']);
  const texts = parse(renderMarkdown(report)).filter(({ type }) => type === 'text');
  expect(texts.filter(({ content }) => /@|:\/\/|#\d/u.test(content))).toEqual([]);
});

test('more than GitHub takes is left out, and the last line says so', () => {
  const findings = Array.from({ length: 1_000 }, (_, index) =>
    buildFinding({
      snippet: buildSnippet({ id: `snippet-${index}` }),
      status: 'broken',
      faults: [{ kind: 'fails', pythons: ['3.12'] }],
      judgements: buildJudgements(
        { '3.12': { kind: 'mismatched', expected: '1\n', actual: '2\n' } },
        ['3.12'],
      ),
    }),
  );
  const text = renderMarkdown(buildReport({ findings }));
  expect(text.length).toBeGreaterThan(60_000);
  expect(text.length).toBeLessThanOrEqual(65_000);
  expect(text).toMatch(/\*\*\d+ more parts of this report are left out\*\*, .*\n$/u);
  const fences = parse(text).filter(({ type }) => type === 'fence');
  expect(fences.every(({ content }) => content === '- 1\n+ 2\n')).toBe(true);
});

test('one part that is too long is left out, and the others stay', () => {
  const text = renderMarkdown(buildHostileReport(['plain', `${'x'.repeat(80_000)}`]));
  expect(text).toContain('`snippet-0`');
  expect(text.length).toBeLessThanOrEqual(65_000);
});
