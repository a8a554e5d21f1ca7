import { resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
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
}

/** Finds documents, in the order of the targets and of the alphabet below a folder. */
export async function findDocuments(search: Search): Promise<Found> {
  const { project, targets } = search;
  const resolved = await Promise.all(
    targets.length > 0
      ? targets.map((target) => resolveTarget(target, search.cwd, search))
      : project.config.documents.map((entry) => resolveConfigured(entry, search)),
  );
  const files = new Set(resolved.flatMap((target) => target.files));
  const named = [...files].map((file) => nameDocument(file, project));
  const { documents, problems } = separateClashes(named, project);
  return { documents, problems: [...resolved.flatMap((target) => target.problems), ...problems] };
}

async function resolveConfigured(entry: string, search: Search): Promise<Resolved> {
  const { root, configured } = search.project;
  if (configured || (await kindOf(resolve(root, entry))) !== 'missing') {
    return resolveTarget(entry, root, search);
  }
  const message = `no document is named, and there is no folder \`${entry}\``;
  const hint = 'name documents, or list them under `docproof.documents` in package.json';
  return { files: [], problems: [{ severity: 'warning', message, hint }] };
}

function nameDocument(file: string, { root, config }: Project): FoundDocument {
  const path = shownPath(root, file);
  return { file, path, folder: documentFolder(path, config.documents) };
}

/**
 * Two documents with one folder would overwrite each other's snippets: the first keeps it.
 * Some file systems take upper and lower case for the same.
 */
function separateClashes(named: readonly FoundDocument[], { config }: Project): Found {
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

function clash(document: FoundDocument, owner: FoundDocument, snippets: string): Problem {
  return {
    severity: 'error',
    message: `its snippets would go where those of \`${owner.path}\` go: \`${snippets}/${owner.folder}\``,
    hint: 'rename one of the two documents',
    file: document.path,
  };
}
