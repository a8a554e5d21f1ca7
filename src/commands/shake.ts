import { type Chance, defaultChance, type Execution, type Run } from '../model/execution.ts';
import type { ChanceSource, RestsOnChance } from '../model/report.ts';
import type { PlannedRun } from '../planning/index.ts';
import { type ExecutePorts, executeRuns } from './execute-runs.ts';

/**
 * Other values of each thing that looks like chance; any others would do. Two of each, since a
 * small set often keeps its order when the hashes change once.
 */
export const otherChances: readonly Chance[] = [
  {
    entropy: 20_260_101,
    hash: 7,
    now: defaultChance.now + 400 * 24 * 3_600_000 + 12_345_678,
    tickNs: 3_700,
    padding: 300_000,
  },
  {
    entropy: 577_215_664,
    hash: 11,
    now: defaultChance.now + 9_000 * 24 * 3_600_000 + 76_543_210,
    tickNs: 11_300,
    padding: 777_776,
  },
];

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
  const everything = Object.values(sources).flat();
  const shaken = otherChances.flatMap((chance) =>
    planned.map((plan, index) => ({ ...plan, index, run: changed(plan.run, chance, everything) })),
  );
  const moved = await withOtherAnswer(shaken, before, ports);
  const firsts = [...new Map(moved.toReversed().map((plan) => [plan.candidate, plan])).values()];
  const trials = firsts.flatMap(({ index, candidate }) =>
    otherChances.flatMap((chance) =>
      (Object.keys(sources) as ChanceSource[]).flatMap((source) => {
        const plan = planned[index];
        if (plan === undefined) return [];
        return [{ index, candidate, source, run: changed(plan.run, chance, sources[source]) }];
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

function changed(run: Run, other: Chance, keys: readonly (keyof Chance)[]): Run {
  const changes = Object.fromEntries(keys.map((key) => [key, other[key]]));
  return { ...run, chance: { ...run.chance, ...changes } };
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
  return left !== undefined && right !== undefined && answerOf(left) !== answerOf(right);
}

function answerOf(execution: Execution): string {
  const { kind, stdout, claims } = execution;
  const exception =
    kind === 'raised' ? [execution.exception.type, execution.exception.message] : [];
  return JSON.stringify([kind, stdout, exception, claims.map(({ seen }) => seen)]);
}
