import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../../src/model/expectation.ts';
import type { HiddenSetup, SnippetOptions } from '../../../src/model/snippet.ts';
import { noOptions } from '../../../src/model/snippet.ts';
import { type Member, planRuns, runTogether } from '../../../src/planning/index.ts';
import { buildExpectation, buildOrigin, buildSnippet } from '../../helpers/builders.ts';

function member(id: string, line: number, given: Partial<Expectation> = {}): Member {
  const origin = buildOrigin({ document: 'a.md', line });
  return {
    snippet: buildSnippet({ id, origin, source: `${id}\n` }),
    expectation: buildExpectation(given),
    expectationFile: undefined,
  };
}

function setUp(id: string, line: number, group?: string): Member {
  const one = member(id, line, { group, skip: 'set-up' });
  return { ...one, snippet: { ...one.snippet, options: { ...noOptions, isSetup: true } } };
}

function within(one: Member, options: Partial<SnippetOptions>): Member {
  const { group } = one.expectation;
  return { ...one, snippet: { ...one.snippet, options: { ...noOptions, group, ...options } } };
}

function together(members: readonly Member[], setups: readonly HiddenSetup[] = []) {
  const found = runTogether(members, { setups });
  return (id: string) => {
    const earlier = members
      .filter(({ snippet }) => snippet.id === id)
      .map(({ snippet }) => found.get(snippet))[0];
    if (earlier === undefined) throw new Error(`no ${id}`);
    const names = earlier.parts.map((part) =>
      'snippet' in part ? part.snippet.id : part.source.trim(),
    );
    return { ...earlier, names };
  };
}

