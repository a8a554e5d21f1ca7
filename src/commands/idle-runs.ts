import { defaultChance, type Run } from '../model/execution.ts';
import type { PythonVersion } from '../model/python.ts';
import { otherChances, withChance } from './other-chance.ts';

/** Nobody waits for them. */
const timeoutMs = 60_000;

/** Runs that do nothing, after which the interpreters are there that a change of a snippet asks for. */
export interface IdleRuns {
  /** One for each Python. */
  readonly usual: readonly Run[];
  /** Those that tell whether a claim varies that breaks on the newest Python. */
  readonly other: readonly Run[];
}

/** @param pythons oldest first */
export function idleRuns(pythons: readonly PythonVersion[]): IdleRuns {
  const usual = pythons.map(idleRun);
  const newest = usual.slice(-1);
  return {
    usual,
    other: newest.flatMap((run) => otherChances.map((chance) => withChance(run, chance))),
  };
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
