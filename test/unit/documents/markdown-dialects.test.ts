import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** The sources of the snippets, without their last line end. */
const sources = (text: string, path?: string): readonly string[] =>
  read(text, path).document.snippets.map(({ source }) => source.slice(0, -1));

const options = (text: string) => read(text).document.snippets.map((snippet) => snippet.options);

describe('MyST', () => {
  it.each([
    ['colons', '```{code-cell} ipython3\n:tags: [a]\n\nx\n```'],
    ['YAML', '```{code-cell}\n---\ntags:\n  - a\n---\n\n\nx\n```'],
    ['a code block', '```{code-block} python\n:caption: A b\n:lineno-start: 3\nx\n```'],
    ['code in colons', ':::{code-block} python\n:linenos:\nx\n:::'],
    ['sourcecode', '~~~{sourcecode} python3\nx\n~~~'],
  ])('strips options of %s', (_, text) => {
    expect(sources(`${text}\n`)).toEqual(['x']);
    expect(read(`${text}\n`).problems).toEqual([]);
  });

  it.each([
    ['an admonition', '````{note}\n:class: tip\n\n```python\nx\n```\n````'],
    [
      'a directive in a directive',
      '`````{tab-set}\n````{tab-item} A\n```python\nx\n```\n````\n`````',
    ],
    ['colons', ':::{note}\n```python\nx\n```\n:::'],
    ['colons in colons', '::::{grid}\n:::{card}\n```python\nx\n```\n:::\n::::'],
    ['a directive that nobody knows', '````{our-own}\n```python\nx\n```\n````'],
  ])('looks into %s', (_, text) => {
    expect(sources(`${text}\n`)).toEqual(['x']);
    expect(read(`${text}\n`)).toMatchObject({ document: { otherBlocks: [] }, problems: [] });
  });

  it('says that a directive around code is never closed', () => {
    const { document, problems } = read('Text\n\n````{note}\n```python\nx\n```\n');
    expect(document.snippets).toMatchObject([{ source: 'x\n' }]);
    expect(problems).toMatchObject([{ message: 'the fence is never closed', line: 3 }]);
  });

  it('runs the cells of a document in one group, and nothing else in it', () => {
    const text =
      '```{code-cell}\nx\n```\n\n```python\ny\n```\n\n```{code-cell} python\nz\n```\n\n```{code-cell} group=own\nz\n```\n';
    expect(options(text).map(({ group }) => group)).toEqual(['cells', undefined, 'cells', 'own']);
    const front = `---\ndocproof: { group: shop }\n---\n${text}`;
    expect(options(front).map(({ group }) => group)).toEqual(['shop', 'shop', 'shop', 'own']);
  });

  it('knows the tags of cells', () => {
    const cell = (tags: string): string => `\`\`\`{code-cell}\n:tags: ${tags}\nx\n\`\`\`\n`;
    expect(options(cell('[hide-output]'))).toMatchObject([{ skip: undefined, isSetup: false }]);
    expect(options(cell('[hide-input, remove-cell]'))).toMatchObject([{ isSetup: true }]);
    expect(options(cell('[remove-cell, raises-exception]'))).toMatchObject([{ isSetup: false }]);
    expect(options(cell('[skip-execution]'))).toMatchObject([
      { skip: 'it is tagged `skip-execution`' },
    ]);
    expect(options(cell('["raises-exception"]'))).toMatchObject([
      { skip: 'it is tagged `raises-exception`, so it may raise, and no traceback follows' },
    ]);
  });

  it('takes a cell without a language for that of the kernel', () => {
    const cell = '```{code-cell}\nx\n```\n';
    expect(sources(`---\nkernelspec:\n  name: my-env\n---\n${cell}`)).toEqual(['x']);
    expect(read(`---\nkernelspec: { name: ir }\n---\n${cell}`).document).toMatchObject({
      snippets: [],
      otherBlocks: [{ language: 'ir' }],
    });
  });

  it('reads the tests of Sphinx with their groups, their set-up and their output', () => {
    const text =
      '```{testsetup} one\nimport os\n```\n\n```{testcode} one, two\nprint(1)\n```\n\n```{testoutput} one\n1\n```\n\n```{testcode}\nx\n```\n\n```{doctest} one\n>>> 1\n1\n```\n\n```{testcleanup} *\ny\n```\n';
    const { document, problems } = read(text);
    expect(problems).toEqual([]);
    expect(document.snippets).toMatchObject([
      { options: { isSetup: true, group: 'one' } },
      {
        dialect: 'script',
        options: { group: 'one', alsoIn: ['two'] },
        output: { text: '1\n', certainty: 'sure' },
      },
      { options: { group: 'default' } },
      { dialect: 'session', options: { group: 'one' }, matching: { ellipsis: true } },
      { options: { isCleanup: true, group: undefined } },
    ]);
    expect(document.otherBlocks).toMatchObject([{ isOutput: true }]);
  });

  it('reads the conditions of tests', () => {
    const test = (line: string): string => `\`\`\`{testcode}\n${line}\nx\n\`\`\`\n`;
    expect(options(test(':skipif: np is None'))).toMatchObject([
      { skip: 'its options say `skipif: np is None`' },
    ]);
    expect(options(test(':pyversion: >= 3.12'))).toMatchObject([{ minPython: '3.12' }]);
    expect(options(test(':pyversion: < 3.12'))).toMatchObject([
      { skip: 'its options say `pyversion: < 3.12`' },
    ]);
    const flags = test(':options: -ELLIPSIS, +NORMALIZE_WHITESPACE');
    expect(read(flags).document.snippets[0]?.matching).toEqual({
      ellipsis: false,
      normalize: ['whitespace'],
    });
  });

  it('says where options are no YAML, and reads the rest', () => {
    const { document, problems } = read('Text\n\n```{code-cell}\n---\na: [\n---\nx\n```\n');
    expect(document.snippets).toMatchObject([{ source: 'x\n', origin: { line: 7 } }]);
    expect(problems).toMatchObject([
      { severity: 'warning', line: 5, hint: 'write each option as `key: value`' },
    ]);
  });
});

