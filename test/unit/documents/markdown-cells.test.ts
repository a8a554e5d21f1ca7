import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../src/model/place.ts';
import { rewriteNow } from '../../helpers/read-now.ts';
import { read } from './read.ts';

const snippets = (text: string, path?: string) => read(text, path).document.snippets;
const cell = (...code: string[]) => ['```{code-cell} ipython3', ...code, '```', ''].join('\n');

describe('a cell in Markdown', () => {
  it.each([
    '```{code-cell}',
    '```{python}',
    '```{python name, echo=FALSE}',
    '```{jupyter-execute}',
  ])('has the dialect of a cell: %s', (fence) => {
    expect(snippets(`${fence}\n1 + 1\n\`\`\`\n`)).toMatchObject([
      { dialect: 'cell', source: '1 + 1\n' },
    ]);
  });

  it.each(['```python', '```{code-block} python', '```{{python}}'])('is no %s', (fence) => {
    expect(snippets(`${fence}\n1 + 1\n\`\`\`\n`)).toMatchObject([{ dialect: 'script' }]);
  });

  it.each([
    ['a % that goes on a statement', ['print("a %s b"', '      %name)']],
    ['an ! in a text', ['text = """', '!important', '%cd', '"""']],
  ])('is run with %s', (_, code) => {
    const [found] = snippets(cell(...code));
    expect(found).toMatchObject({ options: { skip: undefined } });
    expect(found?.source).toBe(code.map((line) => `${line}\n`).join(''));
    expect(found?.origin.places).toBeUndefined();
  });

  it('has magics without effect as comments, and says where each line stands', () => {
    const text = `- item\n\n  ${cell('%matplotlib inline', '%time f(1)', 'x = 2').replaceAll('\n', '\n  ')}\n`;
    const [found] = snippets(text);
    expect(found).toMatchObject({
      source: '# %matplotlib inline\nf(1)\nx = 2\n',
      options: { skip: undefined },
      origin: { line: 4, column: 3 },
    });
    if (found === undefined) return;
    expect(placeIn(found.origin, { line: 1, column: 3 })).toEqual({ line: 4, column: 3 });
    expect(placeIn(found.origin, { line: 2, column: 1 })).toEqual({ line: 5, column: 9 });
    expect(placeIn(found.origin, { line: 3, column: 5 })).toEqual({ line: 6, column: 7 });
  });

  it.each([
    ['!ls -l', 'the shell line `!ls -l`'],
    ['%run other.py', 'the magic `%run other.py`'],
    ['display(x)', 'only a notebook has `display`'],
  ])('is skipped for %j, as in a notebook', (line, skip) => {
    expect(snippets(cell(line))).toMatchObject([{ options: { skip } }]);
  });

  it('may call a `display` that the document brought before', () => {
    const text = cell('from IPython.display import display') + cell('display(1)');
    expect(snippets(text).map(({ options }) => options.skip)).toEqual([undefined, undefined]);
  });

  it('is no Python below the magic of another language', () => {
    const { document } = read(cell('%%bash', 'ls'));
    expect(document.snippets).toEqual([]);
    expect(document.otherBlocks).toMatchObject([
      { language: '%%bash', reason: expect.stringContaining('`%%bash`') },
    ]);
  });

  it('has the output that the document shows below it', () => {
    const [found] = snippets(`${cell('1 + 1')}\n\`\`\`output\n2\n\`\`\`\n`);
    expect(found).toMatchObject({ dialect: 'cell', output: { text: '2\n' } });
  });

  const traceback = 'Traceback (most recent call last):\nZeroDivisionError: division by zero';

  it.each([
    '```{code-cell}\n:tags: [raises-exception]\n',
    '```{python}\n#| error: true\n',
    '```{python, error=TRUE}\n',
  ])('that may raise is judged by the traceback below it: %j', (head) => {
    const text = `${head}1 / 0\n\`\`\`\n`;
    expect(snippets(`${text}\n\`\`\`pytb\n${traceback}\n\`\`\`\n`)).toMatchObject([
      { options: { skip: undefined }, output: { text: `${traceback}\n` } },
    ]);
    expect(snippets(text)[0]?.options.skip).toContain('so it may raise');
    expect(snippets(`${text}\n\`\`\`output\n1\n\`\`\`\n`)[0]?.options.skip).toContain('may raise');
  });

  it('is written back where it stands, also with magics', () => {
    const text = `# A\n\n${cell('%matplotlib inline', '1 < 2  # False')}`;
    const file = { path: 'a.md', folder: 'a', bytes: Buffer.from(text.replaceAll('\n', '\r\n')) };
    const edit = { line: 2, column: 10, endLine: 2, endColumn: 15, text: '<True>' };
    const rewriting = rewriteNow(file, [{ id: 'a-1', block: 'code', edit }]);
    expect(rewriting).toMatchObject({ ok: true });
    if (!rewriting.ok) return;
    expect(Buffer.from(rewriting.bytes).toString()).toBe(
      text.replace('False', '<True>').replaceAll('\n', '\r\n'),
    );
  });

  it('has its places in the file of a notebook, too', () => {
    const source = cell('%time f("a")')
      .split('\n')
      .map((line) => `${line}\n`);
    const json = JSON.stringify({ cells: [{ cell_type: 'markdown', metadata: {}, source }] });
    const [found] = snippets(json, 'a.ipynb');
    expect(found?.source).toBe('f("a")\n');
    if (found === undefined) return;
    const { column } = placeIn(found.origin, { line: 1, column: 1 });
    expect(json.slice(column - 1)).toMatch(/^f\(\\"a/);
    const behind = placeIn(found.origin, { line: 1, column: 4 }).column;
    expect(json.slice(behind - 1)).toMatch(/^a\\"\)/);
  });

  it('shows what it prints without what %time tells', () => {
    const text = (...shown: string[]) =>
      `${cell('%time print(1)', 'print(2)')}\n\`\`\`output\n${shown.join('\n')}\n\`\`\`\n`;
    const [found] = snippets(text('1', 'CPU times: user 2 µs', 'Wall time: 4 µs', '2'));
    expect(found?.output?.text).toBe('1\n2\n');
    expect(found?.output && placeIn(found.output.origin, { line: 2, column: 1 }).line).toBe(10);
    expect(snippets(text('Wall time: 4 µs'))[0]?.output).toBeUndefined();
    expect(snippets(text('1').replace('%time ', ''))[0]?.output?.text).toBe('1\n');
  });
});
