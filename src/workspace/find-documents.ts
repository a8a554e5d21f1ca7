import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { inBatches } from './in-batches.ts';
import { documentFolder, shownPath } from './paths.ts';
import type { Project } from './project.ts';
import { kindOf, type Resolved, resolveTarget, type Search } from './targets.ts';

/** A document that was found and not read yet. */
export interface FoundDocument {
  /** Absolute. */
  readonly file: string;
  /** As reports show it: relative to the project, with forward slashes. */
  readonly path: string;
  /** Its folder under `snippets/` and `expectations/`; no other found document has it. */
  readonly folder: string;
}

export interface Found {
  readonly documents: readonly FoundDocument[];
  readonly problems: readonly Problem[];
  /** Whether all documents that the project is configured to prove are among them. */
  readonly complete: boolean;
}

/** Finds documents, in the order of the targets and of the alphabet below a folder. */
export async function findDocuments(search: Search): Promise<Found> {
  const { project, targets } = search;
  const resolved = await Promise.all(
    targets.length > 0
      ? targets.map((target) => resolveTarget(target, search.cwd, search))
      : project.config.documents.map((entry) => resolveConfigured(entry, search)),
  );
  const files = await withoutLinks(new Set(resolved.flatMap((target) => target.files)), project);
  const named = files.map((file) => nameDocument(file, project));
  const separate = separateClashes(named, project);
  const { documents } = separate;
  const problems = [...resolved.flatMap((target) => target.problems), ...separate.problems];
  const complete = !problems.some(isError) && (await areAll(documents, search));
  return { documents, problems, complete };
}

/** Each file once, however many links lead to it: by its own name where that is among them. */
async function withoutLinks(
  files: ReadonlySet<string>,
  { root }: Project,
): Promise<readonly string[]> {
  const realRoot = await realpath(root);
  const names = await inBatches([...files], async (file) => {
    const real = await realpath(file).catch(() => file);
    const own = resolve(root, relative(realRoot, real));
    return [real, files.has(own) ? own : file] as const;
  });
  return [...new Map(names).values()];
}

/** An unreadable or ignored part of the project may be missing from a folder that holds all of it. */
async function areAll(documents: readonly FoundDocument[], search: Search): Promise<boolean> {
  if (documents.length === 0) return false;
  if (search.targets.length === 0) return true;
  if (!holdConfigured(search)) return false;
  const paths = new Set(documents.map(({ path }) => path));
  const all = await findDocuments({ ...search, targets: [] });
  return all.complete && all.documents.every(({ path }) => paths.has(path));
}

/** Whether each configured file, folder or glob is a target or lies in one. */
function holdConfigured({ project, targets, cwd }: Search): boolean {
  const named = targets.map((target) => resolve(cwd, target) + sep);
  return project.config.documents
    .map((entry) => resolve(project.root, entry) + sep)
    .every((entry) => named.some((target) => entry.startsWith(target)));
}

async function resolveConfigured(entry: string, search: Search): Promise<Resolved> {
  const { root, configFile } = search.project;
  if (configFile !== undefined || (await kindOf(resolve(root, entry))) !== 'missing') {
    return resolveTarget(entry, root, search);
  }
  const message = `no document is named, and there is no folder \`${entry}\``;
  const hint =
    'name documents, or list them under `documents` in a configuration, which `docproof init` writes';
  return { files: [], problems: [{ severity: 'warning', message, hint }] };
}

function nameDocument(file: string, { root, config }: Project): FoundDocument {
  const path = shownPath(root, file);
  return { file, path, folder: documentFolder(path, config.documents) };
}

type Separated = Pick<Found, 'documents' | 'problems'>;

/**
 * Two documents with one folder would overwrite each other's snippets: the first keeps it.
 * Some file systems take upper and lower case for the same.
 */
function separateClashes(named: readonly FoundDocument[], { config }: Project): Separated {
  const owners = new Map<string, FoundDocument>();
  const problems: Problem[] = [];
  for (const document of named) {
    const key = document.folder.toUpperCase();
    const owner = owners.get(key);
    if (owner) problems.push(clash(document, owner, config.snippets));
    else owners.set(key, document);
  }
  return { documents: [...owners.values()], problems };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function clash(document: FoundDocument, owner: FoundDocument, snippets: string): Problem {
  return {
    severity: 'error',
    message: `its snippets would go where those of \`${owner.path}\` go: \`${snippets}/${owner.folder}\``,
    hint: 'rename one of the two documents',
    file: document.path,
  };
}
