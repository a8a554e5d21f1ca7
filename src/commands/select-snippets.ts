import { posix } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Document, Snippet } from '../model/snippet.ts';
import { mostSimilar } from '../workspace/index.ts';

export interface Selection {
  /** Those that hold a chosen snippet, with their chosen snippets only. */
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

export interface Wanted {
  readonly ids: readonly string[];
  /** Other words that may have been meant. */
  readonly names: readonly string[];
  /** Whether the documents were named beside the ids. */
  readonly beside: boolean;
}

/** Chooses snippets by their `id`, or by `folder/id`. An id that no snippet has is a problem. */
export function selectSnippets(
  documents: readonly Document[],
  { ids, names, beside }: Wanted,
): Selection {
  const known = documents.flatMap(({ snippets }) => snippets).flatMap(namesOf);
  const unknown = ids.filter((id) => !known.includes(id));
  return {
    documents: documents.map((document) => only(document, ids)).filter(hasSnippets),
    problems: unknown.map((id) => describeUnknown(id, [...known, ...names], beside)),
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

function describeUnknown(id: string, candidates: readonly string[], beside: boolean): Problem {
  const similar = mostSimilar(id, candidates);
  return {
    severity: 'error',
    message: `\`${id}\` is neither a document nor the id of a snippet`,
    hint: similar ? `did you mean \`${similar}\`?` : wayOut(id, beside),
  };
}

function wayOut(id: string, beside: boolean): string {
  if (beside) return 'ids are looked up in the documents that are named beside them';
  const { dir, base } = posix.parse(id);
  const command = `docproof verify ${dir || 'document'}.md ${base}`;
  return `ids are looked up in the configured documents; for another one, name it too: \`${command}\``;
}
