import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

/** A module with one function that has this docstring. */
function withDocstring(...lines: readonly string[]): string {
  return [
    'def f():',
    '    """Words.',
    ...lines.map((line) => line && `    ${line}`),
    '    """',
    '',
  ].join('\n');
}

function sources(text: string): readonly string[] {
  return read(text, 'shop.py').document.snippets.map(({ source }) => source);
}

function ids(text: string): readonly string[] {
  return read(text, 'shop.py').document.snippets.map(({ id }) => id);
}

function messages(text: string): readonly string[] {
  return read(text, 'shop.py').problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('the docstrings of a module', () => {
  it('are those of the module, its classes, functions, methods and attributes', () => {
    const module = [
      '"""Module.\n\n>>> 1\n"""',
      'LIMIT = 3\n"""Attribute.\n\n>>> 2\n"""',
      'class Shop(Base):',
      '    r"""Class.\n\n    >>> 3\n    """',
      '    open: bool = True; """>>> 4"""',
      '    @property',
      '    async def till(self):',
      '        """Method.\n\n        >>> 5\n        """',
      '        def inner():\n            ("Inner.\\n\\n"\n             ">>> 6")',
      '    def __init__(self):',
      '        self.cash = 0\n        """>>> 7"""',
      '    class Part: ">>> 8"',
    ].join('\n');
    expect(sources(module)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `>>> ${number}\n`));
    expect(ids(module)).toEqual([
      'module-1',
      'limit-1',
      'shop-1',
      'shop-open-1',
      'shop-till-1',
      'shop-till-inner-1',
      'shop-cash-1',
      'shop-part-1',
    ]);
  });

  it.each([
    'f""">>> 1"""',
    'b""">>> 1"""',
    'x = """>>> 1"""',
    'x = 1\nif x:\n    """>>> 1"""',
    'print()\n""">>> 1"""',
    'def f():\n    x = 1\n    """>>> 1"""',
    '"a" f">>> 1"',
    '""">>> 1""".strip()',
  ])('are not other strings: %j', (module) => {
    expect(sources(module)).toEqual([]);
  });

  it('are found around what is no Python', () => {
    const module = 'def f(:\n    """>>> 1"""\n  )\nprint "old"\nclass A:\n    """>>> 2"""\n';
    expect(sources(module)).toEqual(['>>> 1\n', '>>> 2\n']);
  });

  it('hold examples to their end when they are never closed', () => {
    const module = 'def f():\n    """\n    >>> 1\n    1\n';
    expect(sources(module)).toEqual(['>>> 1\n1\n']);
    expect(messages(module)).toEqual(['2: the docstring that begins here is never closed']);
  });

  it('are also the texts that doctest finds in `__test__`', () => {
    expect(ids('__test__ = {"odd one": """>>> 1\n1""", "f": f}\n')).toEqual(['__test__-odd-one-1']);
  });

  it('say nothing when they hold no examples', () => {
    expect(read('"""Set-up."""\nsetup()\n', 'setup.py')).toMatchObject({
      document: { snippets: [], otherBlocks: [], setups: [] },
      problems: [],
    });
  });
});

describe('the examples of a docstring', () => {
  it('are sessions by the rule of doctest', () => {
    const module = withDocstring(
      '>>> 1',
      '1',
      '',
      '>>> 2',
      '2',
      'still',
      '',
      'Words.',
      '  >>> 3',
      '',
    );
    expect(sources(module)).toEqual(['>>> 1\n1\n\n>>> 2\n2\nstill\n', '>>> 3\n']);
  });

  it('are fences, in any indentation', () => {
    const module = withDocstring(
      '',
      'Example:',
      '    ```python',
      '    x = 1',
      '',
      '    ```',
      '    x',
    );
    expect(sources(module)).toEqual(['x = 1\n\n']);
  });

  it('warn of a fence that is never closed', () => {
    const module = withDocstring('', '```python', 'x = 1');
    expect(sources(module)).toEqual(['x = 1\n']);
    expect(messages(module)).toEqual(['4: the fence is never closed in its docstring']);
  });

  it('are directives and literal blocks', () => {
    const module = withDocstring(
      '',
      '.. code-block:: python',
      '   :caption: Any',
      '',
      '   x = 1',
      '',
      'So::',
      '',
      '    y = x',
      '    print(y)',
      '',
      'But not::',
      '',
      '    $ ls',
    );
    expect(sources(module)).toEqual(['x = 1\n', 'y = x\nprint(y)\n']);
    expect(read(module, 'shop.py').document.otherBlocks).toHaveLength(1);
  });

  it.each([
    [
      'Google',
      [
        'Example:',
        '    Words first.',
        '',
        '    x = f()',
        '',
        '    print(x)',
        'Returns:',
        '    g()',
      ],
    ],
    [
      'NumPy',
      [
        'Examples',
        '--------',
        'Words first.',
        '',
        'x = f()',
        '',
        'print(x)',
        '',
        'Notes',
        '-----',
        'g()',
      ],
    ],
  ])('are bare code in a section of %s style', (_, lines) => {
    expect(sources(withDocstring('', ...lines))).toEqual(['x = f()\n\nprint(x)\n']);
  });

  it.each(['Note: this', 'f', 'f, g', 'return value', 'Use f(x) here.', '3'])(
    'are not words that Python could parse: %s',
    (words) => {
      expect(sources(withDocstring('', 'Example:', `    ${words}`, '', '    >>> 1'))).toEqual([
        '>>> 1\n',
      ]);
    },
  );

  it('are a group when there is more than one of them', () => {
    const module = withDocstring('', '>>> 1', '', 'And', '', '>>> 2');
    const groups = read(module, 'shop.py').document.snippets.map(({ options }) => options.group);
    expect(groups).toEqual(['f', 'f']);
  });

  it('stand bare in a section, whichever word is its heading', () => {
    const usage = ['', 'Usage:', '    x = 1', '    print(x)'];
    expect(sources(withDocstring(...usage))).toEqual(['x = 1\nprint(x)\n']);
    expect(sources(withDocstring('', 'Usage:', '    shop [options] <file>'))).toEqual([]);
  });

  it('are not the underline of a heading', () => {
    expect(messages('"""\nast\n~~~\n\n>>> 1\n"""\n')).toEqual([]);
  });
});

