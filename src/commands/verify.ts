import type { EngineOptions } from '../execution/index.ts';
import { sumProofs } from '../judging/index.ts';
import type { Problem } from '../model/problem.ts';
import type { PythonVersion } from '../model/python.ts';
import type { Report } from '../model/report.ts';
import type { Document } from '../model/snippet.ts';
import {
  createImageCache,
  type OpenedProject,
  openProject,
  type Project,
  type Settings,
} from '../workspace/index.ts';
import { cacheRuns } from './cache-runs.ts';
import { checkSharded, checkVerifyOptions } from './check-options.ts';
import { chooseSnippets } from './choose-snippets.ts';
import type { RunEngine } from './execute-runs.ts';
import type { GatherStep } from './gather.ts';
import type { JudgePorts } from './judge-runs.ts';
import { type Kept, nothingKept } from './keep-between.ts';
import { createKnownRuns, type KnownRuns } from './known-runs.ts';
import { loadSubjects } from './load-subjects.ts';
import { type Proven, type Proving, prove } from './prove.ts';
import { proveChanged } from './prove-changed.ts';
import { readReport } from './read-report.ts';
import { shareEngine } from './share-engine.ts';
import { costsIn, type ShardChoice, takeShard } from './take-shard.ts';

/** What to verify; a setting wins over that of the project. */
export interface VerifyOptions extends Omit<Settings, 'documents' | 'reporters'> {
  /** Files, folders, globs and ids of snippets; none for the documents that the project is configured to prove. */
  readonly targets?: readonly string[];
  /** The name of the format that the documents are in; the one that each extension names unless given. */
  readonly format?: string;
  /** Whether to end the runs at the first broken snippet. */
  readonly failFast?: boolean;
  /** Ends the runs when so many snippets are broken. */
  readonly maxBroken?: number;
  /** Only the snippets of this shard; all of them unless given. */
  readonly shard?: ShardChoice;
  /** A JSON report by whose times the shards are made; the same for each of them. */
  readonly costs?: string;
}

export interface VerifyPorts extends Omit<JudgePorts, 'createEngine'> {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The project that `cwd` is in, opened with the settings of the options; it is looked for unless given. */
  readonly opened?: OpenedProject;
  /** Told now and then how far the finding and reading of documents is. */
  readonly onGathering?: (step: GatherStep) => void;
  /** Where to keep what can be made anew, absolute, another one for each version of Node; nothing is kept unless given. */
  readonly cacheFolder?: string;
  /** That of docproof, which all shards have to be of; not looked at unless given. */
  readonly version?: string;
  /** The real one unless given. */
  readonly createEngine?: CreateEngine;
  /** Nothing unless given. */
  readonly kept?: Kept;
}

/** Makes the engine that runs snippets. */
export type CreateEngine = (
  options: Pick<EngineOptions, 'workers' | 'images' | 'isolation' | 'interpretersPerWorker'>,
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
  try {
    const { targets = [], format, shard, costs, failFast, maxBroken, ...settings } = options;
    const { cwd, onGathering } = ports;
    const times = costs === undefined ? new Map() : costsIn(await readReport(costs, cwd));
    const opened = ports.opened ?? (await openProject(cwd, settings));
    const { config } = opened.project;
    if (shard !== undefined) checkSharded(config);
    const { pythons, minCoverage, strict } = config;
    const createEngine = () => engine.create(engineOptions(config, ports));
    const chosen = await chooseSnippets(targets, { cwd, opened, format, onGathering });
    const runnable = chosen.documents.filter(mayRun);
    const known = await openKnownRuns(runnable, config, ports);
    const [{ subjects, context, problems }] = await Promise.all([
      loadSubjects(chosen, ports.kept),
      runnable.length > 0 && warmUp(createEngine, pythons, known),
    ]);
    const whole = { documents: chosen.documents, subjects, pythons, strict, minCoverage };
    const { timeout, shake, isolation } = config;
    const way = { timeout, shake, isolation, version: ports.version };
    const part = shard === undefined ? whole : takeShard({ ...whole, way }, shard, times);
    const { findings, made, cached, failure, interrupted, ...proven } = await proveWith(
      {
        ...{ subjects: part.subjects, context, pythons },
        timeoutMs: config.timeout * 1000,
        mostBroken: failFast ? 1 : maxBroken,
        shake: config.shake,
        mutation: config.mutate ? config : undefined,
      },
      config,
      { ...ports, createEngine: known ? () => cacheRuns(createEngine, known) : createEngine },
    );
    await known?.save();
    return {
      documents: part.documents,
      findings,
      problems: [
        ...chosen.problems,
        ...problems,
        ...proven.problems,
        ...(failure ? [describeFailure(failure)] : []),
      ],
      pythons,
      runs: made,
      cached,
      durationMs: performance.now() - startedAt,
      proof: sumProofs(findings),
      ...('shard' in part ? { shard: part.shard } : minCoverage !== undefined && { minCoverage }),
      strict,
      interrupted,
      ...(proven.stoppedAfter !== undefined && { stoppedAfter: proven.stoppedAfter }),
      ...(proven.mutation && { mutation: proven.mutation }),
      ...(failure && { internalError: failure.stack ?? failure.message }),
    };
  } finally {
    await engine.close();
  }
}

/** Proves again only what changed, where findings are kept and no run is asked for anew. */
function proveWith(
  proving: Proving,
  { cache, shake, mutate, pythons, timeout, isolation }: Project['config'],
  ports: VerifyPorts & JudgePorts,
): Promise<Proven> {
  const findings = ports.cacheFolder === undefined ? undefined : ports.kept?.findings;
  if (findings === undefined || !cache || shake || mutate) return prove(proving, ports);
  return proveChanged(proving, findings, [pythons, timeout, isolation], ports);
}

/** How the engine is made that verifies a project. */
export function engineOptions(
  { workers, isolation }: Project['config'],
  { cacheFolder }: VerifyPorts,
): Parameters<CreateEngine>[0] {
  return {
    ...(workers !== undefined && { workers }),
    isolation,
    ...(cacheFolder !== undefined && { images: createImageCache(cacheFolder) }),
  };
}

/** Undefined when nothing is kept between invocations. */
async function openKnownRuns(
  documents: readonly Document[],
  { cache, isolation }: Project['config'],
  { cacheFolder, kept = nothingKept }: VerifyPorts,
): Promise<KnownRuns | undefined> {
  if (cacheFolder === undefined || !cache) return undefined;
  return createKnownRuns(await kept.openRunCache(cacheFolder, isolation), documents);
}

/** Whether some snippet of a document is run, as far as the document itself says. */
function mayRun({ snippets }: Document): boolean {
  return snippets.some(({ options, review }) => options.skip === undefined && !review);
}

/**
 * Lets the first interpreters boot while expectations are read, where it is clear already that
 * something has to run. What fails does so again in the runs.
 */
async function warmUp(
  createEngine: () => Promise<RunEngine>,
  pythons: readonly PythonVersion[],
  known: KnownRuns | undefined,
): Promise<void> {
  if (known !== undefined && !(await known.lacksDocument())) return;
  await createEngine().then(
    (engine) => engine.warmUp?.(pythons),
    () => undefined,
  );
}

/** Loaded only when there is something to run, since the runtimes behind it take their time. */
export const loadEngine: CreateEngine = async (options) => {
  const { createEngine } = await import('../execution/index.ts');
  return createEngine(options);
};

function describeFailure(failure: Error): Problem {
  return {
    severity: 'error',
    message: `docproof itself failed: ${failure.message}`,
    hint: 'please report it, with what is shown when DOCPROOF_DEBUG=1 is set',
  };
}
