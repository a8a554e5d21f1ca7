import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src/documents/index.ts';
import { placeIn } from '../../../../src/model/place.ts';
import { read } from '../read.ts';

type Json = Readonly<Record<string, unknown>>;

/** A code cell with this source and these outputs. */
function code(source: string, outputs: readonly Json[] = [], metadata: Json = {}): Json {
  return {
    cell_type: 'code',
    execution_count: 1,
    metadata,
    outputs,
    source: source.split(/(?<=\n)/),
  };
}

const stream = (text: string, name = 'stdout'): Json => ({ output_type: 'stream', name, text });
const result = (text: string, more: Json = {}): Json => ({
  output_type: 'execute_result',
  execution_count: 1,
  metadata: {},
  data: { 'text/plain': [text], ...more },
});

function readCells(cells: readonly Json[], metadata: Json = {}): Reading {
  const notebook = { cells, metadata, nbformat: 4, nbformat_minor: 5 };
  return read(JSON.stringify(notebook, undefined, 1), 'a.ipynb');
}

const one = (source: string, outputs: readonly Json[] = [], metadata: Json = {}) => {
  const { document } = readCells([code(source, outputs, metadata)]);
  const [snippet] = document.snippets;
  const { text } = snippet?.output ?? {};
  const { skip, group, isSetup } = snippet?.options ?? {};
  return { ...snippet, shown: text, skip, group, isSetup, others: document.otherBlocks };
};

describe('a notebook', () => {
  it('is one group of cells, each named after the heading over it', () => {
    const heading = { cell_type: 'markdown', metadata: {}, source: '# Sums\n\nWords.' };
    const { document, problems } = readCells([heading, code('a = 1'), code('a + 1')]);
    expect(problems).toEqual([]);
    expect(document.snippets).toMatchObject([
      { id: 'sums-1', dialect: 'cell', options: { group: 'notebook' }, origin: { cell: 2 } },
      { id: 'sums-2', dialect: 'cell', options: { group: 'notebook' }, origin: { cell: 3 } },
    ]);
  });

  it('reads Python in its text outside of the group, and finds its lines', () => {
    const text = 'See "this":\n\n- ```python\n  x = "\\t"\n  y = 2\n  ```\n';
    const { document } = readCells([{ cell_type: 'markdown', metadata: {}, source: text }]);
    const [snippet] = document.snippets;
    expect(snippet).toMatchObject({ source: 'x = "\\t"\ny = 2\n', dialect: 'script' });
    expect(snippet?.options.group).toBeUndefined();
    const at = (line: number, column: number) =>
      snippet && placeIn(snippet.origin, { line, column });
    // All of it stands in one line of JSON.
    const json = JSON.stringify(text);
    const indent = '   "source": '.length;
    expect(at(1, 1)).toEqual({ line: 6, column: indent + json.indexOf('x =') + 1 });
    expect(at(1, 6)).toEqual({ line: 6, column: indent + json.indexOf('\\\\t') + 1 });
    expect(at(2, 1)).toEqual({ line: 6, column: indent + json.indexOf('y =') + 1 });
  });

  it('takes a comment in its text for the cell below', () => {
    const note = { cell_type: 'markdown', metadata: {}, source: '<!-- docproof: id=first -->' };
    expect(readCells([note, code('x = 1')]).document.snippets[0]?.id).toBe('first');
  });

  it.each([
    [{ kernelspec: { language: 'R', name: 'ir' } }, 'R'],
    [{ language_info: { name: 'julia' } }, 'julia'],
  ])('of another language has no Python: %j', (metadata, language) => {
    const { document } = readCells([code('x <- 1')], metadata);
    expect(document.snippets).toEqual([]);
    const reason = `it is ${language}, not Python`;
    expect(document.otherBlocks).toMatchObject([{ language, reason, isOutput: false }]);
  });

  it('from before 2015 is read, with the way to convert it', () => {
    const sheet = {
      cells: [
        { cell_type: 'heading', level: 2, metadata: {}, source: ['Old'] },
        {
          cell_type: 'code',
          input: ['1 + 1'],
          language: 'python',
          outputs: [{ output_type: 'pyout', prompt_number: 1, text: ['2'] }],
        },
      ],
    };
    const { document, problems } = read(
      JSON.stringify({ metadata: {}, nbformat: 3, worksheets: [sheet] }),
      'a.ipynb',
    );
    expect(document.snippets).toMatchObject([{ id: 'old-1', output: { text: '2\n' } }]);
    expect(problems).toMatchObject([
      { severity: 'warning', hint: expect.stringContaining('convert') },
    ]);
  });
});

