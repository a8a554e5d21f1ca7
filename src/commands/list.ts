import type { Expectation } from '../model/expectation.ts';
import type { Problem } from '../model/problem.ts';
import type { Origin } from '../model/snippet.ts';
import { checkListOptions } from './check-options.ts';
import { gather } from './gather.ts';
import { type LoadedCandidate, loadSubjects } from './load-subjects.ts';

export interface ListOptions {
  /** Files, folders and globs, relative to `cwd`; none for those that the project is configured to prove. */
  readonly documents?: readonly string[];
}

export interface ListPorts {
  readonly cwd: string;
}

/** What a block is, as far as that is known without running it. Each block is one of them. */
export const blockKinds = [
  'script',
  'session',
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

export interface Listing {
  /** In the order of their documents. */
  readonly blocks: readonly ListedBlock[];
  readonly documents: number;
  /** They add up to the number of blocks. */
  readonly counts: Readonly<Record<BlockKind, number>>;
  readonly problems: readonly Problem[];
}

/**
 * Lists every block of documents with what it is taken for. Nothing is run or written.
 *
 * @throws {UsageError} when the options cannot be right
 */
export async function list(options: ListOptions, { cwd }: ListPorts): Promise<Listing> {
  checkListOptions(options);
  const { project, documents, problems } = await gather(options.documents ?? [], cwd);
  const loaded = await loadSubjects({ project, documents, whole: documents });
  const blocks = documents.flatMap(({ path, otherBlocks }) =>
    [
      ...loaded.subjects.filter(({ snippet }) => snippet.origin.document === path).map(toBlock),
      ...otherBlocks.map(
        ({ isOutput, ...block }): ListedBlock => ({
          kind: isOutput ? 'output' : 'not-python',
          id: undefined,
          options: [],
          ...block,
        }),
      ),
    ].sort((left, right) => left.origin.start - right.origin.start),
  );
  const counts = Object.fromEntries(
    blockKinds.map((kind) => [kind, blocks.filter((block) => block.kind === kind).length]),
  ) as Record<BlockKind, number>;
  return {
    blocks,
    documents: documents.length,
    counts,
    problems: [...problems, ...loaded.problems],
  };
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
    options: optionsOf(expectation),
    reason: isSkipped ? skip : review?.reasons.join('; '),
  };
}

function optionsOf(expectation: Expectation): readonly string[] {
  const { continues, group, minPython, requires, xfail } = expectation;
  return [
    ...(continues ? [`continues=${continues.join(',')}`] : []),
    ...(group === undefined ? [] : [`group=${group}`]),
    ...(minPython === undefined ? [] : [`min_python=${minPython}`]),
    ...(requires.length === 0 ? [] : [`requires=${requires.join(',')}`]),
    ...(xfail === undefined ? [] : ['xfail']),
  ];
}
