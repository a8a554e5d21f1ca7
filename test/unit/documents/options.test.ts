import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/snippet.ts';
import { read } from './read.ts';

const code = '```python\nx = 1\n```\n';

function optionsOf(text: string, path?: string): Document['snippets'][number]['options'] {
  const { document } = read(text, path);
  const [snippet] = document.snippets.slice(-1);
  if (snippet === undefined) throw new Error('no snippet');
  return snippet.options;
}

describe('options on a fence', () => {
  it.each([
    ['python continues=intro', { continues: ['intro'] }],
    ['python continues=a,b', { continues: ['a', 'b'] }],
    ['python group=shop', { group: 'shop' }],
    ['python min_python=3.12', { minPython: '3.12' }],
    ['python skip="no shop"', { skip: 'no shop' }],
    ["python skip 'no shop'", { skip: 'no shop' }],
    ['python skip', { skip: 'the document says so' }],
    ['python setup', { isSetup: true }],
    ['python hidden', { isSetup: true }],
    ['{.python continues=intro .wide}', { continues: ['intro'] }],
    ['python docproof:group=shop', { group: 'shop' }],
  ])('%j', (info, options) => {
    const { problems } = read(`\`\`\`${info}\nx\n\`\`\`\n`);
    expect(problems).toEqual([]);
    expect(optionsOf(`\`\`\`${info}\nx\n\`\`\`\n`)).toMatchObject(options);
  });

  it('stand among the words of other tools, which are theirs', () => {
    const { document, problems } = read(
      '```python title="a skip" hl_lines="1 2" {1,3} linenums group=a notest\nx\n```\n',
    );
    expect(problems).toEqual([]);
    expect(document.snippets[0]?.options).toMatchObject({ group: 'a', skip: undefined });
  });

  it('are nothing to blocks in other languages', () => {
    expect(read('```sh skip setup min_python=1\nx\n```\n').problems).toEqual([]);
  });

  it('say what is wrong with a value', () => {
    expect(read('```python min_python=3.9\nx\n```\n').problems).toMatchObject([
      {
        severity: 'error',
        line: 1,
        message: '`min_python=3.9` names no Python that docproof knows',
      },
    ]);
  });

  it('are held strictly behind the name of docproof', () => {
    expect(read('```python docproof:grup=a\nx\n```\n').problems).toMatchObject([
      {
        severity: 'warning',
        message: 'docproof has no option `grup`',
        hint: 'did you mean `group`?',
      },
    ]);
  });

  it.each(['grop=a', 'skp', 'continus=a', 'elipsis'])(
    'are warned of where one letter is wrong: %j',
    (word) => {
      expect(read(`\`\`\`python ${word}\nx\n\`\`\`\n`).problems).toMatchObject([
        { severity: 'warning', line: 1, hint: expect.stringContaining('did you mean') },
      ]);
    },
  );

  it.each(['numbers', 'strip', 'ids=a', 'toString', 'constructor', '__proto__=1', 'hide'])(
    'are not guessed in the word of another tool: %j',
    (word) => {
      expect(read(`\`\`\`python ${word}\nx\n\`\`\`\n`).problems).toEqual([]);
    },
  );

  it.each([
    ['```python skip "no shop\nx\n```\n', 'no shop'],
    ['```python skip="no shop\nx\n```\n', 'no shop'],
    ["<!-- docproof: skip 'no shop -->\n```python\nx\n```\n", 'no shop'],
    ['<!-- docproof: skip next "no shop -->\n\nText\n\n```python\nx\n```\n', 'no shop'],
  ])('say where the quote of a reason is not closed: %j', (text, skip) => {
    expect(optionsOf(text)).toMatchObject({ skip });
    expect(read(text).problems).toMatchObject([
      { severity: 'warning', line: 1, message: 'the quote before the reason is not closed' },
    ]);
  });

  it('may continue the snippet right before', () => {
    expect(optionsOf(`# A\n\n${code}\n\`\`\`python continues\nx\n\`\`\`\n`)).toMatchObject({
      continues: ['a-1'],
    });
  });
});

