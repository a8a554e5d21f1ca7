import { relative, resolve } from 'node:path';
import { type VerifyOptions, verify } from '../commands/index.ts';
import type { PythonVersion } from '../model/python.ts';
import type { ReporterChoice } from '../model/reporter-name.ts';
import { openProject, type Project } from '../workspace/index.ts';
import { type ExitCode, exitCodes, verifyExitCode } from './exit-code.ts';
import { showGathering } from './show-gathering.ts';
import { showProgress } from './show-progress.ts';
import { partTelling, type TellingFlags } from './telling.ts';
import type { World } from './world.ts';
import { checkReporters, writeReports } from './write-reports.ts';

/** The options of `verify` as they were read. */
export interface VerifyFlags extends Omit<VerifyOptions, 'targets' | 'pythons'>, TellingFlags {
  readonly python?: readonly PythonVersion[];
  /** With files relative to the working directory; those of the project unless given. */
  readonly reporter?: readonly ReporterChoice[];
}

/** Verifies, and writes the reports; while it runs, stderr shows how far it is. */
export async function runVerify(
  targets: readonly string[],
  flags: VerifyFlags,
  world: World,
): Promise<ExitCode> {
  const { telling, shown, rest } = partTelling(flags);
  const { python, reporter, ...given } = rest;
  const { cwd, stderr, signal, env, createEngine, cacheFolder } = world;
  const options = { ...given, ...(python && { pythons: python }) };
  const opened = await openProject(cwd, options);
  const reporters = reporter ?? reportersOf(opened.project, cwd);
  checkReporters(reporters);
  const report = await showGathering(
    world,
    (gathering) =>
      verify(
        { targets, ...options },
        {
          ...gathering,
          opened,
          signal,
          createProgress: showProgress(world, shown),
          ...(createEngine && { createEngine }),
          ...(cacheFolder !== undefined && { cacheFolder }),
        },
      ),
    shown,
  );
  const isWritten = await writeReports(report, reporters, world, telling);
  if (report.internalError && env['DOCPROOF_DEBUG']) stderr.write(`${report.internalError}\n`);
  return isWritten ? verifyExitCode(report) : exitCodes.internalError;
}

/** Those of the configuration, whose files are relative to it. */
export function reportersOf({ root, config }: Project, cwd: string): readonly ReporterChoice[] {
  return config.reporters.map(({ name, file }) =>
    file === undefined ? { name } : { name, file: relative(cwd, resolve(root, file)) },
  );
}
