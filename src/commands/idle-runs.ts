import { defaultChance, type Run } from '../model/execution.ts';
import type { PythonVersion } from '../model/python.ts';
import { otherChances, withChance } from './other-chance.ts';

/** Nobody waits for them. */
const timeoutMs = 60_000;

/**
 * Sets of runs that do nothing, after which the interpreters are there that a change of a snippet
 * asks for: one for each Python, and those that tell whether a broken claim varies.
 *
 * @param pythons oldest first
 */
export function idleRuns(pythons: readonly PythonVersion[]): readonly (readonly Run[])[] {
  const usual = pythons.map(idleRun);
  // One by one, since the image that one of them needs may have to be made first.
  const others = otherChances.map((chance) =>
    usual.slice(-1).map((run) => withChance(run, chance)),
  );
  return [usual, ...others];
}

function idleRun(python: PythonVersion): Run {
  return {
    python,
    source: '',
    dialect: 'script',
    before: [],
    setup: undefined,
    after: undefined,
    stdin: undefined,
    files: {},
    timeoutMs,
    topLevelAwait: false,
    endsByRaising: false,
    coverage: false,
    chance: defaultChance,
    settled: [],
  };
}
