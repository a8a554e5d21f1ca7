import { type VerifyOptions, verify } from '../commands/index.ts';
import type { PythonVersion } from '../model/python.ts';
import { createProgress, type ReporterName, reporters } from '../reporting/index.ts';
import { type ExitCode, verifyExitCode } from './exit-code.ts';
import { showGathering } from './show-gathering.ts';
import { styleFor, type World } from './world.ts';

/** The options of `verify` as they were read. */
export interface VerifyFlags extends Omit<VerifyOptions, 'targets' | 'pythons'> {
  readonly python?: readonly PythonVersion[];
  readonly reporter: ReporterName;
}

/** Verifies, and writes the report to stdout; while it runs, stderr shows how far it is. */
export async function runVerify(
  targets: readonly string[],
  { python, reporter, ...options }: VerifyFlags,
  world: World,
): Promise<ExitCode> {
  const { stdout, stderr, signal, env, createEngine, cacheFolder } = world;
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
  stdout.write(reporters[reporter](report, styleFor(stdout, env)));
  if (report.internalError && env['DOCPROOF_DEBUG']) stderr.write(`${report.internalError}\n`);
  return verifyExitCode(report);
}
