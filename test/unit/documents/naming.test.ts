import { describe, expect, it } from 'vitest';
import { ids, read } from './read.ts';

const block = '```python\nx = 1\n```\n\n';

describe('ids of blocks', () => {
  it('come from the heading and the position under it', () => {
    expect(ids(`# Lists\n\n${block}${block}## Sorting\n\n${block}`)).toEqual([
      'lists-1',
      'lists-2',
      'sorting-1',
    ]);
  });

  it('come from the fence when it has one, which takes no position', () => {
    const text = `# Lists\n\n\`\`\`python id=First\nx\n\`\`\`\n\n\`\`\`{.python #second}\nx\n\`\`\`\n\n${block}`;
    expect(ids(text)).toEqual(['First', 'second', 'lists-1']);
  });

  it('do not change when blocks are inserted elsewhere', () => {
    const before = `# One\n\n${block}# Two\n\n${block}${block}`;
    const after = `${block}# One\n\n${block}${block}# Two\n\n\`\`\`sh\nls\n\`\`\`\n\n${block}\`\`\`python id=new\nx\n\`\`\`\n\n${block}`;
    expect(ids(after)).toEqual(expect.arrayContaining([...ids(before)]));
    expect(ids(after)).toEqual(['snippet-1', 'one-1', 'one-2', 'two-1', 'new', 'two-2']);
  });

  it('do not change when an empty block is filled in', () => {
    expect(ids(`# A\n\n\`\`\`python\n\`\`\`\n\n${block}`)).toEqual(['a-2']);
    expect(ids(`# A\n\n${block}${block}`)).toEqual(['a-1', 'a-2']);
  });

  it('tell equal headings apart as GitHub does, also where that looks like a position', () => {
    const text = `# Foo\n\n${block}# Foo\n\n${block}# Foo 1\n\n${block}# foo\n\n${block}`;
    expect(ids(text)).toEqual(['foo-1', 'foo-1-1', 'foo-1-1-1', 'foo-2-1']);
  });

  it('fall back to `snippet` without a heading, and for a heading without letters', () => {
    expect(ids(`${block}# ???\n\n${block}# Snippet\n\n${block}`)).toEqual([
      'snippet-1',
      'snippet-1-1',
      'snippet-2-1',
    ]);
  });

  it('keep letters of other scripts, in one normal form', () => {
    expect(ids(`# Списки\n\n${block}# Cafe\u0301\n\n${block}`)).toEqual([
      'списки-1',
      'caf\u00e9-1',
    ]);
  });

  it('are free of markup, dots and device names, and bounded in length', () => {
    const long = 'very '.repeat(50);
    const text = `# \`con\`. ...\n\n${block}# \u0301[a](/b) *c* ⓐ\n\n${block}# ${long}\n\n${block}# ${long}\n\n${block}`;
    const names = ids(text);
    expect(names.slice(0, 2)).toEqual(['con-1', 'a-c-1']);
    expect(new Set(names).size).toBe(4);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(60);
  });

  it.each([
    'a/b',
    '../up',
    '.hidden',
    'dot.',
    'con',
    'COM1.txt',
    'a:b',
    '-flag',
    'x'.repeat(61),
    '',
  ])('refuse %j, and the block is still there under a safe one', (id) => {
    const { document, problems } = read(`# A\n\n\`\`\`python id="${id}"\nx\n\`\`\`\n\n${block}`);
    expect(problems).toEqual([
      {
        severity: 'error',
        message: `the id \`${id}\` is not a safe file name`,
        hint: expect.stringContaining('letters, digits'),
        file: 'lesson.md',
        line: 3,
      },
    ]);
    expect(document.snippets.map((snippet) => snippet.id)).toEqual([
      expect.stringMatching(/^[a-z0-9][a-z0-9_-]*$/),
      'a-1',
    ]);
    expect(document.snippets[0]?.id).not.toBe('con');
  });

  it('refuse a second use of one, upper and lower case alike', () => {
    const { document, problems } = read('```python id=Sort\nx\n```\n\n```python id=sort\nx\n```\n');
    expect(document.snippets.map((snippet) => snippet.id)).toEqual(['Sort', 'sort_2']);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        message: 'the id `sort` is already that of the block at line 1',
        line: 5,
      },
    ]);
  });

  it('give way to the one that an author chose', () => {
    expect(ids(`# A\n\n${block}\`\`\`python id=a-1\nx\n\`\`\`\n`)).toEqual(['a-1_2', 'a-1']);
  });
});
