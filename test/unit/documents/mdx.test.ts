import { describe, expect, it } from 'vitest';
import { readNow, rewriteNow } from '../../helpers/read-now.ts';
import { read } from './read.ts';

const page = (body: string) => read(body, 'page.mdx');

describe('MDX', () => {
  it('finds fences in JSX elements, lists and footnotes, with their headings', () => {
    const { document, problems } = page(
      [
        '---',
        'docproof: { section: page }',
        '---',
        'import Tabs from "./tabs"',
        '',
        '## Tabs `for` *you*',
        '',
        '<Tabs>',
        '    ```python',
        '    a = {1: 2}',
        '    ```',
        '</Tabs>',
        '',
        '- item',
        '  ```py id=listed',
        '  b = 1',
        '  ```',
        '',
        '[^1]: Note',
        '',
        '    ```pycon',
        '    >>> 1',
        '    ```',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(document.sectionWord).toBe('page');
    expect(document.sections).toEqual(['Tabs for you']);
    expect(document.snippets).toMatchObject([
      { id: 'tabs-for-you-1', source: 'a = {1: 2}\n', origin: { line: 10, column: 5 } },
      { id: 'listed', source: 'b = 1\n', origin: { line: 16, column: 3 } },
      { id: 'tabs-for-you-2', source: '>>> 1\n', dialect: 'session', origin: { line: 22 } },
    ]);
  });

  it('is read as plain Markdown where it is not valid, with a warning at the line', () => {
    const { document, problems } = page('# A\n\nA {brace\n\n```python\nx\n```\n\n<Open>\n');
    expect(document.snippets).toMatchObject([{ id: 'a-1', source: 'x\n', origin: { line: 6 } }]);
    expect(problems).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('not valid MDX'), file: 'page.mdx' },
    ]);
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  it('names the line of a tag that is never closed', () => {
    expect(page('# A\n\n<Tabs>\n\nText\n').problems).toMatchObject([
      { message: expect.stringContaining('closing tag for `<Tabs>`'), line: 3 },
    ]);
  });

  it('is written back beside lines to IPython too', () => {
    const text = '<Tabs>\n\n```ipython3\n%matplotlib inline\nx = 1  # old\n```\n\n</Tabs>\n';
    const file = { path: 'page.mdx', folder: 'page', bytes: Buffer.from(text) };
    const [snippet] = readNow(file).document.snippets;
    const edit = { line: 2, column: 10, endLine: 2, endColumn: 13, text: 'new' };
    const written = rewriteNow(file, [{ id: snippet?.id ?? '', block: 'code', edit }]);
    expect(written.ok && Buffer.from(written.bytes).toString()).toBe(text.replace('old', 'new'));
  });

  it.each(['```python\nx', '```python\nx\n', '- a\n\n  ```python\n  x\n\n\n'])(
    'warns of a fence that is never closed in %j',
    (body) => {
      const { document, problems } = page(body);
      expect(document.snippets).toHaveLength(1);
      expect(problems).toMatchObject([{ message: 'the fence is never closed' }]);
    },
  );

  it('lists empty Python blocks', () => {
    const { document, problems } = page('```python\n```\n\n```python\n\n```\n');
    expect(problems).toEqual([]);
    expect(document.otherBlocks).toMatchObject([{ reason: 'empty' }, { reason: 'empty' }]);
  });
});
