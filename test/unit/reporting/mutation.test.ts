import { expect, test } from 'vitest';
import type { Mutation } from '../../../src/model/mutation.ts';
import { renderJson, renderTerminal } from '../../../src/reporting/index.ts';
import { buildMutation, buildReport, buildSurvivor } from '../../helpers/builders.ts';

const render = (mutation: Partial<Mutation>): string =>
  renderTerminal(buildReport({ mutation: buildMutation(mutation) }), { width: 100, color: false });

test('the score stands over the survivors, each with its place, its reason and its change', () => {
  const survivors = [
    buildSurvivor({ reason: 'claim-holds', claimed: 'True\n' }),
    buildSurvivor({
      id: 'other',
      line: 20,
      original: 'if (a\n    or b):',
      replacement: 'if not (a\n    or b):',
      reason: 'nothing-claimed',
    }),
  ];
  expect(render({ survivors, killed: 3 })).toContain(
    `
2 of 5 mutants were noticed by no claim: mutation score 60.0 %

  lessons/lesson.md:10  01-first: its claim is vacuous, True holds all the same
    - print(1)
    + print(2)

  lessons/lesson.md:20  other: nothing claims what this line does
    - if (a
    + if not (a

`.trimStart(),
  );
});

test('a limit that is not reached says so, rounded down', () => {
  const survivors = [buildSurvivor()];
  expect(render({ survivors, score: 79.99, killed: 6, minimum: 80 })).toContain(
    '1 of 7 mutants was noticed by no claim: mutation score 79.9 %, below the 80 %',
  );
  expect(render({ killed: 1, minimum: 80 })).toContain(
    'The one mutant was noticed by a claim: mutation score 100.0 %\n',
  );
});

test('what was not judged is counted', () => {
  expect(render({ killed: 4, invalid: 1, notReached: 7 })).toContain(
    'All 4 mutants were noticed by a claim: mutation score 100.0 %; 1 more could not be judged; 7 more\n  were not reached',
  );
  expect(render({ killed: 0, notReached: 7 })).toContain(
    'No mutant was judged; 7 more were not reached',
  );
  expect(render({ killed: 0 })).toContain('Nothing to mutate: nothing is proved');
});

test('of many survivors, ten snippets and three of each are shown', () => {
  const survivors = Array.from({ length: 52 }, (_, index) =>
    buildSurvivor({ id: `s${Math.floor(index / 4)}`, line: index }),
  );
  const text = render({ survivors });
  expect(text.match(/what it prints stays the same/g)).toHaveLength(30);
  expect(text).toContain('\n  ... and 1 more of s0\n');
  expect(text).toContain('\n  ... and 12 in 3 other snippets\n');
});

test('a claim that steers the terminal is shown and not obeyed', () => {
  const survivors = [buildSurvivor({ reason: 'claim-holds', claimed: '\u001b[2J'.repeat(90) })];
  const text = render({ survivors });
  expect(text).not.toContain('\u001b');
  expect(text).toContain(' …');
});

test('as data, it is there only when it was asked for', () => {
  const mutation = buildMutation({ survivors: [buildSurvivor()] });
  expect(JSON.parse(renderJson(buildReport({ mutation }))).mutation).toMatchObject({
    score: 75,
    survivors: [{ line: 10, original: 'print(1)', reason: 'output-stays' }],
  });
  expect(JSON.parse(renderJson(buildReport()))).not.toHaveProperty('mutation');
});
