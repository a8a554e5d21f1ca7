import { type VerifyOptions, verify } from '../commands/index.ts';
import type { PythonVersion } from '../model/python.ts';
import { type ExitCode, exitCodes, verifyExitCode } from './exit-code.ts';
import type { ReporterChoice } from './parse-options.ts';
import { showGathering } from './show-gathering.ts';
import { type ProgressFlags, showProgress } from './show-progress.ts';
import type { World } from './world.ts';
import { checkReporters, type Telling, writeReports } from './write-reports.ts';

/** The options of `verify` as they were read. */
export interface VerifyFlags extends Omit<VerifyOptions, 'targets' | 'pythons'>, ProgressFlags {
  readonly python?: readonly PythonVersion[];
  /** The one for terminals unless given. */
  readonly reporter?: readonly ReporterChoice[];
  readonly verbose?: boolean;
  readonly onlyBroken?: boolean;
}

/** Verifies, and writes the reports; while it runs, stderr shows how far it is. */
export async function runVerify(
  targets: readonly string[],
  flags: VerifyFlags,
  world: World,
): Promise<ExitCode> {
  const { python, reporter = [{ name: 'default' }], ...rest } = flags;
  const { verbose = false, quiet = false, onlyBroken = false, progress = true, ...options } = rest;
  const { stderr, signal, env, createEngine, cacheFolder } = world;
  checkReporters(reporter);
  const report = await showGathering(
    world,
    (gathering) =>
      verify(
        { targets, ...options, ...(python && { pythons: python }) },
        {
          ...gathering,
          signal,
          createProgress: showProgress(world, { progress, quiet }),
          ...(createEngine && { createEngine }),
          ...(cacheFolder !== undefined && { cacheFolder }),
        },
      ),
    { progress, quiet },
  );
  const telling: Telling = {
    verbosity: quiet ? 'quiet' : verbose ? 'verbose' : 'normal',
    onlyBroken,
  };
  const isWritten = await writeReports(report, reporter, world, telling);
  if (report.internalError && env['DOCPROOF_DEBUG']) stderr.write(`${report.internalError}\n`);
  return isWritten ? verifyExitCode(report) : exitCodes.internalError;
}
