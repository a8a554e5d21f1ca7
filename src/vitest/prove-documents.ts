import process from 'node:process';
import { afterAll, beforeAll, describe, type TestContext, test } from 'vitest';
import { cacheFolder } from '../cli/cache-folder.ts';
import {
  type ListedDocument,
  list,
  loadEngine,
  shareEngine,
  type VerifyOptions,
  type VerifyPorts,
  verify,
} from '../commands/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { openProject } from '../workspace/index.ts';
import { failureOf, problemOf, skipReasonOf } from './outcomes.ts';

/** What to prove; what concerns the report as a whole is left to `docproof verify`. */
export interface ProveOptions
  extends Omit<
    VerifyOptions,
    'targets' | 'minCoverage' | 'mutate' | 'mutants' | 'minMutationScore'
  > {
  /** Files, folders and globs; those of the configuration unless given. */
  readonly documents?: readonly string[];
  /** What the documents are relative to, absolute; the working directory unless given. */
  readonly cwd?: string;
}

/**
 * Defines a `describe` for each document and a `test` for each of its snippets: call it in a test
 * file, and wait for it. What is wrong with a document or an expectation is a test that fails.
 */
export async function proveDocuments(options: ProveOptions = {}): Promise<void> {
  const { documents = [], cwd = process.cwd(), ...settings } = options;
  const { format } = settings;
  const engine = shareEngine(loadEngine);
  afterAll(() => engine.close());
  const opened = await openProject(cwd, { ...settings, mutate: false });
  const listing = await list({ documents, ...(format && { format }) }, { cwd, opened });
  const { root } = opened.project;
  // Where there is nothing to test, a warning is the reason.
  const isEmpty = listing.documents.every(({ blocks }) => idsOf(blocks).length === 0);
  const isFailure = ({ severity }: Problem): boolean => severity === 'error' || isEmpty;
  for (const problem of listing.problems.filter(isFailure)) {
    test(problem.file ?? problem.message, () => {
      throw problemOf(problem, root);
    });
  }
  const ports = {
    ...{ cwd: root, opened, createEngine: engine.create },
    cacheFolder: cacheFolder(cwd, process.versions.node),
  };
  for (const document of listing.documents) {
    describeDocument(document, settings, ports);
  }
}

/** The snippets of a document that are wanted run at once, when the first of them is. */
function describeDocument(
  { path, blocks }: ListedDocument,
  settings: Omit<VerifyOptions, 'targets'>,
  ports: VerifyPorts,
): void {
  const ids = idsOf(blocks);
  if (ids.length === 0) return;
  const { tasks } = describe(path, () => {
    let report: Report | undefined;
    // Each snippet has a time-out of its own.
    beforeAll(async () => {
      // Which tests a filter leaves is known once all are defined.
      const wanted = tasks.flatMap((task) =>
        'mode' in task && task.mode !== 'skip' ? task.name : [],
      );
      const targets = wanted.length === ids.length ? [path] : [path, ...wanted];
      report = await verify({ ...settings, targets }, ports);
      if (report.internalError !== undefined) throw new Error(report.internalError);
    }, 0);
    for (const id of ids) test(id, (context) => conclude(id, report, context, ports.cwd));
  });
}

function idsOf(blocks: ListedDocument['blocks']): readonly string[] {
  return blocks.flatMap(({ id }) => id ?? []);
}

function conclude(
  id: string,
  report: Report | undefined,
  { skip }: Pick<TestContext, 'skip'>,
  root: string,
): void {
  const finding = report?.findings.find(({ snippet }) => snippet.id === id);
  if (report === undefined || finding === undefined) {
    throw new Error('it is gone: the document has changed since its snippets were listed');
  }
  const failure = failureOf(finding, report, root);
  if (failure !== undefined) throw failure;
  const reason = skipReasonOf(finding);
  if (reason !== undefined) skip(reason);
}
