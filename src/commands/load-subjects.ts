import type { Subject } from '../judging/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Document, Snippet } from '../model/snippet.ts';
import { type Candidate, type Member, runTogether } from '../planning/index.ts';
import { inBatches, type Project } from '../workspace/index.ts';
import { type Kept, nothingKept } from './keep-between.ts';
import { type LoadedSubject, loadExpectation } from './load-expectation.ts';

/** A chosen snippet with what holds for it and what runs before it. */
export type LoadedCandidate = Subject & Candidate;

export interface LoadedSubjects {
  /** Of the chosen snippets, in their order. */
  readonly subjects: readonly LoadedCandidate[];
  /** All snippets of each document that holds a chosen one, by its path. */
  readonly context: ReadonlyMap<string, Context>;
  readonly problems: readonly Problem[];
}

/** A document as its snippets rest on one another. */
export interface Context {
  readonly document: Document;
  readonly members: readonly Member[];
}

/** Reads the expectations of the chosen snippets, and of those of the same documents that may run before them. */
export async function loadSubjects(
  {
    project,
    documents,
    whole,
  }: {
    readonly project: Project;
    /** With the chosen snippets only. */
    readonly documents: readonly Document[];
    /** The same documents with all of theirs. */
    readonly whole: readonly Document[];
  },
  kept: Kept = nothingKept,
): Promise<LoadedSubjects> {
  const everything = whole.flatMap(({ snippets }) => snippets);
  const loaded = new Map(
    await inBatches(
      everything,
      async (snippet) => [snippet, await loadExpectation(project, snippet, kept)] as const,
    ),
  );
  const context = new Map(
    whole.map((document) => [document.path, { document, members: membersOf(document, loaded) }]),
  );
  const chosen = documents.flatMap(({ snippets }) => snippets);
  const read = chosen.flatMap((snippet) => loaded.get(snippet) ?? []);
  const earlier = new Map(
    [...context.values()].flatMap(({ document, members }) => [...runTogether(members, document)]),
  );
  return {
    subjects: read.map(({ subject }) => withEarlier(subject, earlier.get(subject.snippet))),
    context,
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...chosen.flatMap((snippet) => earlier.get(snippet)?.problems ?? []),
    ],
  };
}

function membersOf(
  { snippets }: Document,
  loaded: ReadonlyMap<Snippet, LoadedSubject>,
): readonly Member[] {
  return snippets.flatMap((snippet) => loaded.get(snippet)?.subject ?? []);
}

/** The subject with what runs before it, which may skip it or give it a minimum. */
export function withEarlier(subject: Subject, earlier: Candidate['earlier']): LoadedCandidate {
  if (earlier === undefined) return subject;
  const { expectation } = subject;
  const skip = expectation.skip ?? earlier.skip;
  const minPython = expectation.minPython ?? earlier.minPython;
  return { ...subject, expectation: { ...expectation, skip, minPython }, earlier };
}
