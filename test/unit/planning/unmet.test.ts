import { describe, expect, it } from 'vitest';
import { noOptions, type Snippet } from '../../../src/model/snippet.ts';
import { type Member, whyUnmet } from '../../../src/planning/index.ts';
import { buildExpectation, buildSnippet } from '../../helpers/builders.ts';

function member(id: string, source: string, skip?: string, given: Partial<Snippet> = {}): Member {
  return {
    snippet: buildSnippet({ id, source, ...given }),
    expectation: buildExpectation({ group: 'shop', skip }),
    expectationFile: undefined,
  };
}

const last = member('last', 'print(price)\n');
const why = (...earlier: readonly Member[]) =>
  whyUnmet('price', last.snippet, [...earlier, last, member('later', 'price = 1\n', 'slow')]);

describe('whyUnmet', () => {
  it('names the nearest snippet of the group that defines the name and is skipped', () => {
    const earlier = [member('a', 'price = 1\n', 'slow'), member('b', 'price = 2\n', 'slower')];
    expect(why(...earlier)).toBe('`price` of `b`, which is skipped: slower');
  });

  it('knows snippets that need review', () => {
    const review = { confidence: 0.5, reasons: ['line 1 may be lost'] };
    const found = why(member('a', 'price = 1\n', undefined, { review }));
    expect(found).toBe('`price` of `a`, which needs review');
  });

  it('reads what a cell takes from the shell', () => {
    const source = '# price = !cat price\nprint(1)\n';
    const found = why(member('a', source, 'the shell line', { dialect: 'cell' }));
    expect(found).toBe('`price` of `a`, which is skipped: the shell line');
    expect(why(member('a', source, 'the shell line'))).toBeUndefined();
  });

  it('is nothing where another snippet that runs defines the name as well', () => {
    const skipped = member('b', 'price = 2\n', 'slow');
    expect(why(member('a', 'price = 1\n'), skipped)).toBeUndefined();
  });

  it('is nothing outside of the group, and of set-up, which runs', () => {
    const other = member('a', 'price = 1\n', 'slow');
    expect(why({ ...other, expectation: buildExpectation({ skip: 'slow' }) })).toBeUndefined();
    const options = { ...noOptions, isSetup: true };
    expect(why(member('a', 'price = 1\n', 'set-up', { options }))).toBeUndefined();
  });
});
