import type { Random } from './random.ts';

/** A line of a document: what stands before it, and its text; `code` when it is code of a snippet. */
export interface DialectLine {
  readonly lead: string;
  readonly text: string;
  /** The number of the snippet that it belongs to, from 0. */
  readonly code?: number;
}

/** A document with a snippet in each of so many blocks, in the dialects of Markdown, nested at will. */
export function randomMarkdown(random: Random, count: number): readonly DialectLine[] {
  return randomDocument(random, count, { blocks, wrappers });
}

/** The same in MDX, which has fences only, and elements of JSX around them. */
export function randomMdx(random: Random, count: number): readonly DialectLine[] {
  return randomDocument(random, count, { blocks: mdxBlocks, wrappers: mdxWrappers });
}

interface Grammar {
  readonly blocks: readonly ((code: Lines) => Lines)[];
  readonly wrappers: readonly ((block: Lines, depth: number) => Lines)[];
}

function randomDocument(
  random: Random,
  count: number,
  { blocks, wrappers }: Grammar,
): readonly DialectLine[] {
  const lines: DialectLine[] = [plain('# Title'), plain('')];
  for (let snippet = 0; snippet < count; snippet += 1) {
    let block = random.pick(blocks)(codeLines(random, snippet));
    for (let depth = random.below(4); depth > 0; depth -= 1) {
      block = random.pick(wrappers)(block, depth);
    }
    lines.push(
      ...block,
      plain(''),
      plain(random.pick(['Words.', '---', 'More words.'])),
      plain(''),
    );
  }
  return lines;
}

type Lines = readonly DialectLine[];

const plain = (text: string): DialectLine => ({ lead: '', text });
const around = (opening: readonly string[], code: Lines, closing: readonly string[]): Lines => [
  ...opening.map(plain),
  ...code,
  ...closing.map(plain),
];

/** Lines of code, of which the first is neither empty nor indented. */
function codeLines(random: Random, snippet: number): Lines {
  const pool = ['x = "é 🎉"', '', '    y = 1', '\tz = 2  ', '# ::: no', '"""', 'print(1)  # (1)!'];
  const rest = Array.from({ length: random.below(5) }, () => random.pick(pool));
  return [`first = ${snippet}`, ...rest, 'last = "日本"'].map((text) => ({
    lead: '',
    text,
    code: snippet,
  }));
}

/** Every way to write a block of Python. */
const blocks: readonly ((code: Lines) => Lines)[] = [
  (code) => around(['```python'], code, ['```']),
  (code) => around(['```py title="a.py" {1,3-5} showLineNumbers'], code, ['```']),
  (code) => around(['``` { .python .annotate hl_lines="1 2" }'], code, ['```']),
  (code) => around(['~~~ {.python}'], code, ['~~~~']),
  (code) => around(['```{code-cell} ipython3'], code, ['```']),
  (code) => around(['```{code-cell}', ':tags: [hide-input]', ''], code, ['```']),
  (code) =>
    around(['```{code-cell} python', '---', 'tags: [a]', 'x:', '  - y', '---', '', ''], code, [
      '```',
    ]),
  (code) => around(['```{code-block} python', ':caption: An é', ':lineno-start: 3'], code, ['```']),
  (code) => around([':::{code-block} python', ':linenos:', ''], code, [':::']),
  (code) => around(['```{testcode}'], code, ['```']),
  (code) => around(['```{python}', '#| echo: false', '#| fig-cap: "a"', ''], code, ['```']),
  (code) => around(['```{python name, echo=FALSE}'], code, ['```']),
  (code) => around(['{{< highlight python "linenos=table" >}}'], code, ['{{< /highlight >}}']),
  (code) => around(['{% highlight python %}'], code, ['{% endhighlight %}']),
  (code) => around(['```'], code, ['```', '{: .language-python}']),
  (code) => inTags('<pre class="highlight python">', code, '</pre>'),
  (code) => inTags('<pre lang="x"><code class="language-python">', code, '</code></pre>'),
  (code) => around(['<pre class="python">'], code, ['</pre>']),
  (code) => around([], indent(code, '    '), ['{: .language-python}']),
];

/** What a block may stand in; `depth` sinks towards the outside. */
const wrappers: readonly ((block: Lines, depth: number) => Lines)[] = [
  (block) => [plain('- item'), plain(''), ...indent(block, '  ')],
  (block) => [plain('1. one'), plain(''), ...indent(block, '   ')],
  (block) => [plain('> quote'), plain('>'), ...indent(block, '> ')],
  (block) => [plain('!!! note "A title"'), plain(''), ...indent(block, '    ')],
  (block) => [plain('??? tip inline end'), plain(''), ...indent(block, '    ')],
  (block) => [plain('=== "A tab"'), plain(''), ...indent(block, '    ')],
  (block) => around([':::tip', 'Words.', ''], block, ['', ':::']),
  (block) => around(['::: {.callout-note}', ''], block, [':::']),
  (block, depth) => {
    const marks = '`'.repeat(9 - depth);
    return around([`${marks}{note}`, ':class: tip', ''], block, [marks]);
  },
  (block) => around(['<details>', '<summary>More</summary>', ''], block, ['', '</details>']),
  (block) => [plain('Term'), plain(':   Definition'), plain(''), ...indent(block, '    ')],
  (block) => [
    plain('Note[^1]'),
    plain(''),
    plain('[^1]: Words'),
    plain(''),
    ...indent(block, '    '),
  ],
];

const mdxBlocks: Grammar['blocks'] = [
  (code) => around(['```python'], code, ['```']),
  (code) => around(['```py title="a.py" {1,3-5} showLineNumbers'], code, ['```']),
  (code) => around(['~~~python'], code, ['~~~~']),
  (code) => around(['`````python {{ a: 1 }}'], code, ['`````']),
  (code) => around(['```{code-cell} ipython3', ':tags: [a]', ''], code, ['```']),
];

const mdxWrappers: Grammar['wrappers'] = [
  (block) => [plain('- item'), plain(''), ...indent(block, '  ')],
  (block) => [plain('1. one'), plain(''), ...indent(block, '   ')],
  (block) => [plain('> quote'), plain('>'), ...indent(block, '> ')],
  (block) => around(['<Tabs groupId="a">', ''], block, ['', '</Tabs>']),
  (block) => around(['<Tabs items={["<", ">"]}>'], indent(block, '  '), ['</Tabs>']),
  (block) => around(['<details>', '<summary>More</summary>', ''], block, ['', '</details>']),
  (block) => around(['{/* words */}', ''], block, ['', '{1 + 1}']),
];

function inTags(opening: string, code: Lines, closing: string): Lines {
  return [
    ...code.map((line, index) => (index === 0 ? { ...line, lead: opening } : line)),
    plain(closing),
  ];
}

function indent(block: Lines, lead: string): Lines {
  return block.map((line) => ({ ...line, lead: lead + line.lead }));
}
