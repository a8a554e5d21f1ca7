import type { EngineOptions, Isolation } from '../execution/index.ts';
import { conclude, type Judged, sumProofs } from '../judging/index.ts';
import type { Problem } from '../model/problem.ts';
import { comparePythons, type PythonVersion } from '../model/python.ts';
import type { Report, RestsOnChance } from '../model/report.ts';
import type { PlannedRun } from '../planning/index.ts';
import { createImageCache } from '../workspace/index.ts';
import { checkVerifyOptions } from './check-options.ts';
import { chooseSnippets } from './choose-snippets.ts';
import type { RunEngine } from './execute-runs.ts';
import { asProse, findVarying, withoutVarying } from './find-varying.ts';
import type { GatherStep } from './gather.ts';
import { judgeAll } from './judge-all.ts';
import type { JudgePorts } from './judge-runs.ts';
import { loadSubjects } from './load-subjects.ts';
import { type Mutated, testByMutants } from './mutate.ts';
import { proposeContinues } from './propose.ts';
import { type Executions, shake } from './shake.ts';

export interface VerifyOptions {
  /** Files, folders, globs and ids of snippets; none for the documents that the project is configured to prove. */
  readonly targets?: readonly string[];
  /** The name of the format that the documents are in; the one that each extension names unless given. */
  readonly format?: string;
  /** Those of the project unless given. */
  readonly pythons?: readonly PythonVersion[];
  /** Whether `unchecked` counts as an error. */
  readonly strict?: boolean;
  /** Seconds of run time for a snippet whose expectation names none; those of the project unless given. */
  readonly timeout?: number;
  /** The percentage of lines that have to be proved; that of the project unless given. */
  readonly minCoverage?: number;
  /** How many snippets run at the same time; the engine decides unless given. */
  readonly workers?: number;
  /** Whether runs share a rewound interpreter, or each boots one; `rewind` unless given. */
  readonly isolation?: Isolation;
  /** Whether to run everything again with other chance, and report the answers that change. */
  readonly shake?: boolean;
  /** Whether to change the snippets that are proved in small ways, and report the changes that no claim notices. */
  readonly mutate?: boolean;
  /** Mutants of a snippet, at most; implies `mutate`. */
  readonly mutants?: number;
  /** Per cent of the mutants that have to be noticed, else the report fails; implies `mutate`. */
  readonly minMutationScore?: number;
}

export interface VerifyPorts extends Omit<JudgePorts, 'createEngine'> {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** Told now and then how far the finding and reading of documents is. */
  readonly onGathering?: (step: GatherStep) => void;
  /** Where to keep what can be made anew, absolute; nothing is kept unless given. */
  readonly cacheFolder?: string;
  /** The real one unless given. */
  readonly createEngine?: CreateEngine;
}

/** Makes the engine that runs snippets. */
export type CreateEngine = (
  options: Pick<EngineOptions, 'workers' | 'images' | 'isolation'>,
) => RunEngine | Promise<RunEngine>;

/**
 * Reads documents, runs their snippets on the Pythons and holds each against its expectation.
 * Whatever is wrong with what it reads, and a failure of the engine, are problems of the report.
 *
 * @throws {UsageError} when the options cannot be right
 */
export async function verify(options: VerifyOptions, ports: VerifyPorts): Promise<Report> {
  checkVerifyOptions(options);
  const startedAt = performance.now();
  const chosen = await chooseSnippets(options.targets ?? [], {
    cwd: ports.cwd,
    format: options.format,
    onGathering: ports.onGathering,
  });
  const { project, documents, problems } = chosen;
  const { problems: misread, ...loaded } = await loadSubjects(chosen);
  const pythons = inOrder(options.pythons ?? project.config.pythons);
  const timeoutMs = (options.timeout ?? project.config.timeout) * 1000;
  const { createEngine = loadEngine } = ports;
  const engineOptions = {
    ...(options.workers !== undefined && { workers: options.workers }),
    ...(options.isolation !== undefined && { isolation: options.isolation }),
    ...(ports.cacheFolder !== undefined && { images: createImageCache(ports.cacheFolder) }),
  };
  const runPorts = { ...ports, createEngine: () => createEngine(engineOptions) };
  const first = await judgeAll({ ...loaded, pythons, timeoutMs }, runPorts);
  const { subjects, context, planned, made, isWhole } = first;
  const varying = await findVarying(subjects, isWhole ? planned : [], first.judged, runPorts);
  const failure = first.failure ?? varying.failure;
  const judged = subjects.map((subject, index) => {
    const known = first.judged[index] ?? [];
    const claims = varying.claims.get(index);
    return claims === undefined ? known : withoutVarying(subject, known, claims);
  });
  const shakes = options.shake === true && isWhole;
  const chances = shakes
    ? await shake(planned, executionsOf(planned, judged), runPorts)
    : noChances;
  const proposals = await proposeContinues({ subjects, judged, context, timeoutMs }, runPorts);
  const findings = subjects.map((subject, index) => {
    const chance = chances.get(index);
    const proposal = proposals.get(index);
    const varies = (varying.claims.get(index) ?? []).map(asProse);
    return {
      ...conclude(subject, judged[index] ?? []),
      varies,
      ...(chance && { chance }),
      ...(proposal && { proposal }),
    };
  });
  const mutated =
    wantsMutants(options) && isWhole
      ? await testByMutants(subjects, findings, planned, options, runPorts)
      : unchanged;
  const failed = failure ?? mutated.failure;
  const minCoverage = options.minCoverage ?? project.config.minCoverage;
  return {
    documents,
    findings,
    problems: [...problems, ...misread, ...(failed ? [describeFailure(failed)] : [])],
    pythons,
    runs: made,
    durationMs: performance.now() - startedAt,
    proof: sumProofs(findings),
    ...(minCoverage !== undefined && { minCoverage }),
    strict: options.strict ?? false,
    interrupted: !isWhole || mutated.interrupted === true,
    ...(mutated.mutation && { mutation: mutated.mutation }),
    ...(failed && { internalError: failed.stack ?? failed.message }),
  };
}

const unchanged: Partial<Mutated> = {};

function wantsMutants({ mutate, mutants, minMutationScore }: VerifyOptions): boolean {
  return mutate === true || mutants !== undefined || minMutationScore !== undefined;
}

const noChances: ReadonlyMap<number, RestsOnChance> = new Map();

function executionsOf(
  planned: readonly PlannedRun[],
  judged: readonly (readonly Judged[])[],
): Executions {
  return new Map(
    planned.flatMap(({ candidate, run }, index) => {
      const known = judged[candidate]?.find(({ python }) => python === run.python);
      return known === undefined ? [] : [[index, known.execution] as const];
    }),
  );
}

/** Loaded only when there is something to run, since the runtimes behind it take their time. */
export const loadEngine: CreateEngine = async (options) => {
  const { createEngine } = await import('../execution/index.ts');
  return createEngine(options);
};

function inOrder(pythons: readonly PythonVersion[]): readonly PythonVersion[] {
  return [...new Set(pythons)].sort(comparePythons);
}

function describeFailure(failure: Error): Problem {
  return {
    severity: 'error',
    message: `docproof itself failed: ${failure.message}`,
    hint: 'please report it, with what is shown when DOCPROOF_DEBUG=1 is set',
  };
}
