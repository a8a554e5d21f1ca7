import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { openProject } from '../workspace/index.ts';
import { checkUpdateOptions } from './check-options.ts';
import { shareEngine } from './share-engine.ts';
import type { FileChange } from './update/file-change.ts';
import type { Left } from './update/left.ts';
import { planDocuments } from './update/plan-documents.ts';
import { type Plan, type PlanContext, planExpectations } from './update/plan-expectations.ts';
import type { Gap } from './update/propose-changes.ts';
import { writeChanges } from './update/write-changes.ts';
import { loadEngine, type VerifyOptions, type VerifyPorts, verify } from './verify.ts';

export type { FileChange, Gap, Left };

export interface UpdateOptions
  extends Pick<
    VerifyOptions,
    'targets' | 'format' | 'pythons' | 'timeout' | 'workers' | 'cache' | 'snippets' | 'expectations'
  > {
  /** Only what is claimed nowhere yet, or only what is claimed and does not hold; both unless given. */
  readonly only?: Gap;
  /** Put what was seen back into the documents, in place of the expectations. */
  readonly documents?: boolean;
  /** Write nothing, and only tell what would change. */
  readonly dryRun?: boolean;
}

export interface UpdatePorts extends VerifyPorts {
  /** Which of the changes to write; undefined for none, since the user has gone. All unless given. */
  readonly choose?: (changes: readonly FileChange[]) => Promise<readonly FileChange[] | undefined>;
}

export interface UpdateResult {
  /** What was found before anything was written. */
  readonly report: Report;
  /** All that could be written, whether or not it was. */
  readonly changes: readonly FileChange[];
  /** Shown paths, in the order in which they were written. */
  readonly written: readonly string[];
  /** What does not hold, and was left as it is. */
  readonly left: readonly Left[];
  /** Those of the report, and what went wrong with reading and writing. */
  readonly problems: readonly Problem[];
  readonly dryRun: boolean;
  /** Whether the user went away before all was decided and written. */
  readonly interrupted: boolean;
}

/**
 * Verifies, and writes what was seen into the expectations, or with `documents` back into the
 * documents themselves. Never writes what rests on chance, or what ended by a time-out, a crash or
 * a lack of the runtime: that is left and named.
 *
 * @throws {UsageError} when the options cannot be right
 */
export async function update(options: UpdateOptions, ports: UpdatePorts): Promise<UpdateResult> {
  checkUpdateOptions(options);
  const { dryRun = false, documents = false, only, ...verifyOptions } = options;
  const engine = shareEngine(ports.createEngine ?? loadEngine);
  try {
    // What is written down does not depend on mutants.
    const opened = await openProject(ports.cwd, { ...verifyOptions, mutate: false });
    const report = await verify(verifyOptions, { ...ports, opened, createEngine: engine.create });
    const { project } = opened;
    const context = {
      project,
      ports: {
        createEngine: () => engine.create({}),
        ...(ports.signal && { signal: ports.signal }),
      },
      documents: report.documents,
      timeoutMs: project.config.timeout * 1000,
    };
    const plan = await planFor(report, { only, documents }, context);
    // Who looks at the changes needs no interpreters beside them.
    await engine.close();
    const chosen = dryRun ? [] : await choose(plan, ports);
    const done = await writeChanges(project, chosen ?? [], ports.signal);
    return {
      report,
      changes: plan.changes,
      left: plan.left,
      written: done.written,
      problems: [...report.problems, ...plan.problems, ...done.problems],
      dryRun,
      interrupted: report.interrupted || chosen === undefined || done.interrupted,
    };
  } finally {
    await engine.close();
  }
}

function planFor(
  { documents, findings, interrupted, internalError }: Report,
  options: Pick<UpdateOptions, 'documents'> & { readonly only: Gap | undefined },
  context: PlanContext,
): Plan | Promise<Plan> {
  if (interrupted || internalError !== undefined) return nothing;
  if (options.documents) return planDocuments(documents, findings, context);
  return planExpectations(findings, options.only, context);
}

const nothing: Plan = { changes: [], left: [], problems: [] };

/** Undefined when the user has gone, before or while choosing. */
async function choose(
  { changes }: Plan,
  { choose: ask, signal }: UpdatePorts,
): Promise<readonly FileChange[] | undefined> {
  if (signal?.aborted) return undefined;
  const chosen = changes.length === 0 || !ask ? changes : await ask(changes);
  return signal?.aborted ? undefined : chosen;
}
