import { describe, expect, it } from 'vitest';
import { codesOf, problemsOf, readRst, snippetsOf } from './read-rst.ts';

describe('code in a directive', () => {
  it.each(['code', 'code-block', 'sourcecode'])('is the body of `%s`', (name) => {
    expect(
      codesOf([`.. ${name}:: python`, '', '   x = 1', '   ', '       y = 2', '', 'Text']),
    ).toEqual(['x = 1\n\n    y = 2\n']);
  });

  it('stands below its options, which are none of the code', () => {
    const lines = [
      '.. code-block:: python',
      '   :linenos:',
      '   :emphasize-lines: 1,3',
      '   :caption: A `caption` with words: two',
      '   :name: First Sums',
      '',
      '   x = 1',
    ];
    expect(snippetsOf(lines)).toMatchObject([{ id: 'first-sums', source: 'x = 1\n' }]);
  });

  it('loses more columns where `:dedent:` says so', () => {
    const lines = ['.. code-block:: python', '   :dedent: 2', '', '     x = 1', '', '     y = 2'];
    expect(readRst(lines).document.snippets[0]?.source).toBe('x = 1\n\ny = 2\n');
  });

  it('may be nested in lists, notes, tables of directives and unknown directives', () => {
    const lines = [
      '* item',
      '',
      '  1. two',
      '',
      '     .. note:: Look',
      '',
      '        .. code:: py',
      '',
      '           a = 1',
      '',
      '     .. py:function:: f(x)',
      '        :noindex:',
      '',
      '        Words:',
      '',
      '        .. code:: py',
      '',
      '           b = 1',
      '- .. code:: py',
      '',
      '     c = 1',
    ];
    expect(codesOf(lines)).toEqual(['a = 1\n', 'b = 1\n', 'c = 1\n']);
  });

  it('ends where the text goes on, and not at a blank line', () => {
    const lines = [
      '- a',
      '',
      '  .. code:: py',
      '',
      '     x = 1',
      '',
      '  more',
      '',
      '     no = code',
    ];
    expect(codesOf(lines)).toEqual(['x = 1\n']);
  });

  it('is read, with a warning, where no blank line stands above it', () => {
    const lines = ['.. code-block:: python', '   x = 1', '', '   y = 1'];
    expect(readRst(lines).document.snippets[0]?.source).toBe('x = 1\n\ny = 1\n');
    expect(problemsOf(lines)).toEqual([
      '2: no blank line stands between `.. code-block::` and its code',
    ]);
  });

  it('is empty where there is none', () => {
    const { document } = readRst(['Text', '', '.. code-block:: python', '', 'Text']);
    expect(document.otherBlocks).toMatchObject([
      { language: 'python', reason: 'empty', origin: { line: 3, column: 23 } },
    ]);
  });

  it('is none where one colon makes a comment of the directive', () => {
    const lines = ['.. code-block: python', '', '   x = 1'];
    expect(readRst(lines).document.snippets).toEqual([]);
    expect(problemsOf(lines)).toEqual(['1: `.. code-block:` is a comment, and no code']);
  });
});

describe('a literal block', () => {
  it('stands below a paragraph that ends in two colons', () => {
    expect(codesOf(['Look::', '', '  import os', '  os.sep', '', 'Text'])).toEqual([
      'import os\nos.sep\n',
    ]);
    expect(codesOf(['Look', 'here ::', '', ' import os', '', '::', '', '\timport re'])).toEqual([
      'import os\n',
      'import re\n',
    ]);
  });

  it('is what is indented by more than the item of a list, not than its mark', () => {
    expect(codesOf(['- Look::', '', '      import os', '', '  words', '', '- next'])).toEqual([
      'import os\n',
    ]);
  });

  it('may belong to the argument of a directive', () => {
    expect(codesOf(['.. note:: For', '   example::', '', '     import os', '', '   Text'])).toEqual(
      ['import os\n'],
    );
    expect(codesOf(['.. tip:: For example::', '', '     import os'])).toEqual(['import os\n']);
  });

  it.each([
    ['$ pip install docproof'],
    ['key = value'],
    ['a/b/c'],
    ['print "Python 2"'],
    ['import os; {'],
    ['> import os'],
  ])('is no Python when it looks like something else: %s', (line) => {
    const { document } = readRst(['Look::', '', `   ${line}`]);
    expect(document.snippets).toEqual([]);
    expect(document.otherBlocks).toHaveLength(1);
  });

  it.each(['pages = [fetch(url) for url in urls]', 'sizes = {word: 1 for word in words}'])(
    'is Python when it holds a comprehension: %s',
    (line) => {
      expect(codesOf(['Look::', '', `   ${line}`])).toEqual([`${line}\n`]);
    },
  );

  it('is spoken of by a comment over the paragraph that ends in `::`', () => {
    const lines = ['.. docproof: id=total', '', 'Look', 'here::', '', '   import os'];
    expect(problemsOf(lines)).toEqual([]);
    expect(snippetsOf(lines)).toMatchObject([{ id: 'total', origin: { line: 6 } }]);
  });

  it('is not spoken of by a comment over an earlier paragraph', () => {
    const lines = ['.. docproof: id=total', '', 'Look.', '', 'Here::', '', '   import os'];
    expect(problemsOf(lines)).toHaveLength(1);
  });

  it('may be quoted instead of indented', () => {
    const { document } = readRst(['Mail::', '', '> one', '> two', '', 'Text']);
    expect(document.otherBlocks).toMatchObject([{ origin: { line: 3, endLine: 4, column: 1 } }]);
  });

  it('is missed where there is none', () => {
    expect(problemsOf(['Look::', '', 'Text'])).toEqual(['1: no code stands below this `::`']);
    expect(problemsOf(['Look::', '   import os'])).toEqual(['1: no code stands below this `::`']);
    expect(problemsOf(['Look::'])).toEqual(['1: no code stands below this `::`']);
  });
});

