import type { Edit, Rewriting } from '../../documents/index.ts';
import type { Execution, Run } from '../../model/execution.ts';
import { planRuns } from '../../planning/index.ts';
import { executeRuns } from '../execute-runs.ts';
import { otherChances } from '../shake.ts';
import { countedIn } from './counted.ts';
import { type Left, leave } from './left.ts';
import type { ClaimRewrite } from './plan-claims.ts';
import type { PlanContext } from './plan-expectations.ts';

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
 */
export async function tryRewrites(
  given: readonly ClaimRewrite[],
  rewrite: (rewrites: readonly ClaimRewrite[]) => Rewriting,
  context: PlanContext,
): Promise<Tried> {
  const left: Left[] = [];
  let rewrites = given;
  while (rewrites.length > 0) {
    const rewriting = rewrite(rewrites);
    if (!rewriting.ok) {
      const { reason } = rewriting;
      left.push(...rewrites.map(({ finding, claim }) => leave(finding.snippet, reason, claim)));
      break;
    }
    const failed = await failuresOf(rewrites, rewriting, context);
    if (failed.size === 0) return { rewrites, left, rewriting };
    for (const [{ finding, claim }, reason] of failed) {
      left.push(leave(finding.snippet, reason, claim));
    }
    rewrites = rewrites.filter((each) => !failed.has(each));
  }
  return { rewrites: [], left, rewriting: undefined };
}

const restsOnChance = 'what it shows rests on chance';
const wouldNotHold = 'it would not hold when what was seen is put there';

async function failuresOf(
  rewrites: readonly ClaimRewrite[],
  { document }: Rewritten,
  context: PlanContext,
): Promise<ReadonlyMap<ClaimRewrite, string>> {
  const runs: Run[] = [];
  const owners: { own: readonly ClaimRewrite[]; reason: string }[] = [];
  for (const finding of new Set(rewrites.map((each) => each.finding))) {
    const { snippet, expectation } = finding;
    const rewritten = document.snippets.find(({ id }) => id === snippet.id);
    if (rewritten === undefined) continue;
    const own = rewrites.filter((each) => each.finding === finding);
    const pythons = countedIn(finding).map(({ python }) => python);
    for (const { run } of planRuns([{ snippet: rewritten, expectation }], pythons, context)) {
      const shaken = otherChances.map((chance) => ({
        ...run,
        chance: { ...run.chance, ...chance },
      }));
      runs.push(run, ...shaken);
      owners.push({ own, reason: wouldNotHold });
      owners.push(...shaken.map(() => ({ own, reason: restsOnChance })));
    }
  }
  const failed = new Map<ClaimRewrite, string>();
  const failure = await executeRuns(runs, context.ports, {
    onExecution: (index, execution) => {
      const { own = [], reason = '' } = owners[index] ?? {};
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
