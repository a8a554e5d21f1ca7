import { describe, expect, it } from 'vitest';
import { problemsOf, readRst, snippetsOf } from './read-rst.ts';

const code = ['', '.. testcode::', '', '   print(1)', ''];

describe('directives of sphinx.ext.doctest', () => {
  it('give a testcode the output below it, whatever stands between', () => {
    const [snippet] = snippetsOf([...code, 'Words.', '', '.. testoutput::', '', '   1']);
    expect(snippet?.output).toMatchObject({ text: '1\n', certainty: 'sure' });
    expect(snippet?.matching).toEqual({ ellipsis: true });
  });

  it.each([
    ['-ELLIPSIS', { matching: { ellipsis: false } }],
    ['+ELLIPSIS', { matching: { ellipsis: true } }],
    ['+NORMALIZE_WHITESPACE', { matching: { ellipsis: true, normalize: ['whitespace'] as const } }],
    ['+IGNORE_EXCEPTION_DETAIL', { matching: { ellipsis: true } }],
    ['+SKIP', { options: { skip: 'options: +SKIP' } }],
  ])('compare a testcode as its output says: %s', (flag, expected) => {
    const output = ['.. testoutput::', `   :options: ${flag}`, '', '   1'];
    expect(snippetsOf([...code, ...output])).toMatchObject([expected]);
  });

  it('miss the testcode of an output in another group', () => {
    expect(problemsOf([...code, '.. testoutput:: shop', '', '   1'])).toEqual([
      '6: no `testcode` of its group stands before this output',
    ]);
  });

  it('have groups', () => {
    const named = ['.. doctest:: shop', '', '   >>> 1'];
    const lines = [...named, '', ...named, ...code, '.. testcode:: default', '', '   1'];
    expect(snippetsOf(lines).map(({ options }) => options.group)).toEqual([
      'shop',
      'shop',
      'default',
      'default',
    ]);
  });

  it.each([
    ['a, b', { group: 'a', alsoIn: ['b'] }],
    ['a,default', { group: 'a', alsoIn: ['default'] }],
    ['*', { group: 'default', alsoIn: ['*'] }],
    ['a, *', { group: 'a', alsoIn: ['*'] }],
  ])('are in all the groups that they name: %s', (argument, expected) => {
    const [snippet] = snippetsOf([
      `.. testcode:: ${argument}`,
      ...code.slice(2),
      ...code,
      '.. testcode:: a',
      ...code.slice(2),
    ]);
    expect(snippet?.options).toMatchObject(expected);
  });

  it('give an output to the testcode that is judged in its group', () => {
    const shown = (groups: string): readonly string[] => [
      '.. testcode:: a, b',
      ...code.slice(2),
      `.. testoutput:: ${groups}`,
      '',
      '   1',
    ];
    expect(snippetsOf(shown('b, a'))[0]?.output?.text).toBe('1\n');
    expect(problemsOf(shown('b'))).toEqual([
      '5: no `testcode` of its group stands before this output',
    ]);
  });

  it('set up a group, or with a star each of them', () => {
    const setup = (argument: string): unknown =>
      snippetsOf([`.. testsetup:: ${argument}`, '', '   x = 1', ...code, ...code])[0]?.options;
    expect(setup('')).toMatchObject({ isSetup: true, group: 'default' });
    expect(setup('*')).toMatchObject({ isSetup: true, group: undefined });
    expect(setup('shop')).toMatchObject({ isSetup: true });
  });

  it('clean up behind a group, or with a star behind each of them', () => {
    const cleanup = (argument: string): unknown =>
      snippetsOf([...code, `.. testcleanup:: ${argument}`, '', '   x = 1'])[1]?.options;
    expect(cleanup('')).toMatchObject({ isCleanup: true, group: 'default', skip: undefined });
    expect(cleanup('*')).toMatchObject({ isCleanup: true, group: undefined });
    expect(cleanup('shop, default')).toMatchObject({ group: 'shop', alsoIn: ['default'] });
  });

  it.each([
    [':skipif: sys.version_info < (3, 12)', { skip: 'skipif: sys.version_info < (3, 12)' }],
    [':options: +SKIP', { skip: 'options: +SKIP' }],
    [':pyversion: >= 3.12', { minPython: '3.12' }],
    [':pyversion: > 3.11', { minPython: '3.12' }],
    [':pyversion: >= 3.8', { minPython: undefined, skip: undefined }],
    [':pyversion: < 3.12', { skip: 'pyversion: < 3.12' }],
    [':pyversion: != 3.12', { skip: 'pyversion: != 3.12' }],
    [':pyversion: newest', { skip: 'pyversion: newest' }],
    [':hide:', { skip: undefined }],
  ])('read the option %s', (option, options) => {
    const [snippet] = snippetsOf(['.. doctest::', `   ${option}`, '', '   >>> 1', '   1']);
    expect(snippet?.options).toMatchObject(options);
  });

  it('name the options of doctest that they do not take', () => {
    const { problems } = readRst([
      '.. doctest::',
      '   :options: +ELLIPSIS, +REPORT_NDIFF',
      '',
      '   >>> 1',
    ]);
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        line: 1,
        message: '`+REPORT_NDIFF` is not taken from the options of a directive',
      },
    ]);
  });
});

describe('comments', () => {
  const block = ['', '.. code:: python', '', '   x = 1', ''];

  it('of docproof give a block its options', () => {
    expect(snippetsOf(['.. docproof: id=one skip="why"', ...block])).toMatchObject([
      { id: 'one', options: { skip: 'why' } },
    ]);
  });

  it.each([
    ['.. skip: next', 'the document says so'],
    ['.. skip: next "too slow"', 'too slow'],
    ['.. skip: next if(not here, reason="too slow")', 'if not here: too slow'],
    ['.. skip: next if(1 == 1)', 'if 1 == 1'],
    ['.. docproof: skip next "why"', 'why'],
  ])('of Sybil skip the next block: %s', (comment, reason) => {
    expect(snippetsOf([comment, ...block, ...block]).map(({ options }) => options.skip)).toEqual([
      reason,
      undefined,
    ]);
  });

  it('skip a region', () => {
    const lines = ['.. skip: start', ...block, ...block, '.. skip: end', ...block];
    expect(snippetsOf(lines).map(({ options }) => options.skip !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each(['invisible-code-block: python', 'invisible-code: py', 'docproof: setup'])(
    'hold set-up: %s',
    (head) => {
      const lines = ['Text', '', `  .. ${head}`, '', '     import os', '     x = 1', ...block];
      expect(readRst(lines).document.setups).toEqual([
        {
          source: '\nimport os\nx = 1\n',
          origin: { document: 'docs/guide.rst', line: 4, column: 6 },
          group: undefined,
        },
      ]);
    },
  );
});
