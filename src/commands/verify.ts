import type { EngineOptions, Isolation } from '../execution/index.ts';
import { conclude, type Judged } from '../judging/index.ts';
import type { Problem } from '../model/problem.ts';
import { comparePythons, type PythonVersion } from '../model/python.ts';
import type { Report, RestsOnChance } from '../model/report.ts';
import { type PlannedRun, planRuns } from '../planning/index.ts';
import { createImageCache, inBatches } from '../workspace/index.ts';
import { checkVerifyOptions } from './check-options.ts';
import { chooseSnippets } from './choose-snippets.ts';
import type { RunEngine } from './execute-runs.ts';
import { type JudgePorts, judgeRuns } from './judge-runs.ts';
import { loadExpectation } from './load-expectation.ts';
import { type Executions, shake } from './shake.ts';

export interface VerifyOptions {
  /** Files, folders, globs and ids of snippets; none for the documents that the project is configured to prove. */
  readonly targets?: readonly string[];
  /** Those of the project unless given. */
  readonly pythons?: readonly PythonVersion[];
  /** Whether `unchecked` counts as an error. */
  readonly strict?: boolean;
  /** Seconds of run time for a snippet whose expectation names none; those of the project unless given. */
  readonly timeout?: number;
  /** How many snippets run at the same time; the engine decides unless given. */
  readonly workers?: number;
  /** Whether runs share a rewound interpreter, or each boots one; `rewind` unless given. */
  readonly isolation?: Isolation;
  /** Whether to run everything again with other chance, and report the answers that change. */
  readonly shake?: boolean;
}

export interface VerifyPorts extends Omit<JudgePorts, 'createEngine'> {
  /** The working directory, absolute. */
  readonly cwd: string;
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
  const { project, documents, problems } = await chooseSnippets(options.targets ?? [], ports.cwd);
  const snippets = documents.flatMap((document) => document.snippets);
  const loaded = await inBatches(snippets, (snippet) => loadExpectation(project, snippet));
  const subjects = loaded.map(({ subject }) => subject);
  const pythons = inOrder(options.pythons ?? project.config.pythons);
  const timeoutMs = (options.timeout ?? project.config.timeout) * 1000;
  const planned = planRuns(subjects, pythons, { timeoutMs });
  const { createEngine = loadEngine } = ports;
  const engineOptions = {
    ...(options.workers !== undefined && { workers: options.workers }),
    ...(options.isolation !== undefined && { isolation: options.isolation }),
    ...(ports.cacheFolder !== undefined && { images: createImageCache(ports.cacheFolder) }),
  };
  const runPorts = { ...ports, createEngine: () => createEngine(engineOptions) };
  const { judged, made, failure } = await judgeRuns(subjects, planned, runPorts);
  const shakes = options.shake === true && made === planned.length;
  const chances = shakes
    ? await shake(planned, executionsOf(planned, judged), runPorts)
    : noChances;
  return {
    documents,
    findings: subjects.map((subject, index) => {
      const chance = chances.get(index);
      return { ...conclude(subject, judged[index] ?? []), ...(chance && { chance }) };
    }),
    problems: [
      ...problems,
      ...loaded.flatMap((each) => each.problems),
      ...(failure ? [describeFailure(failure)] : []),
    ],
    pythons,
    runs: made,
    durationMs: performance.now() - startedAt,
    strict: options.strict ?? false,
    interrupted: made < planned.length,
    ...(failure && { internalError: failure.stack ?? failure.message }),
  };
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