describe('Quarto and R Markdown', () => {
  it.each(['a.md', 'a.qmd', 'a.Rmd'])('have chunks in %s', (path) => {
    const { document } = read('```{python}\n#| label: fig-one\n#| echo: false\n\nx\n```\n', path);
    expect(document.snippets).toMatchObject([
      { id: 'fig-one', source: 'x\n', origin: { line: 5 }, options: { group: 'cells' } },
    ]);
  });

  it.each([
    ['```{python}\n#| eval: false\nx\n```', 'its options say `eval: false`'],
    ['```{python}\n#| eval=FALSE, echo=TRUE\nx\n```', 'its options say `eval: FALSE`'],
    ['```{python name, eval=F}\nx\n```', 'its options say `eval: F`'],
    [
      '```{python}\n#| error: true\nx\n```',
      'its options say `error: true`, so it may raise, and no traceback follows',
    ],
    ['```{python, eval=TRUE, fig.cap="a, eval=FALSE"}\nx\n```', undefined],
  ])('say in %j what is not run', (text, skip) => {
    expect(options(`${text}\n`)).toMatchObject([{ skip }]);
  });

  it('name chunks in their braces, where the name can be an id', () => {
    const chunk = (header: string): string => `\`\`\`{${header}}\nx\n\`\`\`\n`;
    const id = (header: string) => read(chunk(header)).document.snippets[0]?.id;
    expect(id('python first, echo=FALSE')).toBe('first');
    expect(id('python, label="second"')).toBe('second');
    expect(id('python a/b')).toBe('snippet-1');
  });

  it('show a chunk in two pairs of braces, and code of other languages', () => {
    const { document } = read('```{{python}}\n#| x: 1\ny\n```\n\n```{r}\nx <- 1\n```\n');
    expect(document).toMatchObject({
      snippets: [{ source: '#| x: 1\ny\n', options: { group: undefined } }],
      otherBlocks: [{ language: '{r}' }],
    });
  });
});

