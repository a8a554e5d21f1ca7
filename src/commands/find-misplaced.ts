import { posix } from 'node:path';
import { expectationPath, hasDocument } from '../workspace/index.ts';
import type { Gathered } from './gather.ts';

/** An expectation that lies where no document of the project has any. */
export interface Misplaced {
  /** Shown path. */
  readonly file: string;
  /** Where it would be that of the one gathered snippet which lacks one and has its name. */
  readonly place: string;
}

/**
 * What is sure to be misplaced among the stored files, also where other documents of the project
 * are not known: it has the name of a snippet that has no expectation, and the folder of no file.
 */
export async function findMisplaced(
  stored: readonly string[],
  { project, documents }: Pick<Gathered, 'project' | 'documents'>,
): Promise<readonly Misplaced[]> {
  const present = new Set(stored);
  const lacking = documents
    .flatMap(({ snippets }) => snippets)
    .filter((snippet) => !present.has(expectationPath(project, snippet)));
  const byId = new Map(lacking.map((snippet) => [snippet.id, snippet]));
  const ambiguous = new Set(
    lacking.filter((each) => byId.get(each.id) !== each).map(({ id }) => id),
  );
  const expectations = stored.filter((file) => file.endsWith('.yaml'));
  const found = expectations.map(async (file): Promise<readonly Misplaced[]> => {
    const snippet = byId.get(posix.basename(file, '.yaml'));
    if (snippet === undefined || ambiguous.has(snippet.id)) return [];
    const folder = posix.relative(project.config.expectations, posix.dirname(file));
    if (folder !== '' && (await hasDocument(project, folder))) return [];
    return [{ file, place: expectationPath(project, snippet) }];
  });
  return (await Promise.all(found)).flat();
}
