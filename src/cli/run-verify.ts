import { type VerifyOptions, verify } from '../commands/index.ts';
import type { PythonVersion } from '../model/python.ts';
import { createProgress } from '../reporting/index.ts';
import { type ExitCode, exitCodes, verifyExitCode } from './exit-code.ts';
import type { ReporterChoice } from './parse-options.ts';
import { showGathering } from './show-gathering.ts';
import type { World } from './world.ts';
import { checkReporters, writeReports } from './write-reports.ts';

/** The options of `verify` as they were read. */
export interface VerifyFlags extends Omit<VerifyOptions, 'targets' | 'pythons'> {
  readonly python?: readonly PythonVersion[];
  /** The one for terminals unless given. */
  readonly reporter?: readonly ReporterChoice[];
  /** Whether to go on, and verify again what a save changes. */
  readonly watch?: boolean;
}

/** Verifies, and writes the reports; while it runs, stderr shows how far it is. */
export async function runVerify(
  targets: readonly string[],
  { watch = false, ...flags }: VerifyFlags,
  world: World,
): Promise<ExitCode> {
  if (watch) {
    const { runWatch } = await import('./watch/run-watch.ts');
    return runWatch(targets, flags, world);
  }
  const { python, reporter = [{ name: 'default' }], ...options } = flags;
  const { stderr, signal, env, createEngine, cacheFolder } = world;
  checkReporters(reporter);
  const report = await showGathering(world, (gathering) =>
    verify(
      { targets, ...options, ...(python && { pythons: python }) },
      {
        ...gathering,
        signal,
        createProgress: (total, what) => createProgress(stderr, total, what),
        ...(createEngine && { createEngine }),
        ...(cacheFolder !== undefined && { cacheFolder }),
      },
    ),
  );
  const isWritten = await writeReports(report, reporter, world);
  if (report.internalError && env['DOCPROOF_DEBUG']) stderr.write(`${report.internalError}\n`);
  return isWritten ? verifyExitCode(report) : exitCodes.internalError;
}
