import type { EngineOptions, Isolation } from '../execution/index.ts';
import { sumProofs } from '../judging/index.ts';
import type { Problem } from '../model/problem.ts';
import { comparePythons, type PythonVersion } from '../model/python.ts';
import type { Report } from '../model/report.ts';
import type { Document } from '../model/snippet.ts';
import { createImageCache } from '../workspace/index.ts';
import { checkVerifyOptions } from './check-options.ts';
import { chooseSnippets } from './choose-snippets.ts';
import type { RunEngine } from './execute-runs.ts';
import type { GatherStep } from './gather.ts';
import type { JudgePorts } from './judge-runs.ts';
import { loadSubjects } from './load-subjects.ts';
import { prove } from './prove.ts';
import { shareEngine } from './share-engine.ts';

export interface VerifyOptions {
  /** Files, folders, globs and ids of snippets; none for the documents that the project is configured to prove. */
  readonly targets?: readonly string[];
  /** The name of the format that the documents are in; the one that each extension names unless given. */
  readonly format?: string;
  /** Those of the project unless given. */
  readonly pythons?: readonly PythonVersion[];
  /** Whether to end the runs at the first broken snippet. */
  readonly failFast?: boolean;
  /** Ends the runs when so many snippets are broken. */
  readonly maxBroken?: number;
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
  const engine = shareEngine(ports.createEngine ?? loadEngine);
  const createEngine = () => engine.create(engineOptions(options, ports));
  try {
    const { targets = [], format } = options;
    const { cwd, onGathering } = ports;
    const chosen = await chooseSnippets(targets, { cwd, format, onGathering });
    const { config } = chosen.project;
    const pythons = inOrder(options.pythons ?? config.pythons);
    if (chosen.documents.some(mayRun)) warmUp(createEngine, pythons);
    const { subjects, context, problems } = await loadSubjects(chosen);
    const timeoutMs = (options.timeout ?? config.timeout) * 1000;
    const { findings, made, failure, interrupted, stoppedAfter, mutation } = await prove(
      {
        ...{ subjects, context, pythons, timeoutMs },
        mostBroken: options.failFast ? 1 : options.maxBroken,
        shake: options.shake === true,
        mutation: wantsMutants(options) ? options : undefined,
      },
      { ...ports, createEngine },
    );
    const minCoverage = options.minCoverage ?? config.minCoverage;
    return {
      documents: chosen.documents,
      findings,
      problems: [...chosen.problems, ...problems, ...(failure ? [describeFailure(failure)] : [])],
      pythons,
      runs: made,
      durationMs: performance.now() - startedAt,
      proof: sumProofs(findings),
      ...(minCoverage !== undefined && { minCoverage }),
      strict: options.strict ?? false,
      interrupted,
      ...(stoppedAfter !== undefined && { stoppedAfter }),
      ...(mutation && { mutation }),
      ...(failure && { internalError: failure.stack ?? failure.message }),
    };
  } finally {
    await engine.close();
  }
}

function engineOptions(
  { workers, isolation }: VerifyOptions,
  { cacheFolder }: VerifyPorts,
): Parameters<CreateEngine>[0] {
  return {
    ...(workers !== undefined && { workers }),
    ...(isolation !== undefined && { isolation }),
    ...(cacheFolder !== undefined && { images: createImageCache(cacheFolder) }),
  };
}

/** Whether some snippet of a document is run, as far as the document itself says. */
function mayRun({ snippets }: Document): boolean {
  return snippets.some(({ options, review }) => options.skip === undefined && !review);
}

/** Lets the first interpreters boot while expectations are read. What fails does so again in the runs. */
function warmUp(createEngine: () => Promise<RunEngine>, pythons: readonly PythonVersion[]): void {
  createEngine().then(
    (engine) => engine.warmUp?.(pythons),
    () => undefined,
  );
}

function wantsMutants({ mutate, mutants, minMutationScore }: VerifyOptions): boolean {
  return mutate === true || mutants !== undefined || minMutationScore !== undefined;
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
