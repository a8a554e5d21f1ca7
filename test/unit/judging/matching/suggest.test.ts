import { describe, expect, it } from 'vitest';
import { judge, suggestMatchers } from '../../../../src/judging/index.ts';
import { exactMatching } from '../../../../src/model/matching.ts';
import { completed, expecting, printing } from '../builders.ts';

describe('suggestMatchers', () => {
  it.each<[readonly string[], string, string]>([
    [['unordered'], '{1, 2}', '{2, 1}'],
    [['unordered'], 'a\nb', 'b\na'],
    [['number'], '0.3', '0.30000000000000004'],
    [['addresses'], '<A object at 0x7f3a12>', '<A object at 0x1234ab>'],
    [['timings'], 'took 1.2 s', 'took 1.3 s'],
    [['paths'], 'in /home/me/x.py', 'in /home/reader/x.py'],
    [['ids'], 'id 140234567890123', 'id 12345678'],
    [['ellipsis'], '[1, ..., 4]', '[1, 2, 3, 4]'],
    [['regex'], '\\d+ items', '12 items'],
    [['whitespace'], 'a  b', 'a b'],
    [['whitespace'], '[1,\n 2]', '[1, 2]'],
    [['whitespace', 'unordered'], 'a  b\nc', 'c\na b'],
    [['whitespace', 'timings'], 'took  1 s', 'took 2 s'],
    [[], 'ab', 'a b'],
    [['unordered', 'number'], '{0.3, 1}', '{1, 0.30000000000000004}'],
    [['addresses', 'timings'], '0x7f3a12 in 1 s', '0x1234ab in 2 s'],
    [[], 'a', 'b'],
    [[], 'a ', 'a'],
    [[], '0.3', '0.5'],
    [[], '1234567', '7654321'],
    [[], '...', 'anything'],
    [[], 'x.', 'xy'],
    [[], '', 'a'],
  ])('suggests %j for %j against %j', (names, expected, actual) => {
    expect(suggestMatchers(expected, actual, exactMatching)).toEqual(names);
  });

  it('suggests one more beside those that are set', () => {
    const matching = { ...exactMatching, number: true };
    expect(suggestMatchers('{0.3, 1}', '{1, 0.30001}', matching)).toEqual(['unordered']);
  });
});

describe('judge, with matchers', () => {
  const claim = (claimed: string, seen: string, kind: 'value' | 'assertion' = 'value') => ({
    ...{ kind, line: 1, column: 1, endLine: 1, endColumn: 2, claimed, seen },
    ...({ state: 'broken', rewrite: seen } as const),
  });

  it('compares what is printed by them', () => {
    const expectation = printing('<A at 0x...>', { matching: { ellipsis: true } });
    expect(judge(expectation, '3.12', completed('<A at 0x12>')).kind).toBe('matched');
    expect(judge(printing('<A at 0x...>'), '3.12', completed('<A at 0x12>'))).toMatchObject({
      kind: 'mismatched',
      suggestion: ['ellipsis'],
    });
  });

  it('takes them from the fence, and rather from the expectation', () => {
    const fence = { unordered: true };
    expect(judge(printing('a\nb'), '3.12', completed('b\na'), fence).kind).toBe('matched');
    const exact = printing('a\nb', { matching: { unordered: false } });
    expect(judge(exact, '3.12', completed('b\na'), fence).kind).toBe('mismatched');
  });

  it('shows the rest without what is left out, and lines in the order of the claim', () => {
    const matching = { unordered: true, normalize: ['timings'] } as const;
    const verdict = judge(printing('a 1 s\nb\nc', { matching }), '3.12', completed('d\nb\na 2 s'));
    expect(verdict).toEqual({
      kind: 'mismatched',
      expected: 'a <time>\nb\nc',
      actual: 'a <time>\nb\nd',
    });
  });

  it('shows how texts are laid out where more than white space differs', () => {
    const matching = { normalize: ['whitespace'] } as const;
    expect(judge(printing('a\nb  c', { matching }), '3.12', completed('a\nb d'))).toEqual({
      kind: 'mismatched',
      expected: 'a\nb  c',
      actual: 'a\nb d',
    });
  });

  it('lets a broken claim hold that they match', () => {
    const execution = completed('', { claims: [claim('{1, 2}', '{2, 1}')] });
    expect(judge(expecting({ matching: { unordered: true } }), '3.12', execution)).toEqual({
      kind: 'matched',
      claims: 1,
    });
    expect(judge(expecting(), '3.12', execution)).toMatchObject({
      kind: 'claims-broken',
      suggestion: ['unordered'],
    });
  });

  it('suggests nothing unless all broken claims would hold', () => {
    const execution = completed('', { claims: [claim('{1, 2}', '{2, 1}'), claim('1', '2')] });
    expect(judge(expecting(), '3.12', execution)).not.toHaveProperty('suggestion');
  });

  it('never lets a broken assertion hold', () => {
    const execution = completed('', { claims: [claim('x == ...', 'x == 1', 'assertion')] });
    const expectation = expecting({ matching: { ellipsis: true } });
    expect(judge(expectation, '3.12', execution).kind).toBe('claims-broken');
  });
});
