import type { AnswerChange } from './change.ts';
import type { CheckedClaim } from './claim.ts';
import type { Expectation } from './expectation.ts';
import type { Minimum } from './minimum.ts';
import type { Mutation } from './mutation.ts';
import type { Problem } from './problem.ts';
import type { Proof, SnippetProof } from './proof.ts';
import type { PythonVersion } from './python.ts';
import type { Document, Snippet } from './snippet.ts';
import type { Judgement, Severity } from './verdict.ts';

/**
 * What became of a snippet over all Pythons. Each snippet has exactly one status, so that the
 * counts of a report add up to the number of blocks.
 */
export type Status =
  | 'proved'
  | 'broken'
  | 'unchecked'
  | 'unsupported'
  | 'skipped'
  | 'known-broken'
  /** Its text is a guess, and it was not run. */
  | 'needs-review';

export const statusSeverity: Readonly<Record<Status, Severity>> = {
  proved: 'ok',
  broken: 'error',
  unchecked: 'warning',
  unsupported: 'neutral',
  skipped: 'neutral',
  'known-broken': 'neutral',
  'needs-review': 'warning',
};

/** Why a snippet is broken; several may hold at once. */
export type Fault =
  /** Verdicts of severity error on these Pythons, all of them at or above the minimum. */
  | { readonly kind: 'fails'; readonly pythons: readonly PythonVersion[] }
  /** It holds below its declared minimum as well. */
  | {
      readonly kind: 'minimum-too-strict';
      readonly declared: PythonVersion;
      readonly holdsFrom: PythonVersion;
    }
  /** It fails from its declared minimum up, and holds from a later Python on. */
  | {
      readonly kind: 'minimum-too-low';
      readonly declared: PythonVersion;
      readonly holdsFrom: PythonVersion;
    }
  /** `xfail` was set, and it holds. */
  | { readonly kind: 'unexpected-pass'; readonly reason: string };

/** What looks like chance, and is decided anew on each machine or in each process. */
export type ChanceSource = 'entropy' | 'clock' | 'hash' | 'address';

export const chanceLabels: Readonly<Record<ChanceSource, string>> = {
  entropy: 'random numbers',
  clock: 'the clock',
  hash: 'the hashes of text, and so the order of sets',
  address: 'addresses in memory',
};

/** An answer that is another one when the machine or the process is. */
export interface RestsOnChance {
  readonly pythons: readonly PythonVersion[];
  /** What changes the answer by itself; empty when only several together do. */
  readonly sources: readonly ChanceSource[];
}

/** What would mend a snippet that lacks a name: it was tried. */
export interface Proposal {
  /** The name that the snippet lacks, and that the first of `continues` defines. */
  readonly name: string;
  /** Ids of earlier snippets of its document. */
  readonly continues: readonly string[];
  /** The Python on which it was tried. */
  readonly python: PythonVersion;
  /** Whether the snippet holds there with it; else it only gets further. */
  readonly holds: boolean;
}

/** A snippet with its verdicts. */
export interface Finding extends SnippetProof {
  readonly snippet: Snippet;
  readonly expectation: Expectation;
  /** The expectation's file, relative to the project; undefined when there is none. */
  readonly expectationFile: string | undefined;
  readonly status: Status;
  /** Why it is skipped, unsupported, known to be broken or to be reviewed; else, on which Pythons it is unsupported, if on some. */
  readonly reason: string | undefined;
  readonly faults: readonly Fault[];
  /** Preview Pythons on which it breaks: a warning, never a failure. */
  readonly previewFailures: readonly PythonVersion[];
  /** The first of the Pythons on which it breaks, when it held on all older ones and on none since. */
  readonly staleSince: PythonVersion | undefined;
  /** From which Python on it holds; undefined when there is no such Python. */
  readonly minimum: Minimum | undefined;
  /** Claims whose answer changed between two Pythons and is wrong on some. */
  readonly changes: readonly AnswerChange[];
  /** Claims that were not true and whose answer is another one on each run: prose, and a warning. */
  readonly varies: readonly CheckedClaim[];
  /** Found by shaking; undefined when its answers stayed the same, or nobody shook. */
  readonly chance?: RestsOnChance;
  /** Undefined when it lacks no name, or no earlier snippet defines it. */
  readonly proposal?: Proposal;
  /** One for each Python that it ran on, oldest first. Empty when it was not run. */
  readonly judgements: readonly Judgement[];
}

/** Which part of a verification a report is, when its snippets were split among machines. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
  /** How many snippets all shards have together. */
  readonly snippets: number;
  /** Where its findings stand among those of all shards, from 0, in rising order. */
  readonly positions: readonly number[];
  /** The same for all shards of the same snippets. */
  readonly set: string;
  /** What `Report.minCoverage` is of all shards together: a part says nothing of it. */
  readonly minCoverage?: number;
}

/** Everything that one `verify` found: plain data, from which each reporter renders. */
export interface Report {
  readonly documents: readonly Document[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** The Pythons that were asked for, oldest first. */
  readonly pythons: readonly PythonVersion[];
  /** How many runs were made. */
  readonly runs: number;
  /** How many of them an earlier invocation had made, so that they were not made again. */
  readonly cached: number;
  /** Wall time of the whole verification in milliseconds. */
  readonly durationMs: number;
  readonly proof: Proof;
  /** The percentage of lines that have to be proved; nothing is asked for when undefined. */
  readonly minCoverage?: number;
  /** Whether `unchecked` and `needs-review` count as errors. */
  readonly strict: boolean;
  /** Whether it was cut short: snippets without a judgement were not reached. */
  readonly interrupted: boolean;
  /** So many broken snippets were to end the runs, and did. */
  readonly stoppedAfter?: number;
  /** With all documents, and the problems of all, but findings only of its own snippets; undefined for a whole. */
  readonly shard?: Shard;
  /** What became of small changes of the snippets; undefined when none was made. */
  readonly mutation?: Mutation;
  /** What docproof itself failed with, as a stack trace; the problems say it in a sentence. */
  readonly internalError?: string;
}