describe('`highlight`', () => {
  it('says what a block is in that names no language', () => {
    const look = ['Look::', '', '   x = y', ''];
    const languages = (argument: string): readonly string[] =>
      readRst([`.. highlight:: ${argument}`, '', ...look]).document.otherBlocks.map(
        ({ language }) => language,
      );
    expect(languages('none')).toEqual(['none']);
    expect(languages('c')).toEqual(['c']);
    expect(languages('default')).toEqual(['']);
    expect(codesOf(['.. highlight:: python', '', ...look])).toEqual(['x = y\n']);
    expect(codesOf(['.. highlight:: c', '', '.. code:: python', '', '   1'])).toEqual(['1\n']);
  });
});

describe('a doctest block', () => {
  it('goes to the next blank line', () => {
    expect(codesOf(['>>> 1 + 1', '2', '', '>>> 2', '2', 'Text', '', 'Text'])).toEqual([
      '>>> 1 + 1\n2\n',
      '>>> 2\n2\nText\n',
    ]);
  });

  it('may be indented, an item, or right below words', () => {
    expect(
      codesOf(['term', '    >>> 1', '    1', '', '- >>> 2', '  2', 'Text:', '>>> 3', '3']),
    ).toEqual(['>>> 1\n1\n', '>>> 2\n2\n', '>>> 3\n3\n']);
  });

  it('shares its names with the others of the document', () => {
    const group = (lines: readonly string[]): readonly unknown[] =>
      snippetsOf(lines).map(({ options }) => options.group);
    expect(group(['>>> 1', ''])).toEqual([undefined]);
    expect(group(['>>> 1', '', '.. code::', '', '   >>> 1'])).toEqual(['default', 'default']);
    expect(group(['>>> 1', '', '.. clear-namespace', '', '>>> 1', '', '>>> 1'])).toEqual([
      undefined,
      'default-2',
      'default-2',
    ]);
    const alone = ['>>> 1', '', '.. docproof: group=none', '', '>>> 2', '', '>>> 3'];
    expect(group(alone)).toEqual(['default', 'none', 'default']);
    expect(group(['>>> 1', '', '>>> 1', '', '.. code:: python', '', '   x = 1'])).toEqual([
      'default',
      'default',
      undefined,
    ]);
  });
});

describe('a table', () => {
  it('is read when it is a list, and when it is drawn', () => {
    expect(codesOf(['.. list-table::', '', '   * - a', '     - >>> 1', '       1'])).toEqual([
      '>>> 1\n1\n',
    ]);
    const grid = ['+---+-------+', '| a | >>> 1 |', '+---+-------+'];
    const simple = ['===== ==', '>>> 1 b', '===== =='];
    expect(codesOf([...grid, '', ...simple])).toEqual(['>>> 1\n', '>>> 1\n']);
  });
});

describe('what holds no code', () => {
  it('does no harm', () => {
    const lines = [
      '.. |sub| replace:: words',
      '.. |image of it| image:: a.png',
      '   :alt: x',
      '.. _target: https://example.org',
      '.. [1] A footnote.',
      '.. [CIT2002] A citation',
      '   that goes on.',
      '__ https://example.org',
      '',
      '| a line',
      '| block',
      '',
      '+---+-----+',
      '| a | >>  |',
      '+---+-----+',
      '',
      '==== ====',
      'a    b',
      '==== ====',
      '>>   c',
      '',
      'd    e',
      '==== ====',
      '',
      '----',
      '',
      ':field: text',
      '-a  an option',
      '',
      '.. math::',
      '',
      '   a ::',
      '',
      '   import os',
      '',
      '.. unknown:directive:: x',
      '   :option: y',
      '',
      '   :role:`words` ``code``',
      '',
      '..',
      '',
      '    A quote below an empty comment',
      '',
      '.. a comment::with colons',
      '   import os',
    ];
    const { document, problems } = readRst(lines);
    expect(problems).toEqual([]);
    expect(document.snippets).toEqual([]);
    expect(document.otherBlocks).toEqual([]);
  });

  it('ends with the comment: an empty one takes nothing below it', () => {
    expect(codesOf(['..', '', '   >>> 1', '   1', '', '.. hidden', '', '   >>> 2'])).toEqual([
      '>>> 1\n1\n',
    ]);
  });
});
