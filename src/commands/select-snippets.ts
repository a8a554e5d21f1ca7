import type { Problem } from '../model/problem.ts';
import type { Document, Snippet } from '../model/snippet.ts';
import { mostSimilar } from '../workspace/index.ts';

export interface Selection {
  /** Those that hold a chosen snippet, with their chosen snippets only. */
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/**
 * Chooses snippets by their `id`, or by `folder/id`. An id that no snippet has is a problem;
 * `names` are other words that may have been meant.
 */
export function selectSnippets(
  documents: readonly Document[],
  ids: readonly string[],
  names: readonly string[],
): Selection {
  const known = documents.flatMap(({ snippets }) => snippets).flatMap(namesOf);
  const unknown = ids.filter((id) => !known.includes(id));
  return {
    documents: documents.map((document) => only(document, ids)).filter(hasSnippets),
    problems: unknown.map((id) => describeUnknown(id, [...known, ...names])),
  };
}

function namesOf({ id, folder }: Snippet): readonly string[] {
  return [id, `${folder}/${id}`];
}

function only(document: Document, ids: readonly string[]): Document {
  const snippets = document.snippets.filter((each) => namesOf(each).some((id) => ids.includes(id)));
  const sections = document.sections.filter((section) =>
    snippets.some((snippet) => snippet.section === section),
  );
  return { ...document, snippets, sections, otherBlocks: [] };
}

function hasSnippets({ snippets }: Document): boolean {
  return snippets.length > 0;
}

function describeUnknown(id: string, candidates: readonly string[]): Problem {
  const similar = mostSimilar(id, candidates);
  return {
    severity: 'error',
    message: `\`${id}\` is neither a document nor the id of a snippet`,
    hint: similar
      ? `did you mean \`${similar}\`?`
      : 'name a file, a folder, a glob, an id or `document/id`',
  };
}
