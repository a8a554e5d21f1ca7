import { describe, expect, it } from 'vitest';
import { parseVersionRange } from '../../../src/expectations/index.ts';
import { pythonVersions } from '../../../src/model/python.ts';

describe('parseVersionRange', () => {
  it.each([
    ['<3.12', ['3.10', '3.11']],
    ['<=3.11', ['3.10', '3.11']],
    ['>3.13', ['3.14', '3.15']],
    ['>=3.14', ['3.14', '3.15']],
    ['==3.12', ['3.12']],
    ['3.12', ['3.12']],
    ['!=3.12', ['3.10', '3.11', '3.13', '3.14', '3.15']],
    ['>=3.12,<3.14', ['3.12', '3.13']],
    [' >= 3.12 , <3.14 ', ['3.12', '3.13']],
    ['>=3.9,<4.0,!=3.11', ['3.10', '3.12', '3.13', '3.14', '3.15']],
    ['>=3.8', [...pythonVersions]],
    ['<3.9', []],
    ['>=3.14,<3.12', []],
    ['4.0', []],
  ])('reads %s', (text, pythons) => {
    expect(parseVersionRange(text)).toEqual(pythons);
  });

  it.each([
    '',
    'x',
    '3',
    '~=3.12',
    '^3.12',
    '=>3.12',
    '3.12.1',
    '>=3.12,',
    '>=3.12 <3.14',
    '=3.12',
    '3.x',
  ])('takes %j for no range', (text) => {
    expect(parseVersionRange(text)).toBeUndefined();
  });
});