describe('Material for MkDocs', () => {
  it.each([
    ['an admonition', '!!! note "A `b`"\n\n    ```python\n    x\n    ```'],
    ['an admonition without a blank line', '!!! note inline end\n    ```python\n    x\n    ```'],
    ['a collapsed one', '???+ tip\n    Text.\n\n    ```python\n    x\n    ```'],
    ['a tab', '=== "One"\n\n    ```python\n    x\n    ```\n\n=== "Two"\n\n    Text'],
    [
      'a tab in an admonition',
      '!!! note\n\n    === "A"\n\n        ```python\n        x\n        ```',
    ],
    ['an admonition in a list', '- a\n\n    !!! note\n\n        ```python\n        x\n        ```'],
    ['a list in an admonition', '!!! note\n\n    - a\n\n        ```python\n        x\n        ```'],
    ['a tag', '<div class="grid" markdown>\n```python\nx\n```\n</div>'],
    ['another tag', '<details markdown="1" class=a>\n```python\nx\n```\n</details>'],
    ['tabs of indentation', '!!! note\n\n\t```python\n\tx\n\t```'],
    ['a definition', 'Term\n:   Words\n\n    ```python\n    x\n    ```'],
  ])('has code in %s', (_, text) => {
    expect(sources(`${text}\n\nText.\n`)).toEqual(['x']);
    expect(read(`${text}\n\nText.\n`)).toMatchObject({
      document: { otherBlocks: [] },
      problems: [],
    });
  });

  it('has indented code in an admonition at eight columns, and elsewhere at four', () => {
    const { document } = read('!!! note\n\n        print(1)\n\nText!!! note\n\n    print(2)\n');
    expect(document.otherBlocks).toMatchObject([
      { origin: { line: 3, column: 9 } },
      { origin: { line: 7, column: 5 } },
    ]);
  });

  it.each([
    '!!! note\nText.\n\n```python\nx\n```',
    '!!!\n\n    x',
    '=== Tab\n\n    x',
    '??? no "x\n\n    x',
  ])('has no admonition in %j', (text) => {
    const { document } = read(`${text}\n`);
    expect(document.snippets.length + document.otherBlocks.length).toBe(1);
  });

  it.each(['--8<-- "a.py"', '{!a.py!}', '{* ../a.py hl[1] *}', '<<< @/a.py'])(
    'skips code that holds the included file %j',
    (line) => {
      const { document } = read(`\`\`\`python\nx\n${line}\n\`\`\`\n`);
      expect(document.snippets).toMatchObject([
        { options: { skip: `it includes a file that is not read: ${line}` } },
      ]);
    },
  );

  it('runs code that only looks as if it included one', () => {
    expect(options('```python\nx = {1, 2}\n{*x}\n{*range(3), *x}\n1 <<2\n```\n')).toMatchObject([
      { skip: undefined },
    ]);
  });
});

it('takes the fences of a notebook that Jupytext keeps as Markdown for its cells', () => {
  const front = '---\njupytext:\n  text_representation:\n    format_name: markdown\n---\n';
  const text = `${front}\n\`\`\`python tags=["skip-execution", "b"]\nx\n\`\`\`\n\n\`\`\`python .noeval\ny\n\`\`\`\n\n\`\`\`python\nz\n\`\`\`\n`;
  expect(options(text)).toMatchObject([
    { group: 'cells', skip: 'it is tagged `skip-execution`' },
    { group: 'cells', skip: 'it says `.noeval`' },
    { group: 'cells', skip: undefined },
  ]);
});

