import type { MutantRequest } from '../execution/index.ts';
import {
  type Fate,
  fateOf,
  type JudgedMutant,
  provedOn,
  type Subject,
  scoreMutants,
} from '../judging/index.ts';
import type { Run } from '../model/execution.ts';
import type { Mutant, Mutation } from '../model/mutation.ts';
import type { Finding } from '../model/report.ts';
import type { Judgement } from '../model/verdict.ts';
import { mutate, type PlannedRun, shareOut } from '../planning/index.ts';
import { executeRuns, sayPreparing } from './execute-runs.ts';
import { type JudgePorts, judgeOne } from './judge-runs.ts';

export interface MutateOptions {
  /** Mutants of a snippet, at most; 20 unless given. */
  readonly mutants?: number | undefined;
  /** Per cent of the mutants that have to be noticed. */
  readonly minMutationScore?: number | undefined;
}

export interface Mutated {
  /** Undefined when no mutants were found because it was cut short or failed. */
  readonly mutation?: Mutation;
  /** Whether it was cut short before all mutants were made. */
  readonly interrupted: boolean;
  /** What the engine itself failed with. */
  readonly failure: Error | undefined;
}

const mutantsOfSnippet = 20;
/** Mutants in all: those of some 250 snippets, in which what is vacuous shows. */
const mutantsInAll = 5_000;

/**
 * Changes each snippet that is proved in small ways, and looks which changes no claim notices. A
 * snippet and its mutants run on one Python, the newest on which it is proved.
 *
 * @param subjects as many as findings, in the same order
 */
export async function testByMutants(
  subjects: readonly Subject[],
  findings: readonly Finding[],
  planned: readonly PlannedRun[],
  options: MutateOptions,
  ports: JudgePorts,
): Promise<Mutated> {
  const originals = findings.flatMap((finding, index): readonly Original[] => {
    const judgement = provedOn(finding);
    const subject = subjects[index];
    const plan = planned.find(
      ({ candidate, run }) => candidate === index && run.python === judgement?.python,
    );
    return judgement && subject && plan ? [{ subject, judgement, plan }] : [];
  });
  const { found, failure } = await findMutants(originals, options, ports);
  const trials = shareOut(found, mutantsInAll).flatMap((mutants, index) =>
    mutants.flatMap((mutant) => toTrial(originals[index], mutant)),
  );
  const ran = failure === undefined ? await runTrials(trials, ports) : { judged: [], failure };
  const interrupted = ports.signal?.aborted === true;
  const isKnown = failure === undefined && (trials.length > 0 || !interrupted);
  return {
    ...(isKnown && { mutation: scoreMutants(ran.judged, options.minMutationScore) }),
    interrupted,
    failure: ran.failure,
  };
}

/** A snippet as it is proved, and the run that proved it. */
interface Original {
  readonly subject: Subject;
  readonly judgement: Judgement;
  readonly plan: PlannedRun;
}

interface Trial extends Original {
  readonly mutant: Mutant;
  readonly run: Run;
}

function toTrial(original: Original | undefined, mutant: Mutant): readonly Trial[] {
  if (original === undefined) return [];
  const { plan, judgement } = original;
  return [{ ...original, mutant, run: mutate(plan.run, mutant, judgement.execution.durationMs) }];
}

interface Found {
  /** One list for each original. */
  readonly found: readonly (readonly Mutant[])[];
  readonly failure: Error | undefined;
}

async function findMutants(
  originals: readonly Original[],
  { mutants = mutantsOfSnippet }: MutateOptions,
  ports: JudgePorts,
): Promise<Found> {
  const found = originals.map((): readonly Mutant[] => []);
  if (originals.length === 0 || ports.signal?.aborted) return { found, failure: undefined };
  const { planFinding, readMutants } = await import('../execution/index.ts');
  const finding = planFinding(originals.map(toRequest), mutants);
  let misread: Error | undefined;
  const failure = await executeRuns(runsOf(finding), ports, {
    onExecution(index, execution) {
      try {
        for (const [nth, each] of readMutants(execution).entries()) {
          const original = finding[index]?.requests[nth];
          if (original !== undefined) found[original] = each;
        }
      } catch (error) {
        misread = error as Error;
      }
    },
  });
  return { found, failure: failure ?? misread };
}

/** Makes the runs of mutants and judges each as the snippet itself was judged. */
async function runTrials(
  trials: readonly Trial[],
  { createProgress, ...ports }: JudgePorts,
): Promise<{ readonly judged: readonly JudgedMutant[]; readonly failure: Error | undefined }> {
  const fates: Fate[] = [];
  let survived = 0;
  const progress = trials.length > 0 ? createProgress?.(trials.length, 'mutants') : undefined;
  const labelOf = ({ subject: { snippet } }: Trial): string => `${snippet.folder}/${snippet.id}`;
  const failure = await executeRuns(runsOf(trials), ports, {
    onStarting(index) {
      const trial = trials[index];
      if (trial !== undefined) progress?.begin?.(labelOf(trial));
    },
    onExecution(index, execution) {
      const trial = trials[index];
      if (trial === undefined) return;
      const { subject, plan, run } = trial;
      const fate = fateOf(judgeOne(subject, { ...plan, run }, execution).verdict);
      fates[index] = fate;
      survived += Number(fate === 'survived');
      progress?.advance(labelOf(trial), survived);
    },
    onPreparing: (python) => progress?.announce(sayPreparing(python)),
  });
  progress?.stop();
  const judged = trials.map(({ subject, mutant, judgement }, index) => {
    const { python, execution } = judgement;
    const { snippet, expectation } = subject;
    const { claims } = execution;
    return { snippet, expectation, mutant, claims, python, fate: fates[index] };
  });
  return { judged, failure };
}

function runsOf(having: readonly { readonly run: Run }[]): readonly Run[] {
  return having.map(({ run }) => run);
}

function toRequest({ judgement, plan }: Original): MutantRequest {
  const { python, source, dialect, topLevelAwait } = plan.run;
  return {
    python,
    source,
    dialect,
    topLevelAwait,
    missed: judgement.execution.coverage?.missed ?? [],
  };
}
