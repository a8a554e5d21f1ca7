import type { Snippet } from '../model/snippet.ts';
import { expectationPath, findOrphans, snippetPath } from '../workspace/index.ts';
import type { Gathered } from './gather.ts';

/** Those of the stored files that none of the gathered documents has any more. */
export function orphansAmong(stored: readonly string[], gathered: Gathered): readonly string[] {
  const { project, documents, unread, complete } = gathered;
  const snippets = documents.flatMap((document) => document.snippets);
  const paths = (snippet: Snippet): readonly string[] => [
    snippetPath(project, snippet),
    expectationPath(project, snippet),
  ];
  return findOrphans(stored, project.config, {
    owned: new Set(snippets.flatMap(paths)),
    read: new Set(documents.map(({ folder }) => folder)),
    unread,
    complete,
  });
}
