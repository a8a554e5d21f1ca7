import type { Judged } from '../judging/index.ts';
import type { Execution } from '../model/execution.ts';
import { shownAt } from '../model/place.ts';
import { previewPythons } from '../model/python.ts';
import type { Proposal } from '../model/report.ts';
import type { Judgement, Verdict } from '../model/verdict.ts';
import { verdictSeverity } from '../model/verdict.ts';
import {
  definersOf,
  type Member,
  missingName,
  type PlannedRun,
  runTogether,
  toRun,
} from '../planning/index.ts';
import { type ExecutePorts, executeRuns } from './execute-runs.ts';
import { judgeOne } from './judge-runs.ts';
import type { Context, LoadedCandidate } from './load-subjects.ts';

/** Runs that a proposal may take. */
const mostTries = 3;

/** A snippet that lacks a name, and the earlier snippets that may give it. */
interface Trial {
  readonly candidate: number;
  readonly subject: LoadedCandidate;
  readonly context: Context;
  readonly python: Judgement['python'];
  /** The first name that it lacked. */
  readonly name: string;
  /** Ids that are tried now, in the order in which they were found. */
  readonly continues: readonly string[];
}

/**
 * For each snippet that fails because a name is not defined: which earlier snippets of its
 * document it would have to continue. Each proposal was tried on one Python on which it fails.
 *
 * @returns by candidate
 */
export async function proposeContinues(
  {
    subjects,
    judged,
    context,
    timeoutMs,
  }: {
    readonly subjects: readonly LoadedCandidate[];
    readonly judged: readonly (readonly Judged[])[];
    readonly context: ReadonlyMap<string, Context>;
    readonly timeoutMs: number;
  },
  ports: ExecutePorts,
): Promise<ReadonlyMap<number, Proposal>> {
  const proposals = new Map<number, Proposal>();
  let trials = subjects.flatMap((subject, candidate) => {
    const whole = context.get(shownAt(subject.snippet.origin).document);
    const failed = whole && lackingName(judged[candidate] ?? []);
    if (!failed) return [];
    const trial: Trial = { candidate, subject, context: whole, ...failed, continues: [] };
    return extended(trial, failed.name);
  });
  for (let round = 1; round <= mostTries && trials.length > 0; round += 1) {
    const planned = trials.map((trial) => planTrial(trial, timeoutMs));
    const executions = new Map<number, Execution>();
    const failure = await executeRuns(
      planned.map(({ run }) => run),
      ports,
      { onExecution: (index, execution) => executions.set(index, execution) },
    );
    // A proposal is an extra: the report without it is as true.
    if (failure !== undefined) return proposals;
    trials = trials.flatMap((trial, index) => {
      const [plan, execution] = [planned[index], executions.get(index)];
      if (plan === undefined || execution === undefined) return [];
      const { verdict } = judgeOne(trial.subject, plan, execution);
      return weigh(trial, verdict, proposals);
    });
  }
  return proposals;
}

/** Keeps what was found, and returns what to try next. */
function weigh(trial: Trial, verdict: Verdict, proposals: Map<number, Proposal>): readonly Trial[] {
  const { candidate, name, continues, python } = trial;
  const missing = nameIn(verdict);
  // What runs before it and fails explains nothing about the snippet.
  if (verdict.kind === 'setup-failed' && missing === undefined) return [];
  const holds = verdict.kind === 'matched' || verdict.kind === 'unchecked';
  if (missing !== name && verdict.kind !== 'setup-failed') {
    proposals.set(candidate, { name, continues: inDocumentOrder(trial, continues), python, holds });
  }
  return missing === undefined ? [] : extended(trial, missing);
}

/** The trial with the nearest snippet more that defines the name and is not among those tried. */
function extended(trial: Trial, name: string): readonly Trial[] {
  const { subject, context, continues } = trial;
  const at = context.members.findIndex(({ snippet }) => snippet === subject.snippet);
  const earlier = context.members
    .slice(0, at)
    .filter(
      ({ expectation, snippet }) => expectation.skip === undefined && snippet.review === undefined,
    );
  const known = new Set([...continues, ...(subject.expectation.continues ?? [])]);
  const definers = definersOf(
    name,
    earlier.map(({ snippet }) => snippet),
  );
  const next = definers.find(({ id }) => !known.has(id));
  if (next === undefined) return [];
  // When the name is still missing, the snippet that was to define it did not.
  const kept = name === trial.name ? [] : continues;
  return [{ ...trial, continues: [...kept, next.id] }];
}

function planTrial(trial: Trial, timeoutMs: number): PlannedRun {
  const { subject, context, python, candidate } = trial;
  const { expectation, snippet } = subject;
  const continues = [...(expectation.continues ?? []), ...trial.continues];
  const member: Member = { ...subject, expectation: { ...expectation, continues } };
  const members = context.members.map((each) => (each.snippet === snippet ? member : each));
  const earlier = runTogether(members, context.document).get(snippet);
  return {
    candidate,
    run: toRun({ ...member, ...(earlier && { earlier }) }, python, { timeoutMs }),
  };
}

/** The newest of the released Pythons on which a name is missing, and the name. */
function lackingName(
  judged: readonly Judged[],
): { readonly python: Judged['python']; readonly name: string } | undefined {
  for (const { python, verdict } of judged.toReversed()) {
    const name = verdictSeverity[verdict.kind] === 'error' ? nameIn(verdict) : undefined;
    if (name !== undefined && !previewPythons.has(python)) return { python, name };
  }
  return undefined;
}

function nameIn(verdict: Verdict): string | undefined {
  if (verdict.kind === 'raised' || verdict.kind === 'setup-failed') {
    return missingName(verdict.exception.message);
  }
  if (verdict.kind !== 'claims-broken') return undefined;
  return verdict.broken.map(({ seen }) => missingName(seen)).find((name) => name !== undefined);
}

function inDocumentOrder({ context }: Trial, ids: readonly string[]): readonly string[] {
  return context.members.map(({ snippet }) => snippet.id).filter((id) => ids.includes(id));
}
