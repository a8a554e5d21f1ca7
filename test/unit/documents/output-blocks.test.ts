import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const script = '```python id=it\nprint(1)\n```\n\n';
const outputOf = (text: string) => read(text).document.snippets[0]?.output;

describe('an output block', () => {
  it.each([
    ['```text\n1\n```', 'sure'],
    ['```output\n1\n```', 'sure'],
    ['```console\n1\n```', 'sure'],
    ['```pytb\n1\n```', 'sure'],
    ['```Plain\n1\n```', 'sure'],
    ['```\n1\n```', 'guess'],
    ['```none\n1\n```', 'guess'],
    ['    1', 'guess'],
    ['Output:\n\n```\n1\n```', 'sure'],
    ['**Output**\n\n```\n1\n```', 'sure'],
    ['which prints\n\n```\n1\n```', 'sure'],
    ['This gives the following output:\n\n```\n1\n```', 'sure'],
    ['```\nTraceback (most recent call last):\n  File "a"\nTypeError: b\n```', 'sure'],
    ['```text\n[1, 2]\n```', 'sure'],
    ['<!-- docproof: ellipsis -->\n```text\n1\n```', 'sure'],
  ])('is %j', (block, certainty) => {
    expect(outputOf(`${script}${block}\n`)).toMatchObject({ certainty });
  });

  it.each([
    ['a paragraph between', 'Now to something else.\n\n```\n1\n```'],
    ['two paragraphs between', 'Output:\n\nNot yet.\n\n```\n1\n```'],
    ['a heading between', '## Next\n\n```\n1\n```'],
    ['a rule between', '---\n\n```\n1\n```'],
    [
      'a long paragraph',
      'The output is a thing that is well worth thinking about for a while:\n\n```\n1\n```',
    ],
    ['a shell prompt', '```console\n$ python a.py\n```'],
    ['a prompt with a place', '```console\nme@home:~$ ls\n```'],
    ['a tree of files', '```text\nsrc\n├── a.py\n```'],
    ['TOML', '```\n[tool.ruff]\nline-length = 80\n```'],
    ['JSON', '```\n{\n  "a": 1\n}\n```'],
    ['YAML', '```\nname:\n  first: a\n```'],
    ['HTML', '```\n<div>\n</div>\n```'],
    ['what pip tells', '```text\nCollecting numpy\n  Downloading numpy\n```'],
    ['a command', '```\npip install numpy\n```'],
    ['a session', '```\n>>> 1\n1\n```'],
    ['more Python', '```\nimport os\n```'],
    ['another language', '```js\n1\n```'],
    ['nothing in it', '```text\n```'],
  ])('is not one with %s', (_, block) => {
    expect(outputOf(`${script}${block}\n`)).toBeUndefined();
  });

  it('belongs to scripts only, and to one', () => {
    expect(outputOf('```python\n>>> 1\n1\n```\n\n```text\n1\n```\n')).toBeUndefined();
    const { document } = read(`${script}\`\`\`text\n1\n\`\`\`\n\n\`\`\`text\n2\n\`\`\`\n`);
    expect(document.otherBlocks).toMatchObject([
      { reason: 'output of it', isOutput: true },
      { reason: 'another language', isOutput: false },
    ]);
  });

  it('says where its text stands, also in a list', () => {
    const text =
      '1. a\n\n   ```python id=it\n   print(1)\n   ```\n\n   ```text\n   1\n   2\n   ```\n';
    const output = outputOf(text);
    expect(output).toMatchObject({
      text: '1\n2\n',
      indent: '   ',
      origin: { line: 8, column: 4, endLine: 9 },
    });
    expect(text.slice(output?.origin.start, output?.origin.end)).toBe('1\n   2');
  });

  it('names a guess as one', () => {
    expect(read(`${script}\`\`\`\n1\n\`\`\`\n`).document.otherBlocks).toMatchObject([
      { reason: 'output of it, a guess: it has no language and stands right below' },
    ]);
  });
});

describe('blocks that look like Python', () => {
  it.each([
    ['```\ndef f(x):\n    return x\n```', 'write ```python above it'],
    ['```\nimport os\n```', 'write ```python above it'],
    ['```\nx = open("a")\n```', 'write ```python above it'],
    ['Text:\n\n    from os import path', 'put it between fences of ```python'],
  ])('are warned of: %j', (text, hint) => {
    const { document, problems } = read(`${text}\n`);
    expect(document.otherBlocks).toMatchObject([
      { reason: 'no language, looks like Python: tag it' },
    ]);
    expect(problems).toMatchObject([{ severity: 'warning', hint }]);
  });

  it.each([
    '```\nimport a from "b";\n```',
    '```\n[tool]\nx = f(1)\n```',
    '```\nhello\n```',
    '```text\nimport os\n```',
  ])('are not: %j', (text) => {
    expect(read(`${text}\n`).problems).toEqual([]);
  });

  it.each(['', 'ipython', 'none', 'python', 'pycon'])(
    'are sessions of IPython in `%s`',
    (language) => {
      const { document } = read(`\`\`\`${language}\nIn [1]: 1\nOut[1]: 1\n\`\`\`\n`);
      expect(document.snippets).toMatchObject([{ dialect: 'session' }]);
    },
  );
});