describe('other dialects', () => {
  it.each([
    ['Docusaurus', ':::tip\n```python title="a.py" {1,3-5} showLineNumbers live\nx\n```\n:::'],
    ['VitePress', '::: code-group\n```python [a.py]{1}:line-numbers\nx\n```\n:::'],
    ['Pandoc', '::: {.wide}\n~~~ {#id .python .numberLines startFrom="1"}\nx\n~~~\n:::'],
    ['Hugo', '{{< highlight python "linenos=table,hl_lines=8" >}}\nx\n{{< / highlight >}}'],
    ['Hugo with Markdown', '{{% highlight py %}}\nx\n{{% /highlight %}}'],
    ['Jekyll', '{% highlight python linenos %}\nx\n{%- endhighlight -%}'],
    ['kramdown', '~~~\nx\n~~~\n{: .language-python}'],
    ['kramdown with indentation', 'Text\n\n    x\n{: .language-python #a}'],
    ['GitBook', '{% code title="a.py" %}\n```python\nx\n```\n{% endcode %}'],
  ])('have code: %s', (_, text) => {
    expect(sources(`${text}\n`)).toEqual(['x']);
    expect(read(`${text}\n`)).toMatchObject({ document: { otherBlocks: [] }, problems: [] });
  });

  it('take TOML between plus signs for front matter', () => {
    expect(read('+++\ntitle = "a"\n# b\n+++\n\n```python\nx\n```\n').document.sections).toEqual([]);
    expect(sources('+++\n\n```python\nx\n```\n\n+++\n')).toEqual(['x']);
  });

  it('leave a tag that is never closed as words', () => {
    expect(sources('{% highlight python %}\n\n```python\nx\n```\n')).toEqual(['x']);
  });
});

describe('HTML in Markdown', () => {
  it.each([
    ['a block', '<pre><code class="language-python">a &lt; b\n</code></pre>', 1, 36],
    ['a list', '- a\n\n  <pre lang="python">\n  a &lt; b\n  </pre>', 4, 3],
    ['a quote', '> <pre lang="python">\n> a &lt; b\n> </pre>', 2, 3],
    ['a cell', '| a |\n|--|\n| x <pre lang="python">a &lt; b</pre> |', 3, 24],
    ['words', 'Words `<pre>` <pre lang="python">a &lt; b</pre>', 1, 34],
  ])('has code in `<pre>` in %s', (_, text, line, column) => {
    expect(read(`${text}\n`)).toMatchObject({
      document: { snippets: [{ source: 'a < b\n', origin: { line, column } }] },
      problems: [],
    });
  });

  it.each([
    ['<div><pre lang="python">\nx\n\ny\n</pre></div>\n', 'ends at a blank line'],
    ['<pre lang="python">\nx\n\ny\n', 'never closed'],
  ])('says where code is cut short: %j', (text, message) => {
    const { document, problems } = read(text);
    expect(document.snippets).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 1, message: expect.stringContaining(message) }]);
  });

  it('leaves comments and tags between backticks alone', () => {
    const { document } = read('<!-- <pre lang="python">x</pre> -->\n\nSee `<pre>x</pre>`.\n');
    expect(document).toMatchObject({ snippets: [], otherBlocks: [] });
  });

  it('has comments to docproof on the line of their cell', () => {
    const { problems } = read('| a |\n|--|\n| <!-- docproof: group=a --> |\n');
    expect(problems).toMatchObject([{ line: 3, message: 'no Python block follows this comment' }]);
  });
});

it.each([
  '```{note}\n',
  '{% highlight python %}\n',
  '!!! note\n',
  ':::{code-cell}\n',
  '=== "a"\n\n    b\n',
  '- ',
])('takes no time that grows with the square of so many %j', { timeout: 20_000 }, (line) => {
  expect(read(line.repeat(40_000)).document.snippets.length).toBeLessThan(2);
});
