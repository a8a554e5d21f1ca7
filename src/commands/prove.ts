import { conclude } from '../judging/index.ts';
import type { Problem } from '../model/problem.ts';
import type { PythonVersion } from '../model/python.ts';
import type { Finding, Report, RestsOnChance } from '../model/report.ts';
import { type FallenModules, findFallenModules, noneFallen } from './fallen-modules.ts';
import { asProse, findVarying, withoutVarying } from './find-varying.ts';
import { type JudgedAll, judgeAll } from './judge-all.ts';
import type { JudgePorts } from './judge-runs.ts';
import type { LoadedSubjects } from './load-subjects.ts';
import { type Mutated, type MutateOptions, testByMutants } from './mutate.ts';
import { proposeContinues } from './propose.ts';
import { shake } from './shake.ts';

/** What is to be proved, and how far. */
export interface Proving extends Pick<LoadedSubjects, 'subjects' | 'context'> {
  readonly pythons: readonly PythonVersion[];
  /** Run time of a snippet whose expectation names none, in milliseconds. */
  readonly timeoutMs: number;
  /** So many broken snippets end the runs; undefined for no limit. */
  readonly mostBroken: number | undefined;
  /** Whether to run everything again with other chance. */
  readonly shake: boolean;
  /** Undefined when nothing is to be mutated. */
  readonly mutation: MutateOptions | undefined;
}

export interface Proven
  extends Pick<Report, 'findings' | 'interrupted' | 'stoppedAfter' | 'mutation'> {
  /** What is wrong with modules, and not with their snippets. */
  readonly problems: readonly Problem[];
  /** How many of the planned runs were made. */
  readonly made: number;
  /** How many of them an earlier invocation had made. */
  readonly cached: number;
  /** What the engine itself failed with. */
  readonly failure: Error | undefined;
}

/**
 * Makes the planned runs, and those that the first ones give rise to: of claims that may rest on
 * chance, of what would mend a missing name, of mutants. Each is only asked for when all before it
 * came to their end.
 */
export async function prove(
  { subjects: loaded, context: given, pythons, timeoutMs, mostBroken, ...wanted }: Proving,
  ports: JudgePorts,
): Promise<Proven> {
  const ran = await judgeAll(
    { subjects: loaded, context: given, pythons, timeoutMs, mostBroken },
    ports,
  );
  const fallen = ran.isWhole
    ? findFallenModules(ran.subjects, ran.judged, ran.context)
    : noneFallen;
  const first = withoutFallen(ran, fallen);
  const { subjects, context, planned, isWhole } = first;
  const varying = await findVarying(subjects, isWhole ? planned : [], first.judged, ports);
  const judged = subjects.map((subject, index) => {
    const known = first.judged[index] ?? [];
    const claims = varying.claims.get(index);
    return claims === undefined ? known : withoutVarying(subject, known, claims);
  });
  const chances =
    wanted.shake && isWhole ? await shake(subjects, planned, first.executions, ports) : noChances;
  const proposals = await proposeContinues({ subjects, judged, context, timeoutMs }, ports);
  const findings = subjects.map((subject, index): Finding => {
    const chance = chances.get(index);
    const proposal = proposals.get(index);
    return {
      ...conclude(subject, judged[index] ?? []),
      varies: (varying.claims.get(index) ?? []).map(asProse),
      ...(chance && { chance }),
      ...(proposal && { proposal }),
    };
  });
  const mutated =
    wanted.mutation && isWhole
      ? await testByMutants(subjects, findings, planned, wanted.mutation, ports)
      : unchanged;
  return {
    findings,
    made: first.made,
    cached: first.cached,
    problems: fallen.problems,
    failure: first.failure ?? varying.failure ?? mutated.failure,
    // What the runs gave rise to was not looked into, or not wholly.
    interrupted: !isWhole || ports.signal?.aborted === true,
    ...(first.isStopped && mostBroken !== undefined && { stoppedAfter: mostBroken }),
    ...(mutated.mutation && { mutation: mutated.mutation }),
  };
}

function withoutFallen(all: JudgedAll, { notRun }: FallenModules): JudgedAll {
  if (notRun.size === 0) return all;
  return {
    ...all,
    subjects: all.subjects.map((subject, index) => {
      const reason = notRun.get(index);
      return reason === undefined ? subject : { ...subject, notRun: reason };
    }),
    judged: all.judged.map((each, index) => (notRun.has(index) ? [] : each)),
    planned: all.planned.filter(({ candidate }) => !notRun.has(candidate)),
  };
}

const unchanged: Partial<Mutated> = {};

const noChances: ReadonlyMap<number, RestsOnChance> = new Map();