describe('options in a comment', () => {
  it('are those of the fence behind it', () => {
    const { document, problems } = read(
      `<!-- docproof: continues=intro id=next -->\n${code}\n${code}`,
    );
    expect(problems).toEqual([]);
    expect(document.snippets).toMatchObject([
      { id: 'next', options: { continues: ['intro'] } },
      { options: { continues: undefined } },
    ]);
  });

  it('yield to a comment in the code, and that to the fence', () => {
    const text =
      '<!-- docproof: group=a min_python=3.11 skip "one" -->\n```python group=c\n# docproof: group=b skip="two"\n```\n';
    expect(optionsOf(text)).toMatchObject({ group: 'c', skip: 'two', minPython: '3.11' });
  });

  it('work in MDX', () => {
    const text = `{/* docproof: group=a */}\n\n${code}`;
    expect(optionsOf(text, 'a.mdx')).toMatchObject({ group: 'a' });
  });

  it('warn of words that are no options', () => {
    expect(read(`Text\n\n<!-- docproof: contineus=a -->\n${code}`).problems).toMatchObject([
      { severity: 'warning', line: 3, hint: 'did you mean `continues`?' },
    ]);
  });

  it.each([`Text.\n\n${code}`, '```sh\nls\n```\n', '# Heading\n', ''])(
    'warn when no block of Python follows at once: %j',
    (rest) => {
      expect(read(`<!-- docproof: group=a -->\n\n${rest}`).problems).toMatchObject([
        { severity: 'warning', line: 1, message: 'no Python block follows this comment' },
      ]);
    },
  );

  it('are only shown where they stand between backticks', () => {
    const text = `Write \`<!-- docproof: nonsense -->\`.\n\n${code}`;
    expect(read(text).problems).toEqual([]);
  });

  it('leave the words of the matching to it', () => {
    expect(read(`<!-- docproof: ellipsis unordered -->\n${code}`).problems).toEqual([]);
  });
});

describe('skips', () => {
  const skips = (text: string) => read(text).document.snippets.map(({ options }) => options.skip);

  it('take the next block, whatever stands between', () => {
    const text = `<!-- docproof: skip next "slow" -->\n\nText.\n\n${code}\n${code}`;
    expect(skips(text)).toEqual(['slow', undefined]);
    expect(read(text).problems).toEqual([]);
  });

  it('take what stands between start and end', () => {
    const text = `${code}\n<!-- docproof: skip start "old" -->\n\n${code}\nText\n\n${code}\n<!-- docproof: skip end -->\n\n${code}`;
    expect(skips(text)).toEqual([undefined, 'old', 'old', undefined]);
    expect(read(text).problems).toEqual([]);
  });

  it('warn without an end, and of an end without a start', () => {
    expect(read(`<!-- docproof: skip start -->\n\n${code}`).problems).toMatchObject([
      { message: 'what is skipped from here on has no end' },
    ]);
    expect(read(`<!-- docproof: skip end -->\n\n${code}`).problems).toMatchObject([
      { message: 'nothing is skipped here' },
    ]);
  });
});

describe('hidden set-up', () => {
  it('is the lines of a comment, with the lines of the document', () => {
    const { document, problems } = read(
      `# A\n\n<!-- docproof: setup group=shop\n  import math\n  x = 1\n-->\n\n${code}`,
    );
    expect(problems).toEqual([]);
    expect(document.setups).toEqual([
      {
        source: 'import math\nx = 1\n',
        origin: { document: 'lesson.md', line: 4, column: 3 },
        group: 'shop',
      },
    ]);
  });

  it('is the fence behind a comment without lines', () => {
    expect(optionsOf(`<!-- docproof: setup -->\n${code}`)).toMatchObject({ isSetup: true });
  });

  it('comes from the front matter, as does a group', () => {
    const text = `---\ndocproof: { group: shop, setup: "import math" }\n---\n\n${code}`;
    expect(optionsOf(text)).toMatchObject({ group: 'shop', setup: 'import math' });
    expect(optionsOf(`---\ndocproof: { continues: true }\n---\n\n${code}`)).toMatchObject({
      group: 'document',
    });
  });

  it('warns of front matter that is wrong', () => {
    expect(read(`---\ndocproof: { continues: intro }\n---\n\n${code}`).problems).toMatchObject([
      { severity: 'warning', message: '`continues` is neither true nor false' },
    ]);
    expect(read(`---\ndocproof: { grop: a }\n---\n\n${code}`).problems).toMatchObject([
      { severity: 'warning', hint: 'did you mean `group`?' },
    ]);
  });
});
