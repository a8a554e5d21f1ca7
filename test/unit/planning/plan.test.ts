import { describe, expect, it } from 'vitest';
import { defaultChance } from '../../../src/model/execution.ts';
import { type Expectation, emptyExpectation } from '../../../src/model/expectation.ts';
import { noOptions } from '../../../src/model/snippet.ts';
import { type Candidate, planRuns } from '../../../src/planning/index.ts';

function candidate(source: string, changes: Partial<Expectation> = {}): Candidate {
  return {
    snippet: {
      id: source,
      folder: 'a',
      source,
      dialect: 'script',
      origin: { document: 'a.md', line: 1, column: 1, endLine: 1, start: 0, end: 1 },
      section: undefined,
      options: noOptions,
      output: undefined,
    },
    expectation: { ...emptyExpectation, ...changes },
  };
}

const defaults = { timeoutMs: 10_000 };

describe('planRuns', () => {
  it('notes lines from 3.12 on, and not where the run could see that or keeps them from view', () => {
    const notes = (source: string, changes: Partial<Expectation> = {}): readonly boolean[] =>
      planRuns([candidate(source, changes)], ['3.11', '3.12', '3.15'], defaults).map(
        ({ run }) => run.coverage,
      );
    expect(notes('print(1)')).toEqual([false, true, true]);
    expect(notes('from sys import monitoring')).toEqual([false, false, false]);
    expect(notes('pass', { setup: 'import sys; sys.settrace(f)' })).toEqual([false, false, false]);
    expect(notes('pass', { after: 'import bdb' })).toEqual([false, false, false]);
  });

  it('runs each snippet on each Python, in order, and none that is skipped', () => {
    const candidates = [candidate('a'), candidate('b', { skip: 'no' }), candidate('c')];
    const planned = planRuns(candidates, ['3.10', '3.14'], defaults);
    expect(planned.map(({ candidate: index, run }) => [index, run.source, run.python])).toEqual([
      [0, 'a', '3.10'],
      [0, 'a', '3.14'],
      [2, 'c', '3.10'],
      [2, 'c', '3.14'],
    ]);
  });

  it('runs below the minimum, and what is known to be broken or may lack something', () => {
    const changes = { minPython: '3.14', xfail: 'known', requires: ['threads'] } as const;
    expect(planRuns([candidate('a', changes)], ['3.10'], defaults)).toHaveLength(1);
  });

  it('hands over all that the interpreter has to know', () => {
    const changes = { setup: 's', after: 'a', stdin: 'i', files: { f: 'x' }, timeout: 0.5 };
    const [planned] = planRuns([candidate('code', changes)], ['3.12'], defaults);
    expect(planned?.run).toEqual({
      python: '3.12',
      source: 'code',
      dialect: 'script',
      before: [],
      setup: 's',
      after: 'a',
      stdin: 'i',
      files: { f: 'x' },
      timeoutMs: 500,
      topLevelAwait: false,
      endsByRaising: false,
      coverage: true,
      chance: defaultChance,
      settled: [],
    });
  });

  it('lets an expectation choose the seed and the start of the clock', () => {
    const changes = { seed: 7, now: 1000, topLevelAwait: true };
    const [planned] = planRuns([candidate('a', changes)], ['3.12'], defaults);
    expect(planned?.run.chance).toEqual({ ...defaultChance, entropy: 7, now: 1000 });
    expect(planned?.run.settled).toEqual(['entropy', 'now']);
    expect(planned?.run.topLevelAwait).toBe(true);
  });

  it.each([
    [undefined, 10_000],
    [5, 5000],
    [1.1, 1100],
    [0.0001, 1],
  ])('turns a timeout of %s seconds into %s ms', (timeout, timeoutMs) => {
    const [planned] = planRuns([candidate('a', { timeout })], ['3.12'], defaults);
    expect(planned?.run.timeoutMs).toBe(timeoutMs);
  });

  it('plans nothing for nothing', () => {
    expect(planRuns([], ['3.12'], defaults)).toEqual([]);
    expect(planRuns([candidate('a')], [], defaults)).toEqual([]);
  });
});
