import { describe, expect, it, test } from 'vitest';
import { applyEdits, type Edit } from '../../../src/documents/edit.ts';
import type { BlockEdit } from '../../../src/documents/index.ts';
import { readNow, rewriteNow } from '../../helpers/read-now.ts';

function fileOf(text: string | Uint8Array, path = 'doc.md') {
  return { path, folder: 'doc', bytes: typeof text === 'string' ? Buffer.from(text) : text };
}

/** The edit that replaces the first `old` in the first snippet; `old` may span lines. */
function replacing(text: string | Uint8Array, old: string, now: string): BlockEdit {
  const [snippet] = readNow(fileOf(text)).document.snippets;
  if (!snippet) throw new Error('no snippet');
  const before = snippet.source.slice(0, snippet.source.indexOf(old)).split('\n');
  const within = old.split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  const edit: Edit = {
    line: before.length,
    column,
    endLine: before.length + within.length - 1,
    endColumn: (within.at(-1) ?? '').length + (within.length === 1 ? column : 1),
    text: now,
  };
  return { id: snippet.id, block: 'code', edit };
}

function rewritten(text: string, old: string, now: string): string {
  const result = rewriteNow(fileOf(text), [replacing(text, old, now)]);
  return result.ok ? Buffer.from(result.bytes).toString() : result.reason;
}

test('edits apply in any order, and do not move one another', () => {
  const at = (line: number, column: number, endLine: number, endColumn: number, text: string) => ({
    line,
    column,
    endLine,
    endColumn,
    text,
  });
  expect(applyEdits('ab\ncd\nef\n', [at(1, 2, 1, 3, 'X\nY'), at(2, 1, 3, 2, '')])).toBe(
    'aX\nY\nf\n',
  );
  expect(applyEdits('a', [at(1, 2, 1, 2, '\nb')])).toBe('a\nb');
});

describe('a rewritten document is the same outside of its edits', () => {
  const outside: readonly (readonly [string, string])[] = [
    ['plain', '# A  \n\n```python\nx  # old\n```\n\nend\n'],
    ['windows line ends', '# A\r\n\r\n```python\r\nx  # old\r\n```\r\nend'],
    ['old Macintosh line ends', '# A\r\r```python\rx  # old\r```\rend'],
    ['mixed line ends', '# A\r\n\n```python\nx  # old\r\ny\n```\r\nend\n'],
    ['trailing spaces and tabs', 'a \t\n\n```python\nx  # old  \t\ny\t \n```  \n\n\n'],
    ['a list', '- a\n\n  ```python\n  x  # old\n  ```\n'],
    ['nested lists', '1. a\n   - b\n     ```python\n     x  # old\n\n     y\n     ```\n'],
    ['a list with tabs', '-\ta\n\n\t```python\n\tx  # old\n\t```\n'],
    ['a tab of which a list takes a part', '- a\n\n  ```python\n\tx  # old\n  ```\n'],
    ['a quote', '> ```python\n> x  # old\n>\n>  y\n> ```\n'],
    ['a quote in a list', '- > a\n  >\n  > ```python\n  > x  # old\n  > ```\n'],
    ['quotes without a space', '>```python\n>x  # old\n>```\n'],
    [
      'characters of two units',
      '\u{1F600}\n\n```python\n"\u{1F600}\u{10348}"  # old \u{1F680}\n```\n\u{1F600}',
    ],
    ['a fence that is never closed', '```python\nx  # old'],
    ['tildes', '~~~ python\nx  # old\n~~~\n'],
    ['a byte order mark', '\uFEFF```python\nx  # old\n```\n'],
    ['front matter', '---\ntitle: old \n---\n```python\nx  # old\n```\n'],
  ];

  test.each(outside)('with %s', (_name, text) => {
    const at = text.lastIndexOf('old');
    const wanted = `${text.slice(0, at)}new one${text.slice(at + 3)}`;
    expect(rewritten(text, 'old', 'new one')).toBe(wanted);
  });

  test.each(['utf-16le', 'utf-16be'])('in %s', (name) => {
    const bytes = (text: string): Buffer => {
      const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
      return name === 'utf-16le' ? little : little.swap16();
    };
    const text = bytes('\u{1F600}\r\n```python\r\nx  # old\r\n```\r\n');
    const result = rewriteNow(fileOf(text), [replacing(text, 'old', 'neu \u{1F600}')]);
    const wanted = bytes('\u{1F600}\r\n```python\r\nx  # neu \u{1F600}\r\n```\r\n');
    expect(result.ok && Buffer.compare(result.bytes, wanted)).toBe(0);
  });
});

describe('new lines are written as the lines around them', () => {
  it('with the marks and the line ends of the document', () => {
    expect(
      rewritten('> - a\r\n>   ```pycon\r\n>   >>> x\r\n>   1\r\n>   ```\r\n', '\n1', '\n2\n3'),
    ).toBe('> - a\r\n>   ```pycon\r\n>   >>> x\r\n>   2\r\n>   3\r\n>   ```\r\n');
  });

  it('and lines that go take their marks with them', () => {
    expect(rewritten('> ```pycon\n> >>> x\n> 1\n> 2\n> ```\n', '\n1\n2', '')).toBe(
      '> ```pycon\n> >>> x\n> ```\n',
    );
  });

  it('also where a list takes a part of a tab', () => {
    expect(rewritten('- a\n\n  ```pycon\n\t>>> x\n\t1\n  ```\n', '\n  1', '\n  2\n  3')).toBe(
      '- a\n\n  ```pycon\n\t>>> x\n\t2\n\t3\n  ```\n',
    );
  });
});

describe('refused is', () => {
  it('what ends the block', () => {
    const text = '```pycon\n>>> x\n1\n```\n';
    expect(rewritten(text, '\n1', '\n```\nrest')).toBe(
      'the document would be read as other blocks with it',
    );
  });

  it('what would be another character in the file', () => {
    expect(rewritten('```python\nx  # old\n```\n', 'old', '\uD800')).toMatch(
      /read as other blocks/,
    );
  });

  it('a line that is not in the document like that', () => {
    const edit = { line: 9, column: 1, endLine: 9, endColumn: 2, text: '' };
    const file = fileOf('```python id=a\nx\n```\n');
    expect(rewriteNow(file, [{ id: 'a', block: 'code', edit }])).toMatchObject({ ok: false });
    expect(rewriteNow(file, [{ id: 'a', block: 'output', edit }])).toMatchObject({
      ok: false,
    });
  });
});
