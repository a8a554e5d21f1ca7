import type { PythonVersion } from '../model/python.ts';
import type { Snippet } from '../model/snippet.ts';
import {
  type Earlier,
  type Member,
  type PlannedRun,
  planRuns,
  runTogether,
} from '../planning/index.ts';
import { findUnmet } from './find-unmet.ts';
import { type JudgedRuns, type JudgePorts, judgeRuns } from './judge-runs.ts';
import { type BrokenLimit, decisiveFirst, limitBroken } from './limit-broken.ts';
import { type Context, type LoadedCandidate, withEarlier } from './load-subjects.ts';

/** Times that snippets run again because one before them was set aside. */
const mostRounds = 5;

export interface JudgedAll extends JudgedRuns {
  readonly subjects: readonly LoadedCandidate[];
  readonly context: ReadonlyMap<string, Context>;
  /** The runs of which `judged` tells. */
  readonly planned: readonly PlannedRun[];
  /** Whether it is not whole because as many snippets are broken as may be. */
  readonly isStopped: boolean;
}

/**
 * Runs the subjects and judges each. One that lacks a name of a snippet that does not run is set
 * aside as well, and what came after it runs again without it.
 */
export async function judgeAll(
  {
    subjects: loaded,
    context: given,
    pythons,
    timeoutMs,
    mostBroken,
  }: {
    readonly subjects: readonly LoadedCandidate[];
    readonly context: ReadonlyMap<string, Context>;
    readonly pythons: readonly PythonVersion[];
    readonly timeoutMs: number;
    /** So many broken snippets end the runs; undefined for no limit. */
    readonly mostBroken: number | undefined;
  },
  ports: JudgePorts,
): Promise<JudgedAll> {
  const options = { timeoutMs };
  const limit =
    mostBroken === undefined
      ? undefined
      : limitBroken({ mostBroken, pythons, subjects: loaded, context: given });
  const first = planRuns(loaded, limit ? decisiveFirst(pythons) : pythons, options);
  const { failure, ...started } = await judgeRuns(loaded, first, withLimit(ports, limit));
  let all: JudgedAll = {
    ...started,
    subjects: loaded,
    context: given,
    planned: first,
    failure,
    isStopped: !started.isWhole && limit?.signal.aborted === true,
  };
  for (let round = 0; all.isWhole; round += 1) {
    const unmet = [...findUnmet(all.subjects, all.judged, all.context)].filter(
      ([, { isOwn }]) => isOwn || round === mostRounds,
    );
    if (unmet.length === 0) break;
    const reasons = new Map(unmet.map(([index, { reason }]) => [index, reason]));
    const aside = new Map(
      unmet.flatMap(([index, { reason }]) => {
        const snippet = loaded[index]?.snippet;
        return snippet === undefined ? [] : [[snippet, reason] as const];
      }),
    );
    const context = withAside(all.context, aside);
    const moved = rearrange(all.subjects, context, aside);
    const subjects = all.subjects.map((subject, index) => {
      const skip = reasons.get(index);
      if (skip === undefined) return moved.get(index) ?? subject;
      return { ...subject, expectation: { ...subject.expectation, skip } };
    });
    const next = { ...all, subjects, context };
    if (round === mostRounds) return { ...next, planned: withoutIdle(next) };
    all = await judgeAgain(next, [...moved.keys()], { pythons, ...options }, ports);
  }
  return all;
}

function withLimit(ports: JudgePorts, limit: BrokenLimit | undefined): JudgePorts {
  if (limit === undefined) return ports;
  const signals = [limit.signal, ...(ports.signal ? [ports.signal] : [])];
  return { ...ports, onJudged: limit.onJudged, signal: AbortSignal.any(signals) };
}

/** Runs some of the subjects once more, which have other ones before them now. */
async function judgeAgain(
  all: JudgedAll,
  candidates: readonly number[],
  {
    pythons,
    timeoutMs,
  }: { readonly pythons: readonly PythonVersion[]; readonly timeoutMs: number },
  ports: JudgePorts,
): Promise<JudgedAll> {
  const again = new Set(candidates);
  const chosen = candidates.flatMap((index) => all.subjects[index] ?? []);
  const plan = planRuns(chosen, pythons, { timeoutMs }).map(({ candidate, run }) => ({
    candidate: candidates[candidate] ?? 0,
    run,
  }));
  const { judged, executions, made, cached, isWhole, failure } = await judgeRuns(
    all.subjects,
    plan,
    ports,
  );
  return {
    subjects: all.subjects,
    context: all.context,
    planned: [...withoutIdle(all).filter(({ candidate }) => !again.has(candidate)), ...plan],
    judged: all.judged.map((each, index) => (again.has(index) ? (judged[index] ?? []) : each)),
    executions: new Map([...all.executions, ...executions]),
    made: all.made + made,
    cached: all.cached + cached,
    failure,
    isWhole,
    isStopped: false,
  };
}

/** The runs that still tell of a snippet. */
function withoutIdle({ planned, subjects }: JudgedAll): readonly PlannedRun[] {
  return planned.filter(({ candidate }) => subjects[candidate]?.expectation.skip === undefined);
}

type Aside = ReadonlyMap<Snippet, string>;

function withAside(
  context: ReadonlyMap<string, Context>,
  aside: Aside,
): ReadonlyMap<string, Context> {
  const setAside = (member: Member): Member => {
    const skip = aside.get(member.snippet);
    return skip === undefined
      ? member
      : { ...member, expectation: { ...member.expectation, skip } };
  };
  return new Map(
    [...context].map(([path, whole]) => {
      const isMeant = whole.members.some(({ snippet }) => aside.has(snippet));
      return [path, isMeant ? { ...whole, members: whole.members.map(setAside) } : whole];
    }),
  );
}

/** By index the subjects before which others run now than before. */
function rearrange(
  subjects: readonly LoadedCandidate[],
  context: ReadonlyMap<string, Context>,
  aside: Aside,
): ReadonlyMap<number, LoadedCandidate> {
  const touched = [...context.values()].filter(({ members }) =>
    members.some(({ snippet }) => aside.has(snippet)),
  );
  const earlier = new Map(
    touched.flatMap(({ document, members }) => [...runTogether(members, document)]),
  );
  const own = new Map(
    touched.flatMap(({ members }) => members.map((each) => [each.snippet, each.expectation])),
  );
  const moved = new Map<number, LoadedCandidate>();
  for (const [index, subject] of subjects.entries()) {
    const now = earlier.get(subject.snippet);
    const expectation = own.get(subject.snippet);
    const isIdle = aside.has(subject.snippet);
    if (now === undefined || expectation === undefined || isIdle) continue;
    if (!isSame(subject.earlier, now)) {
      moved.set(index, withEarlier({ ...subject, expectation }, now));
    }
  }
  return moved;
}

function isSame(one: Earlier | undefined, other: Earlier): boolean {
  const parts = other.parts.map(pieceOf);
  return (
    one?.skip === other.skip &&
    one?.parts.length === parts.length &&
    one.parts.every((part, index) => pieceOf(part) === parts[index])
  );
}

function pieceOf(part: Earlier['parts'][number]): unknown {
  return 'snippet' in part ? part.snippet : part;
}
