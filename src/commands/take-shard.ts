import { createHash } from 'node:crypto';
import type { PythonVersion } from '../model/python.ts';
import type { Finding, Report, Shard } from '../model/report.ts';
import type { Document } from '../model/snippet.ts';
import { costKey, costsOf, type MeasuredCosts, splitEvenly } from '../planning/index.ts';
import type { LoadedCandidate } from './load-subjects.ts';

/** One of several parts of a verification, from 1. */
export interface ShardChoice {
  readonly index: number;
  readonly of: number;
}

/** What all shards of a verification have in common. */
export interface WholeVerification {
  readonly documents: readonly Document[];
  readonly subjects: readonly LoadedCandidate[];
  readonly pythons: readonly PythonVersion[];
  readonly strict: boolean;
  readonly minCoverage: number | undefined;
  /** All else that an answer may rest on, as data. */
  readonly way: object;
}

export interface TakenShard extends Pick<WholeVerification, 'documents' | 'subjects'> {
  readonly shard: Shard;
}

/** The part of a verification that one shard makes: all documents, with its own snippets only. */
export function takeShard(
  whole: WholeVerification,
  { index, of }: ShardChoice,
  measured: MeasuredCosts,
): TakenShard {
  const { documents, subjects, pythons, minCoverage } = whole;
  const costs = costsOf(subjects, pythons, measured);
  const positions = splitEvenly(subjects, of, costs)[index - 1] ?? [];
  const own = positions.flatMap((position) => subjects[position] ?? []);
  const snippets = new Set(own.map(({ snippet }) => snippet));
  return {
    documents: documents.map((document) => ({
      ...document,
      snippets: document.snippets.filter((snippet) => snippets.has(snippet)),
    })),
    subjects: own,
    shard: {
      index,
      of,
      snippets: subjects.length,
      positions,
      set: hashOf(whole),
      ...(minCoverage !== undefined && { minCoverage }),
    },
  };
}

/** How long each snippet took by itself in an earlier report. */
export function costsIn({ findings }: Report): MeasuredCosts {
  return new Map(findings.map((finding) => [costKey(finding.snippet), timesOf(finding)]));
}

function timesOf({ judgements }: Finding): ReadonlyMap<PythonVersion, number> {
  return new Map(judgements.map(({ python, execution }) => [python, execution.durationMs]));
}

function hashOf({ documents, subjects, ...options }: WholeVerification): string {
  const expectations = subjects.map(({ expectation }) => expectation);
  const text = JSON.stringify([documents, expectations, options]);
  return createHash('sha256').update(text).digest('base64url');
}
