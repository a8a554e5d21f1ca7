import { readdir } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { documentFolder } from './paths.ts';
import type { Project } from './project.ts';

/** Whether some file of the project would have this folder under `expectations/` if it is a document. */
export async function hasDocument(
  { root, config }: Pick<Project, 'root' | 'config'>,
  folder: string,
): Promise<boolean> {
  const places = ['', ...config.documents].map((entry) => posix.join(entry, posix.dirname(folder)));
  const found = await Promise.all(places.map((place) => filesIn(root, place)));
  return found.flat().some((path) => documentFolder(path, config.documents) === folder);
}

/** Shown paths of the files right in a folder; none where it is no folder, or cannot be read. */
async function filesIn(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(resolve(root, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => posix.join(folder, name));
}
