import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const sources = (text: string) => read(text).document.snippets.map((snippet) => snippet.source);

describe('Python blocks of Markdown', () => {
  it.each([
    ['backticks', '```python\nx = 1\n```'],
    ['tildes', '~~~ py\nx = 1\n~~~'],
    ['capitals', '```Python3\nx = 1\n```'],
    ['a class in braces', '``` {.python .wide}\nx = 1\n```'],
    ['attributes', '```python title="a `b`" {1,3-5}\nx = 1\n```'.replaceAll('`b`', 'b')],
    ['a longer closing fence', '```python\nx = 1\n`````'],
    ['an indented fence', '  ```python\n  x = 1\n  ```'],
    ['a list', '1. a\n\n   ```python\n   x = 1\n   ```'],
    ['a list with tabs', '-\ta\n\n\t```python\n\tx = 1\n\t```'],
    ['a quote', '> ```python\n> x = 1\n> ```'],
    ['a list in a quote', '> - ```python\n>   x = 1\n>   ```'],
    ['a footnote', 'a[^1]\n\n[^1]: Note\n\n    ```python\n    x = 1\n    ```'],
    ['HTML around blank lines', '<details>\n\n```python\nx = 1\n```\n\n</details>'],
  ])('are found with %s', (_, text) => {
    expect(read(`${text}\n`)).toMatchObject({
      document: { snippets: [{ source: 'x = 1\n', dialect: 'script' }], otherBlocks: [] },
      problems: [],
    });
  });

  it('keep tabs, blank lines and spaces at line ends', () => {
    expect(sources('```python\n\nif x:\n\ty  \n\n```\n')).toEqual(['\nif x:\n\ty  \n\n']);
  });

  it('may hold shorter fences and other marks', () => {
    expect(sources('````python\n"""\n```\n~~~~\n"""\n````\n')).toEqual(['"""\n```\n~~~~\n"""\n']);
  });

  it('are not looked for in a fence that shows Markdown, nor in comments', () => {
    const { document, problems } = read(
      '````markdown\n```python\nx\n```\n````\n\n<!--\n```python\nx\n```\n-->\n',
    );
    expect(document.snippets).toEqual([]);
    expect(document.otherBlocks).toMatchObject([{ language: 'markdown' }]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['```pycon\n1\n```', 'session'],
    ['```{doctest}\n>>> 1\n```', 'session'],
    ['```python\n\n>>> 1\n1\n```', 'session'],
    ['```python\n# one\n\n# two\n>>> 1\n1\n```', 'session'],
    ['```python\nx = 1 >>2\n```', 'script'],
    ['```python\n# >>> 1\n```', 'script'],
    ['```python\n>>>>> 1\n```', 'script'],
  ])('%j is a %s', (text, dialect) => {
    expect(read(text.concat('\n')).document.snippets).toMatchObject([{ dialect }]);
  });
});

describe('other blocks of Markdown', () => {
  it.each([
    ['```js\nx\n```', 'js', 'another language'],
    ['```\nx\n```', '', 'no language'],
    ['    x', '', 'indented code names no language'],
    ['```python\n\n```', 'python', 'empty'],
    ['```python\n```', 'python', 'empty'],
  ])('lists %j', (text, language, reason) => {
    expect(read(`${text}\n`)).toMatchObject({
      document: { snippets: [], otherBlocks: [{ language, reason }] },
      problems: [],
    });
  });

  it('warns where Python is misspelt', () => {
    const { document, problems } = read('Text\n\n```pyhton\nx\n```\n');
    expect(document.otherBlocks).toMatchObject([
      { language: 'pyhton', reason: 'unknown language' },
    ]);
    expect(problems).toEqual([
      {
        severity: 'warning',
        message: 'a block in `pyhton` does not count as Python',
        hint: 'did you mean `python`?',
        line: 3,
        file: 'lesson.md',
      },
    ]);
  });

  it.each([
    ['no language', '```\n\n>>> 1\n1\n```'],
    ['another language', '```text\n>>> 1\n1\n```'],
    ['indented code', '    >>> 1\n    1'],
  ])('warns of a session in %s', (_, text) => {
    expect(read(`Text\n\n${text}\n`).problems).toEqual([
      {
        severity: 'warning',
        message: 'this block looks like a Python session and is not run',
        hint: 'write ```pycon above it',
        line: 3,
        file: 'lesson.md',
      },
    ]);
  });

  it.each(['```python2\n>>> print 1\n```', '```\n$ python\n>>> 1\n```', '```\n>>>>> x\n```'])(
    'says nothing of %j',
    (text) => {
      expect(read(`${text}\n`).problems).toEqual([]);
    },
  );

  it('warns of a fence that HTML swallows', () => {
    expect(read('<details>\n```python\nx\n```\n</details>\n').problems).toMatchObject([
      { severity: 'warning', hint: 'leave a blank line before the fence', line: 2 },
    ]);
  });
});

describe('a fence that is never closed', () => {
  it.each([
    ['Text\n\n```python\nx\n', 3, 'x\n'],
    ['Text\n\n```python\nx', 3, 'x\n'],
    ['> ```python\n> x\n\nText\n', 1, 'x\n'],
    ['- ```python\n  x\n- Text\n', 1, 'x\n'],
    ['````python\nx\n```\n', 1, 'x\n```\n'],
  ])('is a warning with its line in %j', (text, line, source) => {
    const { document, problems } = read(text);
    expect(problems).toMatchObject([
      { severity: 'warning', message: 'the fence is never closed', line },
    ]);
    expect(document.snippets).toMatchObject([{ source }]);
  });
});

describe('sections of Markdown', () => {
  const block = '```python\nx\n```\n\n';

  it('are the headings of level 2 that hold snippets, each as often as it occurs', () => {
    const { document } = read(
      `# Title\n\n${block}## One\n\n### Deeper\n\n${block}${block}## Empty\n\n## One\n\n${block}`,
    );
    expect(document.snippets.map((snippet) => snippet.section)).toEqual([
      undefined,
      'One',
      'One',
      'One',
    ]);
    expect(document.sections).toEqual(['One', 'One']);
  });

  it('are the headings of any level where there is none of level 2', () => {
    const { document } = read(`# A\n\n${block}### B\n\n${block}`);
    expect(document.sections).toEqual(['A', 'B']);
  });

  it('read as a reader sees them', () => {
    const { document } = read(
      `\`__new__\` *and* [links][x] ![an image](i.png)<br>\nhere &amp; there\n---\n\n${block}[x]: /y\n`,
    );
    expect(document.sections).toEqual(['__new__ and links an image here & there']);
  });

  it('do not begin within quotes and lists', () => {
    expect(read(`## A\n\n> ## B\n\n- ## C\n\n${block}`).document.sections).toEqual(['A']);
  });
});

it('reads a document of 5 MB in a few seconds', { timeout: 20_000 }, () => {
  const part = `## Heading\n\n${'Some words *and* more. '.repeat(40)}\n\n\`\`\`python\nprint("é")\n\`\`\`\n\n`;
  const count = Math.ceil(5_000_000 / part.length);
  const { document } = read(part.repeat(count));
  expect(document.snippets).toHaveLength(count);
});
