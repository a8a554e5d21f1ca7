import type { VerifyPorts } from '../commands/index.ts';
import { createProgress, type ProgressForm } from '../reporting/index.ts';
import { isCi, isDumb, type World } from './world.ts';

/** What the user said of progress. */
export interface ProgressFlags {
  /** False when none is to be shown; shown unless given. */
  readonly progress?: boolean;
  readonly quiet?: boolean;
}

/** How progress is shown on stderr: a bar that moves needs a terminal that can move. */
export function progressForm(
  { stderr, env }: Pick<World, 'stderr' | 'env'>,
  { progress = true, quiet = false }: ProgressFlags = {},
): ProgressForm {
  if (!progress || quiet) return 'none';
  if (stderr.isTTY === true && !isDumb(env)) return 'bar';
  return stderr.isTTY === true || isCi(env) ? 'lines' : 'none';
}

/** Shows on stderr how far runs are. */
export function showProgress(
  world: World,
  wanted?: ProgressFlags,
): NonNullable<VerifyPorts['createProgress']> {
  return (total, what) => createProgress(world.stderr, total, what, progressForm(world, wanted));
}
