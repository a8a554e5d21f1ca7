import { describe, expect, it } from 'vitest';
import { parseMatching } from '../../../src/documents/matching-words.ts';

describe('parseMatching', () => {
  it.each([
    ['ellipsis', undefined, { ellipsis: true }],
    ['ellipsis', 'true', { ellipsis: true }],
    ['unordered', 'false', { unordered: false }],
    ['regex', undefined, { regex: true }],
    ['number', undefined, { number: true }],
    ['number', 'false', { number: false }],
    ['number', '0.01', { number: 0.01 }],
    ['number', '1e-9', { number: 1e-9 }],
    ['normalize', 'addresses', { normalize: ['addresses'] }],
    ['normalize', 'timings, ids', { normalize: ['timings', 'ids'] }],
  ])('reads %s=%s', (key, value, matching) => {
    expect(parseMatching(key, value)).toEqual({ matching });
  });

  it.each([
    ['ellipsis', 'yes', '`ellipsis` takes no value "yes"'],
    ['number', '', '"" is no tolerance between 0 and 1'],
    ['number', '5%', '"5%" is no tolerance between 0 and 1'],
    ['number', '1', '"1" is no tolerance between 0 and 1'],
    ['number', '-0.1', '"-0.1" is no tolerance between 0 and 1'],
    ['normalize', undefined, '`normalize` does not say what'],
    ['normalize', 'ids,', '`normalize` does not say what'],
    ['normalize', 'ids,path', '"path" is nothing that can be normalized'],
  ])('says what is wrong with %s=%s', (key, value, message) => {
    expect(parseMatching(key, value)).toMatchObject({ message });
  });

  it('leaves other words to others', () => {
    expect(parseMatching('id', 'a')).toBeUndefined();
    expect(parseMatching('title', undefined)).toBeUndefined();
  });
});
