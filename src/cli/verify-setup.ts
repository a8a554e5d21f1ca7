import { relative, resolve } from 'node:path';
import type { VerifyOptions, VerifyPorts } from '../commands/index.ts';
import type { PythonVersion } from '../model/python.ts';
import type { ReporterChoice } from '../model/reporter-name.ts';
import { type OpenedProject, openProject, type Project } from '../workspace/index.ts';
import { checkReporters } from './check-reporters.ts';
import { packageVersion } from './package-version.ts';
import { type ProgressFlags, showProgress } from './show-progress.ts';
import { partTelling, type Telling, type TellingFlags } from './telling.ts';
import type { World } from './world.ts';

/** The options of `verify` as they were read. */
export interface VerifyFlags extends Omit<VerifyOptions, 'targets' | 'pythons'>, TellingFlags {
  readonly python?: readonly PythonVersion[];
  /** With files relative to the working directory; those of the project unless given. */
  readonly reporter?: readonly ReporterChoice[];
}

/** What a verification takes, whether it is made once or again and again. */
export interface VerifySetup {
  readonly options: Omit<VerifyOptions, 'targets'>;
  readonly opened: OpenedProject;
  readonly reporters: readonly ReporterChoice[];
  readonly telling: Telling;
  readonly shown: ProgressFlags;
  readonly ports: Pick<VerifyPorts, 'createProgress' | 'createEngine' | 'cacheFolder' | 'version'>;
}

/** @throws {UsageError} when the reporters would run into one another */
export async function setUpVerify(flags: VerifyFlags, world: World): Promise<VerifySetup> {
  const { telling, shown, rest } = partTelling(flags);
  const { python, reporter, ...given } = rest;
  const { cwd, createEngine, cacheFolder } = world;
  const options = { ...given, ...(python && { pythons: python }) };
  const opened = await openProject(cwd, options);
  const reporters = reporter ?? reportersOf(opened.project, cwd);
  checkReporters(reporters, cwd);
  const ports = {
    createProgress: showProgress(world, shown),
    version: packageVersion(),
    ...(createEngine && { createEngine }),
    ...(cacheFolder !== undefined && { cacheFolder }),
  };
  return { options, opened, reporters, telling, shown, ports };
}

/** Those of the configuration, whose files are relative to it. */
function reportersOf({ root, config }: Project, cwd: string): readonly ReporterChoice[] {
  return config.reporters.map(({ name, file }) =>
    file === undefined ? { name } : { name, file: relative(cwd, resolve(root, file)) },
  );
}
