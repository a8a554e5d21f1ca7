import { isDeepStrictEqual } from 'node:util';
import type { CheckedClaim } from '../model/claim.ts';
import type { Chance, Execution, Run } from '../model/execution.ts';
import type { ChanceSource, RestsOnChance } from '../model/report.ts';
import type { PlannedRun } from '../planning/index.ts';
import { type ExecutePorts, executeRuns } from './execute-runs.ts';
import { otherChances, withChance } from './other-chance.ts';

const sources: Readonly<Record<ChanceSource, readonly (keyof Chance)[]>> = {
  entropy: ['entropy'],
  clock: ['now', 'tickNs'],
  address: ['padding'],
  hash: ['hash'],
};

/** Executions by index of the planned run. */
export type Executions = ReadonlyMap<number, Execution>;

/**
 * Makes every run again, twice, with all chance changed at once. Where the answer is another one, each
 * source is changed alone on the first such Python, to name the one that the answer rests on.
 *
 * @returns by candidate; one that is not in it gave the same answers
 */
export async function shake(
  planned: readonly PlannedRun[],
  before: Executions,
  ports: ExecutePorts,
): Promise<ReadonlyMap<number, RestsOnChance>> {
  const shaken = otherChances.flatMap((chance) =>
    planned.map((plan, index) => ({ ...plan, index, run: withChance(plan.run, chance) })),
  );
  const moved = await withOtherAnswer(shaken, before, ports);
  const firsts = [...new Map(moved.toReversed().map((plan) => [plan.candidate, plan])).values()];
  const trials = firsts.flatMap(({ index, candidate }) =>
    otherChances.flatMap((chance) =>
      (Object.keys(sources) as ChanceSource[]).flatMap((source) => {
        const plan = planned[index];
        if (plan === undefined) return [];
        return [{ index, candidate, source, run: withChance(plan.run, chance, sources[source]) }];
      }),
    ),
  );
  const found = await withOtherAnswer(trials, before, ports);
  return new Map(
    firsts.map(({ candidate }) => [
      candidate,
      {
        pythons: distinct(
          moved.filter((plan) => plan.candidate === candidate).map(({ run }) => run.python),
        ),
        sources: withoutEcho(
          distinct(
            found.filter((trial) => trial.candidate === candidate).map(({ source }) => source),
          ),
        ),
      },
    ]),
  );
}

/** A run that is to be compared with the planned run of this index. */
interface Trial {
  readonly index: number;
  readonly candidate: number;
  readonly run: Run;
}

async function withOtherAnswer<Each extends Trial>(
  trials: readonly Each[],
  before: Executions,
  ports: ExecutePorts,
): Promise<readonly Each[]> {
  const after = new Map<number, Execution>();
  const runs = trials.map(({ run }) => run);
  const failure = await executeRuns(runs, ports, {
    onExecution: (trial, execution) => after.set(trial, execution),
  });
  if (failure !== undefined) throw failure;
  return trials.filter(({ index }, trial) => differ(before.get(index), after.get(trial)));
}

function distinct<Each>(items: readonly Each[]): readonly Each[] {
  return [...new Set(items)];
}

/** An interpreter with other hashes also lays its memory out anew, which says nothing about hashes. */
function withoutEcho(found: readonly ChanceSource[]): readonly ChanceSource[] {
  return found.includes('address') ? found.filter((source) => source !== 'hash') : found;
}

/** Whether a reader would see two different answers; one that is not known is no other answer. */
function differ(left: Execution | undefined, right: Execution | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return answerOf(left) !== answerOf(right) || !sameOnLines(left.claims, right.claims);
}

function answerOf(execution: Execution): string {
  const { kind, stdout } = execution;
  const exception =
    kind === 'raised' ? [execution.exception.type, execution.exception.message] : [];
  return JSON.stringify([kind, stdout, exception]);
}

/**
 * Only where both have claims: one side has been judged, which adds the block of output, takes
 * away what gives way to `versions`, and moves the columns of prose.
 */
function sameOnLines(left: readonly CheckedClaim[], right: readonly CheckedClaim[]): boolean {
  const [ours, theirs] = [seenByLine(left), seenByLine(right)];
  return [...ours].every(([line, seen]) => {
    const others = theirs.get(line);
    return others === undefined || isDeepStrictEqual(seen, others);
  });
}

function seenByLine(claims: readonly CheckedClaim[]): ReadonlyMap<number, readonly string[]> {
  const lines = new Map<number, string[]>();
  for (const { kind, line, seen } of claims) {
    if (kind !== 'block') lines.set(line, [...(lines.get(line) ?? []), seen]);
  }
  return lines;
}