describe('runTogether', () => {
  it('gives nothing to snippets that stand alone', () => {
    expect(together([member('a', 1), member('b', 5)])('b')).toMatchObject({
      names: [],
      skip: undefined,
      problems: [],
    });
  });

  it('follows `continues` all the way, in the order of the document', () => {
    const of = together([
      member('a', 1),
      member('b', 5, { continues: ['a'] }),
      member('c', 9),
      member('d', 13, { continues: ['c', 'b'] }),
    ]);
    expect(of('d').names).toEqual(['a', 'b', 'c']);
  });

  it('takes the earlier members of a group that are not skipped', () => {
    const group = 'shop';
    const of = together([
      member('a', 1, { group }),
      member('b', 5, { group, skip: 'slow' }),
      member('c', 9),
      member('d', 13, { group }),
    ]);
    expect(of('d')).toMatchObject({ names: ['a'], skip: undefined });
  });

  it('skips what continues a skipped snippet, and names that', () => {
    const of = together([
      member('a', 1, { skip: 'slow' }),
      member('b', 5, { continues: ['a'] }),
      member('c', 9, { continues: ['b'] }),
    ]);
    expect(of('b').skip).toBe('it continues `a`, which is skipped: slow');
    expect(of('c').skip).toContain('it continues `b`, which is skipped');
  });

  it.each([
    ['intor', 'no snippet of this document has the id `intor`', 'did you mean `intro`?'],
    ['c', 'the snippet continues `c`, which comes after it at line 9', 'name snippets'],
    ['b', 'the snippet continues itself', 'name snippets'],
    ['', 'it continues nothing', 'name a snippet'],
  ])('refuses %j with a reason and a place', (id, message, hint) => {
    const of = together([member('intro', 1), member('b', 5, { continues: [id] }), member('c', 9)]);
    expect(of('b')).toMatchObject({
      skip: 'what it continues is not there',
      problems: [
        {
          severity: 'error',
          message: expect.stringContaining(message),
          hint: expect.stringContaining(hint),
          file: 'a.md',
          line: 5,
        },
      ],
    });
  });

  it('puts set-up where it stands, for its group or for all', () => {
    const hidden = (source: string, line: number, group?: string): HiddenSetup => ({
      source,
      origin: { document: 'a.md', line, column: 1 },
      group,
    });
    const of = together(
      [
        setUp('fence', 2),
        setUp('other', 3, 'elsewhere'),
        member('a', 5, { group: 'shop' }),
        member('b', 13, { group: 'shop' }),
      ],
      [hidden('early', 1), hidden('late', 9, 'shop'), hidden('below', 20)],
    );
    expect(of('a').names).toEqual(['early', 'fence']);
    expect(of('b').names).toEqual(['early', 'fence', 'a', 'late']);
    expect(of('b').skip).toBeUndefined();
  });

  it('runs a member of several groups before the later ones of each, without its own group', () => {
    const of = together([
      member('a1', 1, { group: 'a' }),
      member('b1', 2, { group: 'b' }),
      within(member('both', 3, { group: 'a' }), { alsoIn: ['b'] }),
      within(member('all', 4, { group: 'a' }), { alsoIn: ['*'] }),
      member('a2', 5, { group: 'a' }),
      member('b2', 6, { group: 'b' }),
      member('c', 7, { group: 'c' }),
      member('alone', 8),
    ]);
    expect(of('both').names).toEqual(['a1']);
    expect(of('a2').names).toEqual(['a1', 'both', 'all']);
    expect(of('b2').names).toEqual(['b1', 'both', 'all']);
    expect(of('c').names).toEqual(['all']);
    expect(of('alone').names).toEqual([]);
  });

  it('takes the groups of an expectation instead of those of the document', () => {
    const moved = within(member('moved', 1, { group: 'a' }), { group: 'x', alsoIn: ['b'] });
    expect(together([moved, member('b', 5, { group: 'b' })])('b').names).toEqual([]);
  });

  it('lets a member of another group keep what it continues', () => {
    const of = together([
      member('base', 1, { group: 'other' }),
      within(member('both', 3, { group: 'a', continues: ['base'] }), { alsoIn: ['b'] }),
      member('b', 5, { group: 'b' }),
    ]);
    expect(of('b').names).toEqual(['base', 'both']);
  });

  it('cleans up behind all members of a group, wherever it stands, and before none', () => {
    const of = together([
      within(member('clean', 1, { group: 'a' }), { isCleanup: true }),
      setUp('set-up', 2, 'a'),
      member('a', 3, { group: 'a' }),
      member('b', 4, { group: 'b' }),
      within(member('clean-all', 5), { isCleanup: true }),
      member('a2', 6, { group: 'a' }),
    ]);
    expect(of('a').names).toEqual(['set-up']);
    expect(of('a2').names).toEqual(['set-up', 'a']);
    expect(of('clean').names).toEqual(['set-up', 'a', 'a2']);
    expect(of('clean-all').names).toEqual(['set-up', 'a', 'b', 'a2']);
  });

  it('knows the newest minimum of what runs before', () => {
    const of = together([
      member('a', 1, { minPython: '3.12' }),
      member('b', 5, { minPython: '3.11' }),
      member('c', 9, { continues: ['a', 'b'] }),
    ]);
    expect(of('c').minPython).toBe('3.12');
  });
});

describe('a run of what belongs together', () => {
  it('runs each set-up once, and gives the time and the files of all', () => {
    const setup = 'import math';
    const first = member('a', 3, { setup, files: { a: '1', b: '1' }, timeout: 2 });
    const second = member('b', 7, { setup, continues: ['a'], files: { b: '2' } });
    const earlier = runTogether([first, second], { setups: [] }).get(second.snippet);
    const candidate = { ...second, ...(earlier && { earlier }) };
    const [planned] = planRuns([candidate], ['3.13'], { timeoutMs: 1000 });
    expect(planned?.run).toMatchObject({
      setup: undefined,
      files: { a: '1', b: '2' },
      timeoutMs: 3000,
      before: [
        { name: 'the setup of `a`', source: setup, file: '<before 1>', origin: undefined },
        {
          name: '`a`',
          source: 'a\n',
          file: '<before 2>',
          origin: { document: 'a.md', line: 3, column: 1 },
        },
      ],
    });
  });
});
