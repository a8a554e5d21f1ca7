import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../../src/model/place.ts';
import { codesOf, problemsOf, readRst, snippetsOf } from './read-rst.ts';

const grid = [
  '+------------------------+-------------------+',
  '| In words::             | .. code:: python  |',
  '|                        |                   |',
  '|     for n in range(2): |    print("a|b")   |',
  '|                        |                   |',
  '|         print(n)       | More.             |',
  '+========================+=========+=========+',
  '| >>> 1 + 1              | a       | >>> 3   |',
  '| 2                      |         | 3       |',
  '+------------------------+         +---------+',
  '| spans::                |         | nothing |',
  '|                        |         | here    |',
  '|     import this        |         |         |',
  '+------------------------+---------+---------+',
];

describe('the cells of a grid table', () => {
  it('hold literal blocks, directives and sessions', () => {
    expect(codesOf(grid)).toEqual([
      'for n in range(2):\n\n    print(n)\n',
      'print("a|b")\n',
      '>>> 1 + 1\n2\n',
      '>>> 3\n3\n',
      'import this\n',
    ]);
  });

  it('have code at its place in the document', () => {
    const lines = ['* In a list:', '', ...grid.map((line) => `  ${line}`)];
    const document = lines.join('\n');
    for (const { source, origin } of snippetsOf(lines)) {
      for (const [index, text] of source.trimEnd().split('\n').entries()) {
        const { line, column } = placeIn(origin, { line: index + 1, column: 1 });
        expect(lines[line - 1]?.slice(column - 1)).toMatch(
          text === '' ? /^ *\|/ : text.trim().slice(0, 5),
        );
      }
      const [first = ''] = source.split('\n');
      expect(document.slice(origin.start)).toMatch(first.trim().slice(0, 5));
    }
  });

  it('cannot be written to, for the table stands around them', () => {
    expect(snippetsOf(grid).every(({ origin }) => origin.places !== undefined)).toBe(true);
  });

  it('may hold tables', () => {
    const lines = [
      '+---------------------+',
      '| +-------+---------+ |',
      '| | a     | >>> 1   | |',
      '| |       | 1       | |',
      '| +-------+---------+ |',
      '+---------------------+',
    ];
    expect(codesOf(lines)).toEqual(['>>> 1\n1\n']);
  });

  it('name files', () => {
    const lines = [
      '+---------------------------+',
      '| .. literalinclude:: a.py  |',
      '+---------------------------+',
    ];
    expect(snippetsOf(lines, { 'docs/a.py': 'x = 1\n' })).toMatchObject([{ source: 'x = 1\n' }]);
  });

  it('are missed with a warning where the borders do not meet', () => {
    expect(problemsOf(['+----+-----', '| a  | >>> 1', '+----+-----+'])).toEqual([]);
    expect(problemsOf(['+----+------+', '| a  | >>> 1', '+----+-----+'])).toEqual([
      '2: the borders of this table do not meet, so that the code here is not read',
    ]);
  });

  it('are found in a time that does not grow with the square of what does not close', () => {
    const open = `+${'-+'.repeat(20_000)}`;
    const rows = Array.from({ length: 300 }, () => `|${' '.repeat(900)}`);
    const lines = Array.from({ length: 10 }, () => [open, ...rows]).flat();
    expect(readRst(lines).document.snippets).toEqual([]);
  });
});

describe('the cells of a simple table', () => {
  it('hold sessions and literal blocks, in the rows that their first column tells', () => {
    const lines = [
      '=====  ==============',
      'Name   Example',
      '=====  ==============',
      'one    >>> 1',
      '       1',
      'two    Code::',
      '',
      '           import os',
      '           print(os)',
      '>>> "spans"  # both',
      '---------------------',
      'three  .. code:: py',
      '',
      '          a = 1  # a word that goes on behind the border',
      '=====  ==============',
      '',
      'Behind.',
    ];
    expect(codesOf(lines)).toEqual([
      '>>> 1\n1\n',
      'import os\nprint(os)\n',
      '>>> "spans"  # both\n',
      'a = 1  # a word that goes on behind the border\n',
    ]);
  });
});
