import { type UpdateOptions, UsageError, update } from '../commands/index.ts';
import type { PythonVersion } from '../model/python.ts';
import { type ExitCode, updateExitCode } from './exit-code.ts';
import { renderChange, renderUpdate } from './render-update.ts';
import { reviewChanges } from './review-changes.ts';
import { showGathering } from './show-gathering.ts';
import { showProgress } from './show-progress.ts';
import { isCi, styleFor, type World } from './world.ts';

/** The options of `update` as they were read. */
export interface UpdateFlags extends Omit<UpdateOptions, 'targets' | 'pythons'> {
  readonly python?: readonly PythonVersion[];
  /** Write without asking. */
  readonly yes?: boolean;
  /** Write even in CI. */
  readonly allowCi?: boolean;
}

/** Updates: shows the difference of each file, asks unless told what to do, and tells what was done. */
export async function runUpdate(
  targets: readonly string[],
  { yes = false, allowCi = false, python, ...options }: UpdateFlags,
  world: World,
): Promise<ExitCode> {
  checkConsent({ yes, allowCi, ...options }, world);
  const { stdout, stderr, env, signal, createEngine, cacheFolder } = world;
  const style = styleFor(stdout, env);
  const result = await showGathering(world, (gathering) =>
    update(
      { targets, ...options, ...(python && { pythons: python }) },
      {
        ...gathering,
        signal,
        choose: async (changes) => {
          if (!yes) return reviewChanges(changes, world);
          for (const change of changes) stdout.write(renderChange(change, style));
          return changes;
        },
        createProgress: showProgress(world),
        ...(createEngine && { createEngine }),
        ...(cacheFolder !== undefined && { cacheFolder }),
      },
    ),
  );
  if (result.dryRun) {
    for (const change of result.changes) stdout.write(renderChange(change, style));
  }
  stdout.write(renderUpdate(result, style));
  const { internalError } = result.report;
  if (internalError && env['DOCPROOF_DEBUG']) stderr.write(`${internalError}\n`);
  return updateExitCode(result);
}

/** Throws a UsageError unless somebody can be asked, or has said what to do. */
function checkConsent(flags: UpdateFlags, { env, stdin, stdout }: World): void {
  if (flags.dryRun) {
    if (!flags.yes) return;
    throw new UsageError(
      '`--dry-run` writes nothing, while `--yes` writes all',
      'give one of the two',
    );
  }
  if (isCi(env) && !flags.allowCi) {
    throw new UsageError(
      'in CI nothing is written, so that no claim changes unseen',
      'check with `--dry-run`, or give `--allow-ci`',
    );
  }
  if (!flags.yes && !(stdin.isTTY && stdout.isTTY)) {
    throw new UsageError(
      'nobody can be asked where there is no terminal',
      'give `--yes` to write, or `--dry-run` to look',
    );
  }
}
