import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { codeOf, fenceOf, proseOf, tableOf } from '../../../../src/reporting/markdown/text.ts';
import { visibleText } from '../../../../src/reporting/terminal/visible.ts';
import { onOneLine } from '../../../../src/reporting/words.ts';
import { hostileTexts } from '../../../helpers/hostile-report.ts';
import { createRandom } from '../../../helpers/random.ts';

const markdown = new MarkdownIt({ html: true });

const random = createRandom(6);
const pieces = [
  ...'`*_~[]()<>&|\\!#$^=+-.:;"\'{}/@0123456789 \n\tabcxyz',
  ...[
    '__init__',
    'min_python',
    '&lt;',
    '&#65;',
    '<b>',
    '```',
    '1. ',
    '- ',
    '> ',
    '# ',
    '--',
    '\\|',
  ],
];
const texts = [
  ...hostileTexts.map(visibleText),
  ...Array.from({ length: 2_000 }, () =>
    Array.from({ length: 1 + random.below(12) }, () => random.pick(pieces)).join(''),
  ),
].filter((text) => onOneLine(text) !== '');

/** What a reader sees of a text, and of what kinds it is. */
function read(source: string): { shown: string; types: readonly string[] } {
  const tokens = markdown.parse(source, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const types = [...tokens, ...inline].map(({ type }) => type);
  return {
    shown: inline.map(({ content }) => content).join(''),
    types: [...new Set(types)].sort(),
  };
}

/** What a text quotes is shown as code, without the quotes and the white space within them. */
function withoutQuotes(text: string): string {
  return text.replaceAll(/[`\s]/gu, '');
}

test('any text as prose is shown as it is, and is no markup', () => {
  const harmless = [
    'code_inline',
    'inline',
    'paragraph_close',
    'paragraph_open',
    'text',
    'text_special',
  ];
  for (const text of texts) {
    const { shown, types } = read(proseOf(text));
    expect(withoutQuotes(shown), text).toBe(withoutQuotes(text));
    expect(
      types.filter((type) => !harmless.includes(type)),
      text,
    ).toEqual([]);
  }
});

test('any text as code is shown as it is', () => {
  for (const text of texts) {
    const { shown, types } = read(`see ${codeOf(text)}`);
    expect(shown, text).toBe(`see ${onOneLine(text)}`);
    expect(types, text).toContain('code_inline');
  }
});

test('any lines stay within their fence', () => {
  for (const text of texts) {
    const tokens = markdown.parse([...fenceOf(text.split('\n'), 'diff'), 'behind'].join('\n'), {});
    expect(
      tokens.map(({ type }) => type),
      text,
    ).toEqual(['fence', 'paragraph_open', 'inline', 'paragraph_close']);
    expect(tokens[0]?.content, text).toBe(`${text}\n`);
  }
});

test('any text in a cell leaves the others in theirs', () => {
  for (const text of texts) {
    const table = tableOf(['a', 'b', 'c'], [['first', codeOf(text), 'last']]).join('\n');
    const cells = markdown
      .parse(table, {})
      .flatMap(({ children }) =>
        children ? [children.map(({ content }) => content).join('')] : [],
      );
    expect(cells, text).toEqual(['a', 'b', 'c', 'first', onOneLine(text), 'last']);
  }
});

test('a word keeps its underscores, and a number its point', () => {
  expect(proseOf('min_python is 3.12, 99.5 % of _x_')).toBe(
    'min_python is 3.12, 99.5 % of \\_x\\_',
  );
  expect(proseOf('1. one')).toBe('1\\. one');
});
