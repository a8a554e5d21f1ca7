import {
  type Inclusion,
  type Inclusions,
  includesOf,
  type SourceFile,
} from '../documents/index.ts';
import { inBatches, type Project, readInside } from '../workspace/index.ts';

/**
 * The files that a document names, those that the documents among them name, and so on: each is
 * read once, so that a circle comes to an end.
 */
export async function readInclusions(
  project: Project,
  document: Omit<SourceFile, 'folder' | 'inclusions'>,
): Promise<Inclusions> {
  const inclusions = new Map<string, Inclusion>();
  let wanted = await includesOf(document);
  while (wanted.length > 0) {
    const read = await inBatches(wanted, async (path) => {
      const inclusion = await readInside(project, path);
      const names =
        inclusion.kind === 'read' ? await includesOf({ path, bytes: inclusion.bytes }) : [];
      return { path, inclusion, names };
    });
    for (const { path, inclusion } of read) inclusions.set(path, inclusion);
    const named = read.flatMap(({ names }) => names);
    wanted = [...new Set(named)].filter((path) => !inclusions.has(path));
  }
  return inclusions;
}
