import { expect, test } from 'vitest';
import { shake } from '../../../src/commands/shake.ts';
import { defaultChance, type Execution, type Run } from '../../../src/model/execution.ts';
import { buildClaim, buildExecution, buildRun } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';

/** Shakes one run for each answer; what each was found to rest on. */
async function sourcesOf(answers: readonly ((run: Run) => string)[]): Promise<unknown[]> {
  const planned = answers.map((_, candidate) => ({
    candidate,
    run: buildRun({ source: String(candidate) }),
  }));
  const answer = (run: Run): Execution =>
    buildExecution('completed', { stdout: answers[Number(run.source)]?.(run) ?? '' });
  const before = new Map(planned.map(({ run }) => [run, answer(run)] as const));
  const found = await shake([], planned, before, { createEngine: () => createFakeEngine(answer) });
  return answers.map((_, candidate) => found.get(candidate)?.sources);
}

test('names what an answer rests on, and says nothing of one that stays the same', async () => {
  const found = await sourcesOf([
    () => 'always the same',
    ({ chance }) => `random: ${chance.entropy}`,
    ({ chance }) => `now: ${chance.now}`,
    ({ chance }) => `took: ${chance.tickNs}`,
    ({ chance }) => `set: ${chance.hash}`,
    ({ chance }) => `${chance.entropy} at ${chance.now}`,
  ]);
  expect(found).toEqual([
    undefined,
    ['entropy'],
    ['clock'],
    ['clock'],
    ['hash'],
    ['entropy', 'clock'],
  ]);
});

test('addresses that move with the hashes are not blamed on the hashes', async () => {
  expect(await sourcesOf([({ chance }) => `${chance.padding} ${chance.hash}`])).toEqual([
    ['address'],
  ]);
});

test('names no source where only several together change the answer', async () => {
  const [sources] = await sourcesOf([
    ({ chance }) =>
      String(chance.entropy !== defaultChance.entropy && chance.now !== defaultChance.now),
  ]);
  expect(sources).toEqual([]);
});

test('makes the runs that are not known itself, and compares what their claims saw', async () => {
  const planned = [{ candidate: 0, run: buildRun() }];
  const seeing = (seen: string): Execution =>
    buildExecution('completed', { claims: [buildClaim({ seen })] });
  const shakeWith = (answer: (run: Run) => Execution) =>
    shake([], planned, new Map(), { createEngine: () => createFakeEngine(answer) });
  expect((await shakeWith(() => seeing('3'))).size).toBe(0);
  const found = await shakeWith(({ chance }) => seeing(String(chance.entropy)));
  expect(found.get(0)?.sources).toEqual(['entropy']);
});

test('what the author has set is not shaken', async () => {
  const run = buildRun({ settled: ['entropy', 'now'] });
  const answer = ({ chance }: Run): Execution =>
    buildExecution('completed', { stdout: `${chance.entropy} ${chance.now}` });
  const shaken = await shake([], [{ candidate: 0, run }], new Map([[run, answer(run)]]), {
    createEngine: () => createFakeEngine(answer),
  });
  expect(shaken.size).toBe(0);
});
