import type { Edit, Rewriting } from '../../documents/index.ts';
import type { Execution } from '../../model/execution.ts';
import type { Finding } from '../../model/report.ts';
import { type PlannedRun, planRuns } from '../../planning/index.ts';
import { executeRuns } from '../execute-runs.ts';
import { judgeOne } from '../judge-runs.ts';
import { otherChances, withChance } from '../other-chance.ts';
import { countedIn } from './counted.ts';
import { type Left, leave } from './left.ts';
import type { ClaimRewrite } from './plan-claims.ts';
import type { PlanContext } from './plan-expectations.ts';
import { withEarlier } from './with-earlier.ts';

type Rewritten = Extract<Rewriting, { ok: true }>;

export interface Tried {
  readonly rewrites: readonly ClaimRewrite[];
  readonly left: readonly Left[];
  /** Undefined when nothing is left to rewrite. */
  readonly rewriting: Rewritten | undefined;
}

/**
 * Runs what would be written, with the usual chance and with other ones, and gives up each claim
 * that would not hold then: a snippet may look at its own source, or show what rests on chance.
 *
 * @param findings all of the document, for the snippets that others continue
 */
export async function tryRewrites(
  given: readonly ClaimRewrite[],
  rewrite: (rewrites: readonly ClaimRewrite[]) => Promise<Rewriting>,
  findings: readonly Finding[],
  context: PlanContext,
): Promise<Tried> {
  const left: Left[] = [];
  let rewrites = given;
  while (rewrites.length > 0) {
    const rewriting = await rewrite(rewrites);
    if (!rewriting.ok) {
      const { reason } = rewriting;
      left.push(...rewrites.map(({ finding, claim }) => leave(finding.snippet, reason, claim)));
      break;
    }
    const failed = await failuresOf(rewrites, rewriting, findings, context);
    if (failed.size === 0) return { rewrites, left, rewriting };
    for (const [{ finding, claim }, reason] of failed) {
      left.push(leave(finding.snippet, reason, claim));
    }
    rewrites = rewrites.filter((each) => !failed.has(each));
  }
  return { rewrites: [], left, rewriting: undefined };
}

const restsOnChance = 'what it shows rests on chance';
const restsOnOthers = 'it continues a snippet that is not among the targets';
const wouldNotHold = 'it would not hold when what was seen is put there';

/** A run of what would be written, and the claims that it is to show. */
interface Trial {
  readonly subject: Finding;
  readonly plan: PlannedRun;
  readonly own: readonly ClaimRewrite[];
  /** Why they are given up when they do not hold in it. */
  readonly reason: string;
}

async function failuresOf(
  rewrites: readonly ClaimRewrite[],
  { document }: Rewritten,
  findings: readonly Finding[],
  context: PlanContext,
): Promise<ReadonlyMap<ClaimRewrite, string>> {
  const trials: Trial[] = [];
  const failed = new Map<ClaimRewrite, string>();
  const subjects = findings.flatMap((finding) => {
    const snippet = document.snippets.find(({ id }) => id === finding.snippet.id);
    return snippet === undefined ? [] : [{ ...finding, finding, snippet }];
  });
  const candidates = withEarlier(subjects, [document]);
  for (const subject of subjects) {
    const { finding } = subject;
    const own = rewrites.filter((each) => each.finding === finding);
    if (own.length === 0) continue;
    const candidate = candidates.get(subject);
    if (candidate === undefined || candidate.earlier?.skip !== undefined) {
      for (const each of own) failed.set(each, restsOnOthers);
      continue;
    }
    const pythons = countedIn(finding).map(({ python }) => python);
    for (const plan of planRuns([candidate], pythons, context)) {
      trials.push({ subject, plan, own, reason: wouldNotHold });
      for (const chance of otherChances) {
        const shaken = { ...plan, run: withChance(plan.run, chance) };
        trials.push({ subject, plan: shaken, own, reason: restsOnChance });
      }
    }
  }
  const runs = trials.map(({ plan }) => plan.run);
  const failure = await executeRuns(runs, context.ports, {
    onExecution: (index, seen) => {
      const trial = trials[index];
      if (trial === undefined) return;
      const { subject, plan, own, reason } = trial;
      const { execution } = judgeOne(subject, plan, seen);
      for (const each of own.filter((one) => isBroken(one, own, execution))) {
        if (failed.get(each) !== wouldNotHold) failed.set(each, reason);
      }
    },
  });
  if (failure !== undefined) throw failure;
  return failed;
}

/** Whether a claim is broken at the lines to which the edits before it have moved it, or nothing is known of it. */
function isBroken(
  { claim, edit: { block, edit } }: ClaimRewrite,
  own: readonly ClaimRewrite[],
  { claims, kind }: Execution,
): boolean {
  if (kind !== 'completed' && kind !== 'raised' && kind !== 'exited') return true;
  const broken = claims.filter(({ state }) => state === 'broken');
  if (block === 'output') return broken.some((each) => each.kind === 'block');
  const moved = own
    .filter((each) => each.edit.block === 'code' && each.edit.edit.line < edit.line)
    .reduce((lines, each) => lines + growthOf(each.edit.edit), 0);
  // An example may be named by its prompt or by the first line of what it shows.
  const first = Math.min(claim.line, edit.line) + moved;
  const last = edit.endLine + moved + growthOf(edit);
  return broken.some((each) => each.kind !== 'block' && each.line >= first && each.line <= last);
}

function growthOf({ text, line, endLine }: Edit): number {
  return text.split('\n').length - 1 - (endLine - line);
}
