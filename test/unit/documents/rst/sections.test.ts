import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/documents/rst/sections.ts';
import { readRst } from './read-rst.ts';

const code = ['', '.. code:: python', '', '   1', ''];

function idsOf(lines: readonly string[]): readonly string[] {
  return readRst(lines).document.snippets.map(({ id }) => id);
}

describe('sections', () => {
  it('have their levels by the order in which a style comes first', () => {
    const lines = [
      '=====',
      'Guide',
      '=====',
      ...code,
      'One',
      '===',
      ...code,
      'Deep',
      '----',
      ...code,
      'Two',
      '===',
      ...code,
    ];
    const { document } = readRst(lines);
    expect(document.snippets.map(({ id }) => id)).toEqual(['guide-1', 'one-1', 'deep-1', 'two-1']);
    expect(document.snippets.map(({ section }) => section)).toEqual([
      undefined,
      'One',
      'One',
      'Two',
    ]);
  });

  it('may have a line that is too short, and a number', () => {
    expect(idsOf(['1. A longer title', '----', ...code])).toEqual(['1-a-longer-title-1']);
  });

  it.each([
    [['Text', '--', ...code]],
    [['> quote', '', '----', ...code]],
    [['  Indented', '  --------', ...code]],
    [['====', '', 'Text', ...code]],
  ])('are none where docutils sees none: %j', (lines) => {
    expect(idsOf(lines)).toEqual(['snippet-1']);
  });
});

describe('plainText', () => {
  it.each([
    [':py:func:`len` and ``x``', 'len and x'],
    ['*one* **two** `three`_', 'one two three'],
    ['`a link <https://example.org>`_', 'a link'],
    ['|version| of \\*it', 'version of *it'],
    ['2 * 3 is 6', '2 * 3 is 6'],
  ])('of %s is %s', (markup, text) => {
    expect(plainText(markup)).toBe(text);
  });
});