describe('the output of a cell', () => {
  it('is what it printed and the value that it showed', () => {
    expect(one('x', [stream('a\n'), stream('b'), result('3')]).shown).toBe('a\nb\n3\n');
  });

  it('is the exception that ended it', () => {
    const error = {
      output_type: 'error',
      ename: 'KeyError',
      evalue: "'k'",
      traceback: ['\u001b[0m'],
    };
    const { shown } = one('x', [stream('a\n'), error]);
    expect(shown).toBe("a\nTraceback (most recent call last):\nKeyError: 'k'\n");
  });

  it('leaves out pictures, HTML and stderr, and names them', () => {
    const picture = {
      output_type: 'display_data',
      metadata: {},
      data: { 'image/png': 'AA', 'text/plain': '<F>' },
    };
    const { shown, others } = one('x', [
      stream('w', 'stderr'),
      picture,
      result('t', { 'text/html': '<b>' }),
    ]);
    expect(shown).toBe('t\n');
    expect(others.filter(({ isOutput }) => !isOutput).map(({ language }) => language)).toEqual([
      'stderr',
      'image/png',
      'text/html',
    ]);
  });

  it('is not how long something took', () => {
    const times = 'CPU times: user 3 ms\nWall time: 4 ms\n';
    expect(one('%time f()', [stream(`1\n${times}`)]).shown).toBe('1\n');
    expect(one('%%time\nf()', [stream(times)]).shown).toBeUndefined();
    expect(one('f()', [stream(times)]).shown).toBe(times);
  });
});

describe('a line to IPython', () => {
  it('that installs packages leaves nothing to compare', () => {
    expect(one('!pip install x', [stream('Collecting x\n')]).shown).toBeUndefined();
  });

  it.each([
    ['%matplotlib inline\nx', '# %matplotlib inline\nx\n'],
    ['if x:\n    %autoreload 2', 'if x:\n    pass  # %autoreload 2\n'],
    ['%time f(1)', 'f(1)\n'],
    ['%timeit -n 10 f(1)', 'f(1);\n'],
    ['%%time\nf()', '# %%time\nf()\n'],
    ['len?', '# len?\n'],
    ['!pip install x\nimport math', '# !pip install x\nimport math\n'],
    ['%conda install x', '# %conda install x\n'],
    ['?len', '# ?len\n'],
    ['x = (5\n  % 3)', 'x = (5\n  % 3)\n'],
    ['x = """\n%cd\n!ls\n"""', 'x = """\n%cd\n!ls\n"""\n'],
    ['x = 7 \\\n  % 4', 'x = 7 \\\n  % 4\n'],
    ["print('it\\'s (')\n%config a", "print('it\\'s (')\n# %config a\n"],
  ])('is understood: %j', (source, python) => {
    expect(one(source)).toMatchObject({ source: python, skip: undefined });
  });

  it.each([
    ['!ls -l', 'the shell line `!ls -l`'],
    ['files = !ls', 'the shell line `files = !ls`'],
    ['%cd data\nx = 1', 'the magic `%cd data`'],
    ['%%timeit\nf()', '`%%timeit` measures it, and keeps none of its names'],
    ['get_ipython().system("ls")', 'only a notebook has `get_ipython`'],
  ])('is a reason to skip the cell: %j', (source, reason) => {
    expect(one(source).skip).toBe(reason);
  });

  it('keeps the place of the code behind it', () => {
    const { origin } = one('  %time f(1)');
    const at = (column: number) => origin && placeIn(origin, { line: 1, column }).column;
    expect([at(3), at(4)]).toEqual([14, 15]);
  });

  it('may make the cell no Python', () => {
    expect(one('%%bash\nls').others).toMatchObject([{ language: '%%bash', isOutput: false }]);
  });
});

describe('a tag', () => {
  it.each([
    ['skip-execution', { skip: 'its tag `skip-execution` says so', isSetup: false }],
    ['remove-cell', { skip: undefined, isSetup: true }],
    ['hide-input', { skip: undefined, isSetup: false }],
  ])('is understood: %s', (tag, expected) => {
    expect(one('x = 1', [], { tags: [tag] })).toMatchObject(expected);
  });
});

describe('a broken notebook', () => {
  const cell = JSON.stringify(code('x = 1'));
  it.each([
    ['', 1, 'the notebook is empty'],
    ['[1]', 1, 'not a notebook: it has no list of `cells`'],
    [`{"cells": [\n${cell},\n${cell.slice(0, -9)}`, 3, 'the notebook is cut off'],
    [`{"cells": [\n${cell},\n<<<<<<< HEAD\n${cell}`, 3, 'a merge conflict'],
    [`{"cells": [\n${cell},\n]}`, 3, 'column 1: a comma before `]`'],
    [`{"cells": [\n${cell},\n{"a" 1}]}`, 3, 'column 6: `1` is not expected here'],
    [
      `{"cells": [\n${cell},\n{"cell_type": "code", "source": 3}]}`,
      3,
      'cell 2 is not as nbformat has it',
    ],
  ])('is told with its line, and what stands before is read: %j', (text, line, message) => {
    const { document, problems } = read(text, 'a.ipynb');
    expect(problems).toMatchObject([
      { severity: 'error', line, message: expect.stringContaining(message) },
    ]);
    expect(document.snippets).toHaveLength(text.includes('x = 1') ? 1 : 0);
  });

  it('may be nested without end', () => {
    expect(read('['.repeat(100_000), 'a.ipynb').problems).toHaveLength(1);
  });
});
