import { isDeepStrictEqual } from 'node:util';
import type { Subject } from '../judging/index.ts';
import type { Chance, Execution, Run } from '../model/execution.ts';
import type { ChanceSource, RestsOnChance } from '../model/report.ts';
import type { PlannedRun } from '../planning/index.ts';
import { type ExecutePorts, executeRuns } from './execute-runs.ts';
import { type Executions, labelRun } from './judge-runs.ts';
import { otherChances, withChance } from './other-chance.ts';

const sources: Readonly<Record<ChanceSource, readonly (keyof Chance)[]>> = {
  entropy: ['entropy'],
  clock: ['now', 'tickNs'],
  address: ['padding'],
  hash: ['hash'],
};

/**
 * Makes every run again, twice, with all chance changed at once. Where the answer is another one, each
 * source is changed alone on the first such Python, to name the one that the answer rests on.
 *
 * @param subjects what is planned, by candidate
 * @param known what the planned runs did, as it came in; those that are missing are made as well
 * @returns by candidate; one that is not in it gave the same answers
 */
export async function shake(
  subjects: readonly Pick<Subject, 'snippet'>[],
  planned: readonly PlannedRun[],
  known: Executions,
  ports: ExecutePorts,
): Promise<ReadonlyMap<number, RestsOnChance>> {
  const execute: ExecuteAll = (plans) => executeAll(subjects, plans, ports);
  const before = await executeMissing(planned, known, execute);
  const shaken = otherChances.flatMap((chance) =>
    planned.map((plan) => ({ ...plan, plan, run: withChance(plan.run, chance) })),
  );
  const moved = await withOtherAnswer(shaken, before, execute);
  const firsts = [...new Map(moved.toReversed().map((each) => [each.candidate, each])).values()];
  const trials = firsts.flatMap(({ plan, candidate }) =>
    otherChances.flatMap((chance) =>
      (Object.keys(sources) as ChanceSource[]).map((source) => {
        return { plan, candidate, source, run: withChance(plan.run, chance, sources[source]) };
      }),
    ),
  );
  const found = await withOtherAnswer(trials, before, execute);
  return new Map(
    firsts.map(({ candidate }) => [
      candidate,
      {
        pythons: distinct(
          moved.filter((each) => each.candidate === candidate).map(({ run }) => run.python),
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

async function executeMissing(
  planned: readonly PlannedRun[],
  known: Executions,
  execute: ExecuteAll,
): Promise<Executions> {
  const missing = planned.filter(({ run }) => !known.has(run));
  return new Map([...known, ...(await execute(missing))]);
}

type ExecuteAll = (plans: readonly PlannedRun[]) => Promise<Executions>;

async function executeAll(
  subjects: readonly Pick<Subject, 'snippet'>[],
  plans: readonly PlannedRun[],
  ports: ExecutePorts,
): Promise<Executions> {
  const executions = new Map<Run, Execution>();
  const failure = await executeRuns(
    plans.map(({ run }) => run),
    ports,
    {
      onExecution: (index, execution) => {
        const run = plans[index]?.run;
        if (run !== undefined) executions.set(run, execution);
      },
    },
    {
      what: 'runs with other chance',
      labelOf: (index) => (plans[index] ? labelRun(subjects, plans[index]) : ''),
    },
  );
  if (failure !== undefined) throw failure;
  return executions;
}

/** A run that is to be compared with the planned one. */
interface Trial {
  readonly plan: PlannedRun;
  readonly candidate: number;
  readonly run: Run;
}

async function withOtherAnswer<Each extends Trial>(
  trials: readonly Each[],
  before: Executions,
  execute: ExecuteAll,
): Promise<readonly Each[]> {
  const after = await execute(trials);
  return trials.filter(({ plan, run }) => differ(before.get(plan.run), after.get(run)));
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
  return !isDeepStrictEqual(answerOf(left), answerOf(right));
}

function answerOf(execution: Execution): readonly unknown[] {
  const { kind, stdout, claims } = execution;
  const exception =
    kind === 'raised' ? [execution.exception.type, execution.exception.message] : [];
  return [kind, stdout, exception, claims.map(({ line, seen }) => [line, seen])];
}
