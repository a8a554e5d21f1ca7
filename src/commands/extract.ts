import type { Problem } from '../model/problem.ts';
import type { Document } from '../model/snippet.ts';
import {
  deleteStored,
  inBatches,
  listStored,
  openProject,
  type Project,
  readStored,
  type Settings,
  writeStored,
} from '../workspace/index.ts';
import { checkExtractOptions } from './check-options.ts';
import { type Gathered, type GatherStep, gather } from './gather.ts';
import { orphansAmong } from './ownership.ts';
import { type Change, planChanges } from './plan-changes.ts';
import { wantedFiles } from './wanted-files.ts';

export interface ExtractOptions extends Pick<Settings, 'snippets' | 'expectations'> {
  /** Files, folders and globs, relative to `cwd`; none for those that the project is configured to prove. */
  readonly documents?: readonly string[];
  /** The name of the format that the documents are in; the one that each extension names unless given. */
  readonly format?: string;
  /** Write nothing, and only tell what would change. */
  readonly check?: boolean;
  /** Delete orphans; not together with `check`. */
  readonly prune?: boolean;
}

export interface ExtractPorts {
  readonly cwd: string;
  /** Told now and then how far the finding and reading of documents is. */
  readonly onGathering?: (step: GatherStep) => void;
  /** Aborting it leaves the files that are not written yet as they are. */
  readonly signal?: AbortSignal;
}

export interface ExtractResult {
  readonly documents: readonly Document[];
  /** Those that were made, or with `check` would be; orphans also when they were only found. */
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  readonly check: boolean;
  readonly prune: boolean;
  /** Whether some changes were not made because the user went away. */
  readonly interrupted: boolean;
}

/**
 * Brings `snippets/` and `expectations/` up to date with the documents.
 *
 * @throws {UsageError} when the options cannot be right
 */
export async function extract(
  options: ExtractOptions,
  ports: ExtractPorts,
): Promise<ExtractResult> {
  checkExtractOptions(options);
  const { documents: targets = [], format, check = false, prune = false, ...folders } = options;
  const opened = await openProject(ports.cwd, folders);
  const gathered = await gather(targets, { ...ports, opened, format });
  const { changes, problems } = await plan(gathered);
  const applied = check ? nothingApplied : await apply(gathered.project, changes, prune, ports);
  return {
    documents: gathered.documents,
    changes: changes.filter((change) => !applied.unmade.has(change)),
    problems: [...gathered.problems, ...problems, ...applied.problems],
    check,
    prune,
    interrupted: applied.unmade.size > applied.problems.length,
  };
}

interface Plan {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

async function plan(gathered: Gathered): Promise<Plan> {
  const { project, documents } = gathered;
  const listed = await listStored(project);
  const wanted = await wantedFiles(project, documents);
  const readings = await inBatches(wanted, async ({ path }) => ({
    path,
    reading: await readStored(project, path),
  }));
  const problems: Problem[] = [];
  const stored = new Map<string, string>();
  for (const { path, reading } of readings) {
    if (reading.kind === 'unreadable') problems.push(reading.problem);
    if (reading.kind === 'read') stored.set(path, new TextDecoder().decode(reading.bytes));
  }
  const unreadable = new Set(problems.map(({ file }) => file));
  const readable = wanted.filter(({ path }) => !unreadable.has(path));
  return { changes: planChanges(readable, stored, orphansAmong(listed, gathered)), problems };
}

interface Applied {
  /** The changes that failed, or were not reached. */
  readonly unmade: ReadonlySet<Change>;
  /** One for each that failed. */
  readonly problems: readonly Problem[];
}

const nothingApplied: Applied = { unmade: new Set(), problems: [] };

async function apply(
  project: Project,
  changes: readonly Change[],
  prune: boolean,
  { signal }: ExtractPorts,
): Promise<Applied> {
  const unmade = new Set<Change>();
  const problems: Problem[] = [];
  await inBatches(changes, async (change) => {
    if (change.kind === 'unchanged' || (change.kind === 'orphan' && !prune)) return;
    if (signal?.aborted) {
      unmade.add(change);
      return;
    }
    const problem = await make(project, change);
    if (problem === undefined) return;
    unmade.add(change);
    problems.push(problem);
  });
  return { unmade, problems };
}

function make(
  project: Project,
  change: Exclude<Change, { readonly kind: 'unchanged' }>,
): Promise<Problem | undefined> {
  return change.kind === 'orphan'
    ? deleteStored(project, change.path)
    : writeStored(project, change.path, change.text);
}
