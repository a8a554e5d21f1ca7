import { describe, expect, it } from 'vitest';
import { parseFenceInfo } from '../../../src/documents/fence-info.ts';

describe('parseFenceInfo', () => {
  it.each([
    ['', '', undefined],
    ['python', 'python', undefined],
    ['  Python  ', 'Python', undefined],
    ['{.python}', 'python', undefined],
    ['{ .python .wide }', 'python', undefined],
    ['{.python #sorting .wide}', 'python', 'sorting'],
    ['{#sorting .python startFrom="100"}', 'python', 'sorting'],
    ['python id=sorting title="x"', 'python', 'sorting'],
    ['python title="id=no #no" id="sorting"', 'python', 'sorting'],
    ["python id='sorting'", 'python', 'sorting'],
    ['python {#sorting}', 'python', 'sorting'],
    ['python #sorting', 'python', undefined],
    ['python {1,3-5}', 'python', undefined],
    ['python{1,3-5}', 'python', undefined],
    ['python,ignore', 'python', undefined],
    ['python:app.py', 'python', undefined],
    ['python data-id=no', 'python', undefined],
    ['{doctest}', '{doctest}', undefined],
    ['{doctest} group', '{doctest}', undefined],
    ['{code-block} pycon', 'pycon', undefined],
    ['c++', 'c++', undefined],
    ['id=sorting', '', 'sorting'],
  ])('reads %j', (info, language, id) => {
    expect(parseFenceInfo(info)).toMatchObject({ language, id });
  });
});
