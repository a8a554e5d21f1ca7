import {
  checkOutputBlock,
  type Judged,
  judge,
  mapTraceback,
  overruleComments,
  readAlike,
  type Subject,
  settleClaims,
} from '../judging/index.ts';
import type { Execution, Run } from '../model/execution.ts';
import { mergeMatching } from '../model/matching.ts';
import { comparePythons, previewPythons } from '../model/python.ts';
import type { Origin } from '../model/snippet.ts';
import { verdictSeverity } from '../model/verdict.ts';
import type { Candidate, PlannedRun } from '../planning/index.ts';
import { createEndless } from './endless.ts';
import { type ExecutePorts, executeRuns, sayPreparing } from './execute-runs.ts';
import { lackBefore } from './lack-before.ts';

export interface JudgePorts extends ExecutePorts {
  /** Told of a candidate each time that a run of it was judged, with all that is known of it. */
  readonly onJudged?: (candidate: number, judged: readonly Judged[]) => void;
}

/** Executions as they came in, by their run. */
export type Executions = ReadonlyMap<Run, Execution>;

export interface JudgedRuns {
  /** For each subject what is known of it, in the order in which the runs ended. */
  readonly judged: readonly (readonly Judged[])[];
  /** What each run did, before it was judged. */
  readonly executions: Executions;
  /** How many runs were made. */
  readonly made: number;
  /** How many of them an earlier invocation had made. */
  readonly cached: number;
  /** Whether each of them was made, or is known to end as it would. */
  readonly isWhole: boolean;
  /** What the engine itself failed with. */
  readonly failure: Error | undefined;
}

/** Makes the planned runs and judges each; what is known is kept, whatever happens to the engine. */
export async function judgeRuns(
  subjects: readonly (Subject & Pick<Candidate, 'earlier'>)[],
  planned: readonly PlannedRun[],
  ports: JudgePorts,
): Promise<JudgedRuns> {
  const judged = subjects.map((): Judged[] => []);
  const executions = new Map<Run, Execution>();
  let made = 0;
  let cached = 0;
  let foretold = 0;
  let broken = 0;
  const endless = createEndless();
  const progress = ports.createProgress?.(planned.length);
  const labelOf = (plan: PlannedRun): string => labelRun(subjects, plan);
  const onExecution = (index: number, execution: Execution, isCached = false): void => {
    const plan = planned[index];
    const subject = plan && subjects[plan.candidate];
    if (!subject) return;
    endless.note(subject, plan.run.python, execution);
    const run = judgeOne(subject, plan, execution);
    executions.set(plan.run, execution);
    const known = judged[plan.candidate] ?? [];
    known.push(run);
    made += 1;
    cached += Number(isCached);
    broken += Number(breaks(subject, run));
    progress?.advance(labelOf(plan), broken);
    ports.onJudged?.(plan.candidate, known);
  };
  const onStarting = (index: number): void => {
    const plan = planned[index];
    if (plan !== undefined) progress?.begin?.(labelOf(plan));
  };
  const foretell = (index: number): Execution | undefined => {
    const plan = planned[index];
    const subject = plan && subjects[plan.candidate];
    const execution = subject && endless.foretell(subject, plan.run.python);
    foretold += Number(execution !== undefined);
    return execution;
  };
  const runs = planned.map(({ run }) => run);
  const failure = await executeRuns(runs, ports, {
    onExecution,
    onStarting,
    foretell,
    onPreparing: (python) => progress?.announce(sayPreparing(python)),
  });
  progress?.stop();
  return {
    judged: judged.map((each, index) => readAll(subjects[index], each)),
    executions,
    made: made - foretold,
    cached,
    isWhole: made === planned.length,
    failure,
  };
}

/** What a run is called while it is made. */
export function labelRun(
  subjects: readonly Pick<Subject, 'snippet'>[],
  { candidate, run }: PlannedRun,
): string {
  const snippet = subjects[candidate]?.snippet;
  return `${snippet?.folder}/${snippet?.id} on ${run.python}`;
}

function readAll(subject: Subject | undefined, judged: readonly Judged[]): readonly Judged[] {
  return subject === undefined ? judged : readAlike(subject, judged);
}

/** Judges one execution, as it is in the lines of the document and with claims compared as it wants them. */
export function judgeOne(
  subject: Subject & Pick<Candidate, 'earlier'>,
  { run }: PlannedRun,
  seen: Execution,
): Judged {
  const { snippet, expectation } = subject;
  const { python, before } = run;
  const mapped = inDocument(seen, snippet.origin, before);
  const matching = mergeMatching(snippet.matching ?? {}, expectation.matching);
  const settled = settleClaims(checkOutputBlock(subject, python, mapped), matching);
  const execution = overruleComments(expectation, python, settled);
  const verdict = judge(expectation, python, execution, snippet.matching);
  return { python, execution, verdict: lackBefore(verdict, subject) };
}

function inDocument(execution: Execution, origin: Origin, before: Run['before']): Execution {
  if (!('exception' in execution)) return execution;
  const { exception } = execution;
  const traceback = mapTraceback(exception.traceback, origin, before);
  return { ...execution, exception: { ...exception, traceback } };
}

/** Whether the run counts and went wrong; the conclusion may weigh it otherwise. */
function breaks({ expectation }: Subject, { python, verdict }: Judged): boolean {
  const { minPython, xfail } = expectation;
  if (verdictSeverity[verdict.kind] !== 'error' || xfail !== undefined) return false;
  if (previewPythons.has(python)) return false;
  return minPython === undefined || comparePythons(python, minPython) >= 0;
}
