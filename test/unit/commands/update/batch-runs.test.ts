import { describe, expect, it } from 'vitest';
import type { RunEngine } from '../../../../src/commands/execute-runs.ts';
import { batchRuns } from '../../../../src/commands/update/batch-runs.ts';
import { buildExecution, buildRun } from '../../../helpers/builders.ts';

function engineThatNotes(calls: string[][]): RunEngine {
  return {
    execute: async (runs, { onExecution }) => {
      calls.push(runs.map(({ source }) => source));
      for (const [index, { source }] of runs.entries()) {
        onExecution(index, buildExecution('completed', { stdout: source }));
      }
    },
    close: async () => undefined,
  };
}

describe('what several parties want to run at the same time', () => {
  it('is one call, and each hears of its own runs', async () => {
    const calls: string[][] = [];
    const { engine, leave } = batchRuns(() => engineThatNotes(calls), 3);
    const heard: string[] = [];
    const party = async (name: string, rounds: number): Promise<void> => {
      for (let round = 1; round <= rounds; round += 1) {
        await engine.execute([buildRun({ source: `${name}${round}` })], {
          onExecution: (index, { stdout }) => heard.push(`${name} ${index} ${stdout}`),
        });
      }
      leave();
    };
    await Promise.all([party('a', 2), party('b', 1), party('c', 0)]);
    expect(calls).toEqual([['a1', 'b1'], ['a2']]);
    expect(heard).toEqual(['a 0 a1', 'b 0 b1', 'a 0 a2']);
  });

  it('fails for all when the engine fails', async () => {
    const { engine } = batchRuns(() => Promise.reject(new Error('no engine')), 2);
    const run = () => engine.execute([buildRun()], { onExecution: () => undefined });
    const results = await Promise.allSettled([run(), run()]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
