import { shownAt } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Document, Origin } from '../model/snippet.ts';
import { groupsOf } from '../planning/index.ts';
import { type OpenedProject, openProject } from '../workspace/index.ts';
import { checkListOptions } from './check-options.ts';
import { type GatherStep, gather } from './gather.ts';
import { type LoadedCandidate, loadSubjects } from './load-subjects.ts';

export interface ListOptions {
  /** Files, folders and globs, relative to `cwd`; none for those that the project is configured to prove. */
  readonly documents?: readonly string[];
  /** The name of the format that the documents are in; the one that each extension names unless given. */
  readonly format?: string;
}

export interface ListPorts {
  readonly cwd: string;
  /** Told now and then how far the finding and reading of documents is. */
  readonly onGathering?: (step: GatherStep) => void;
  /** The project that `cwd` is in; it is looked for unless given. */
  readonly opened?: OpenedProject;
}

/** What a block is, as far as that is known without running it. Each block is one of them. */
export const blockKinds = [
  'script',
  'session',
  'cell',
  'set-up',
  'skipped',
  'review',
  'output',
  'not-python',
] as const;

export type BlockKind = (typeof blockKinds)[number];

/** A block of a document. */
export interface ListedBlock {
  readonly kind: BlockKind;
  readonly origin: Origin;
  /** Undefined when it is no snippet. */
  readonly id: string | undefined;
  /** As the author wrote it; empty for none, and for a snippet. */
  readonly language: string;
  /** What is set for the snippet, such as `continues=intro`. */
  readonly options: readonly string[];
  /** Why it is skipped, to be reviewed, or no Python; undefined when there is nothing to say. */
  readonly reason: string | undefined;
}

/** A document, and what was found in it. */
export interface ListedDocument extends Pick<Document, 'path' | 'format' | 'encoding'> {
  /** Those that it shows, in its order, also where they stand in a file that it names. */
  readonly blocks: readonly ListedBlock[];
  /** They add up to the number of its blocks. */
  readonly counts: BlockCounts;
}

export type BlockCounts = Readonly<Record<BlockKind, number>>;

export interface Listing {
  readonly documents: readonly ListedDocument[];
  /** They add up to the number of blocks. */
  readonly counts: BlockCounts;
  readonly problems: readonly Problem[];
}

/**
 * Lists every block of documents with what it is taken for. Nothing is run or written.
 *
 * @throws {UsageError} when the options cannot be right
 */
export async function list(options: ListOptions, ports: ListPorts): Promise<Listing> {
  checkListOptions(options);
  const { project, documents, problems } = await gather(options.documents ?? [], {
    ...ports,
    opened: ports.opened ?? (await openProject(ports.cwd)),
    format: options.format,
  });
  const loaded = await loadSubjects({ project, documents, whole: documents });
  const snippets = new Map<string, ListedBlock[]>(documents.map(({ path }) => [path, []]));
  for (const subject of loaded.subjects) {
    snippets.get(shownAt(subject.snippet.origin).document)?.push(toBlock(subject));
  }
  const listed = documents.map((document) =>
    listDocument(document, snippets.get(document.path) ?? []),
  );
  return {
    documents: listed,
    counts: countKinds(listed.flatMap(({ blocks }) => blocks)),
    problems: [...problems, ...loaded.problems],
  };
}

function listDocument(
  { path, format, encoding, otherBlocks }: Document,
  snippets: readonly ListedBlock[],
): ListedDocument {
  const others = otherBlocks.map(
    ({ isOutput, ...block }): ListedBlock => ({
      kind: isOutput ? 'output' : 'not-python',
      id: undefined,
      options: [],
      ...block,
    }),
  );
  const blocks = [...snippets, ...others].sort(({ origin: left }, { origin: right }) =>
    compareShown(left, right),
  );
  return { path, format, encoding, blocks, counts: countKinds(blocks) };
}

function countKinds(blocks: readonly ListedBlock[]): BlockCounts {
  const counts = Object.fromEntries(blockKinds.map((kind) => [kind, 0])) as Record<
    BlockKind,
    number
  >;
  for (const { kind } of blocks) counts[kind] += 1;
  return counts;
}

function toBlock({ snippet, expectation }: LoadedCandidate): ListedBlock {
  const { id, dialect, origin, options, review } = snippet;
  const { skip } = expectation;
  const isSkipped = skip !== undefined && !options.isSetup;
  return {
    kind: options.isSetup ? 'set-up' : isSkipped ? 'skipped' : review ? 'review' : dialect,
    id,
    origin,
    language: '',
    options: optionsOf({ snippet, expectation }),
    reason: isSkipped ? skip : review?.reasons.join('; '),
  };
}

function optionsOf(member: Pick<LoadedCandidate, 'snippet' | 'expectation'>): readonly string[] {
  const { continues, minPython, requires, xfail } = member.expectation;
  const groups = groupsOf(member);
  return [
    ...(continues ? [`continues=${continues.join(',')}`] : []),
    ...(groups.length === 0 ? [] : [`group=${groups.join(',')}`]),
    ...(member.snippet.options.isCleanup ? ['cleanup'] : []),
    ...(minPython === undefined ? [] : [`min_python=${minPython}`]),
    ...(requires.length === 0 ? [] : [`requires=${requires.join(',')}`]),
    ...(xfail === undefined ? [] : ['xfail']),
  ];
}

/** In the order in which a document shows them. */
function compareShown(left: Origin, right: Origin): number {
  if (!left.includedBy && !right.includedBy) return left.start - right.start;
  return shownAt(left).line - shownAt(right).line;
}
