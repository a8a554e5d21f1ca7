import { describe, expect, it } from 'vitest';
import { codesOf, problemsOf, readRst, snippetsOf } from './read-rst.ts';

/** A directive with a body. */
function under(head: string, ...body: readonly string[]): readonly string[] {
  return [head, '', ...body.map((line) => (line === '' ? '' : `   ${line}`)), ''];
}

describe('directives of extensions that hold code', () => {
  it.each([
    '.. code-tab:: py',
    '.. code-tab:: python A title',
    '.. prompt:: python >>>',
    '.. jupyter-execute::',
    '.. ipython::',
    '.. exec::',
    '.. exec_code::',
    '.. activecode:: first',
    '.. pyodide::',
  ])('are Python: %s', (head) => {
    expect(codesOf(under(head, 'x = 1', 'print(x)'))).toEqual(['x = 1\nprint(x)\n']);
  });

  it.each(['.. code-tab:: js', '.. prompt:: bash $', '.. activecode:: a\n   :language: java'])(
    'are in the language that they name: %s',
    (head) => {
      const { document, problems } = readRst(
        under(head, 'pip install shop').join('\n').split('\n'),
      );
      expect(document.snippets).toEqual([]);
      expect(document.otherBlocks).toHaveLength(1);
      expect(problems).toEqual([]);
    },
  );

  it('hold sessions where they show prompts', () => {
    const [prompt, ipython] = snippetsOf([
      ...under('.. prompt:: python >>> auto', '>>> 1 + 1', '2'),
      ...under('.. ipython::', 'In [1]: 1 + 1', 'Out[1]: 2'),
    ]);
    expect([prompt?.dialect, ipython?.dialect]).toEqual(['session', 'session']);
  });

  it('make one group of the cells of a kernel', () => {
    const cell = under('.. jupyter-execute::', 'x = 1');
    const lines = ['.. jupyter-kernel:: python3', '', ...cell, ...cell];
    const groups = snippetsOf([...lines, ...lines]).map(({ options }) => options.group);
    expect(groups).toEqual(['cells', 'cells', 'cells-2', 'cells-2']);
  });

  it('are not run with lines to IPython, or where they may raise', () => {
    const [magic, raising] = snippetsOf([
      ...under('.. ipython::', 'In [1]: %timeit f()'),
      ...under('.. jupyter-execute::\n   :raises:', '1 / 0').join('\n').split('\n'),
    ]);
    expect(magic?.options.skip).toBe('it holds a line to IPython: In [1]: %timeit f()');
    expect(raising?.options.skip).toBe('its options say `raises`, so that it may raise');
  });

  it('have words and tests around the code of an exercise', () => {
    const body = ['Add them.', '~~~~', 'def add(a, b):', '    ...', '', '====', 'test()'];
    expect(codesOf(under('.. activecode:: add', ...body))).toEqual(['def add(a, b):\n    ...\n']);
  });
});

describe('a directive that is not known', () => {
  it.each([
    ['code', ['import shop', 'shop.till()']],
    ['code with a line to the shell', ['import shop', '!ls']],
  ])('is listed with a warning when it holds %s', (_, body) => {
    const lines = under('.. plot::', ...body);
    const { document } = readRst(lines);
    expect(document.snippets).toEqual([]);
    expect(document.otherBlocks).toMatchObject([
      { reason: 'no language, looks like Python: tag it', origin: { line: 3, endLine: 4 } },
    ]);
    expect(problemsOf(lines)).toEqual(['1: this block looks like Python and is not run']);
  });

  it.each([
    ['words', ['import this and that, for it is good.']],
    ['a block of code', ['.. code-block:: python', '', '   x = 1']],
    ['words with code below', ['import shop', '', 'This then looks like so::', '', '   print(1)']],
    ['a session', ['>>> x = 1']],
  ])('is read as a text when it holds %s', (_, body) => {
    expect(readRst(under('.. example::', ...body)).document.otherBlocks).toEqual([]);
  });
});