describe('the comments of a module', () => {
  it('may hold sessions, fences and literal blocks', () => {
    const module =
      'class A:\n    #: >>> 1\n    #: 1\n    x = 1\n\n# ```python\n# y = 2\n# ```\n# See::\n#\n#     z = 3\n';
    expect(sources(module)).toEqual(['>>> 1\n1\n', 'y = 2\n', 'z = 3\n']);
    expect(ids(module)).toEqual(['a-1', 'module-1', 'module-2']);
  });

  it('may hold bare code in a section, with words around it', () => {
    const lines = [
      'Examples:',
      '    Basic use of it is:',
      '        z = f()',
      '        for each in z:',
      '',
      '            print(each)',
      '',
      '        print(z)',
      '    Then it is done:',
      '',
      '    x = 1',
      '',
      '        y = 2',
      '',
      'Usage example:',
      '    f()',
    ];
    expect(sources(withDocstring('', ...lines))).toEqual([
      'z = f()\nfor each in z:\n\n    print(each)\n\nprint(z)\n',
      'x = 1\n',
      'y = 2\n',
      'f()\n',
    ]);
  });

  it.each(['Example::', 'Usage:', 'For example:'])('may show code below %s', (words) => {
    expect(sources(`# Adds. ${words}\n#\n#     x = 1\n#     print(x)\n#\n# Done.\n`)).toEqual([
      'x = 1\nprint(x)\n',
    ]);
  });

  it.each([
    '# Note:\n#     x = 1\n',
    '# See::\n#     words, and more of them\n',
    '# if x:\n#     y = 1\n',
  ])('and many have none: %j', (module) => {
    expect(read(module, 'shop.py').document).toMatchObject({ snippets: [], otherBlocks: [] });
  });

  it('have no output in the text behind them', () => {
    const { document } = read(
      'class Shop:\n    # ```python\n    # print(1)\n    # ```\n    """\n    ```\n    2\n    ```\n    """\n',
      'shop.py',
    );
    expect(document.snippets[0]?.output).toBeUndefined();
    expect(document.otherBlocks).toMatchObject([{ isOutput: false }]);
  });

  it('speak to docproof', () => {
    const module = '# docproof: skip "why"\ndef f():\n    """Words.\n\n    >>> 1\n    """\n';
    const { document, problems } = read(module, 'shop.py');
    expect(problems).toEqual([]);
    expect(document.snippets[0]).toMatchObject({ id: 'f-1', options: { skip: 'why' } });
  });

  it('may hold set-up', () => {
    const module = 'def f():\n    """>>> x\n    1\n    """\n\n# docproof: setup\n#   x = 1\n';
    const { document } = read(module, 'shop.py');
    expect(document.setups[1]).toMatchObject({ source: 'x = 1\n', origin: { line: 7 } });
  });
});

describe('the module itself', () => {
  it.each([
    ['src/shop.py', 'shop'],
    ['src/shop/__init__.py', 'shop'],
    ['src/shop/__main__.py', 'shop.__main__'],
  ])('is made before its examples: %s', (path, module) => {
    const text = '""">>> 1"""\n';
    expect(read(text, path).document.setups).toMatchObject([{ source: text, module }]);
  });

  it('is imported where the file is a stub', () => {
    const { setups } = read('def f() -> int:\n    """>>> f()"""\n', 'shop.pyi').document;
    expect(setups).toMatchObject([{ source: 'from shop import *\n' }]);
    expect(setups[0]).not.toHaveProperty('module');
  });
});
