import { documentExtensions } from '../documents/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Document } from '../model/snippet.ts';
import { listStored, namesDocuments, type Project, siblingsOf } from '../workspace/index.ts';
import { type Gathered, gather, isError } from './gather.ts';
import { orphansAmong } from './ownership.ts';
import { selectSnippets } from './select-snippets.ts';

/** What a verification is about. */
export interface Chosen {
  readonly project: Project;
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/**
 * The documents that the targets name, whole; or, when some of the targets are ids, only the
 * snippets with these ids, out of the named documents or else those of the project.
 */
export async function chooseSnippets(targets: readonly string[], cwd: string): Promise<Chosen> {
  const extensions = documentExtensions;
  const named = await Promise.all(
    targets.map((target) => namesDocuments(target, { cwd, extensions })),
  );
  const ids = targets.filter((_, index) => !named[index]);
  const gathered = await gather(
    targets.filter((_, index) => named[index]),
    cwd,
  );
  return ids.length > 0 ? chooseByIds(gathered, ids, cwd) : chooseAll(gathered);
}

async function chooseAll(gathered: Gathered): Promise<Chosen> {
  const orphans = orphansAmong(await listStored(gathered.project), gathered);
  const expectations = orphans.filter((path) => path.endsWith('.yaml'));
  return { ...gathered, problems: [...gathered.problems, ...expectations.map(describeOrphan)] };
}

function describeOrphan(file: string): Problem {
  return {
    severity: 'warning',
    message: 'no snippet has this expectation',
    hint: 'rename it to the id of its snippet, or delete it with `docproof extract --prune`',
    file,
  };
}

async function chooseByIds(
  gathered: Gathered,
  ids: readonly string[],
  cwd: string,
): Promise<Chosen> {
  const { project, problems } = gathered;
  if (gathered.documents.length === 0 && problems.some(isError)) return gathered;
  const siblings = await Promise.all(ids.map((id) => siblingsOf(id, cwd)));
  const selection = selectSnippets(gathered.documents, ids, siblings.flat());
  const paths = new Set(selection.documents.map(({ path }) => path));
  // What is wrong with other documents is of interest only when it may be why an id is not found.
  const concerned = problems.filter(
    ({ file }) => file === undefined || paths.has(file) || selection.problems.length > 0,
  );
  return {
    project,
    documents: selection.documents,
    problems: [...concerned, ...selection.problems],
  };
}
