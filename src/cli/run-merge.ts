import { merge } from '../commands/index.ts';
import type { ReporterChoice } from '../model/reporter-name.ts';
import { checkReporters } from './check-reporters.ts';
import { type ExitCode, verifyExitCode } from './exit-code.ts';
import type { World } from './world.ts';
import { writeReports } from './write-reports.ts';

/** The options of `merge` as they were read. */
export interface MergeFlags {
  /** The one for terminals unless given. */
  readonly reporter?: readonly ReporterChoice[];
}

/** Joins the reports of shards, and writes what they make as one verification would. */
export async function runMerge(
  files: readonly string[],
  { reporter = [{ name: 'default' }] }: MergeFlags,
  world: World,
): Promise<ExitCode> {
  checkReporters(reporter, world.cwd);
  const report = await merge(files, world);
  world.signal.throwIfAborted();
  const unwritten = await writeReports(report, reporter, world);
  return unwritten ?? verifyExitCode(report);
}
