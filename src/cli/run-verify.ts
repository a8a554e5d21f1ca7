import { verify } from '../commands/index.ts';
import { type ExitCode, verifyExitCode } from './exit-code.ts';
import { showGathering } from './show-gathering.ts';
import { setUpVerify, type VerifyFlags } from './verify-setup.ts';
import type { World } from './world.ts';
import { writeReports } from './write-reports.ts';

/** Verifies, and writes the reports; while it runs, stderr shows how far it is. */
export async function runVerify(
  targets: readonly string[],
  flags: VerifyFlags,
  world: World,
): Promise<ExitCode> {
  const { options, opened, reporters, telling, shown, ports } = await setUpVerify(flags, world);
  const { stderr, signal, env } = world;
  const report = await showGathering(
    world,
    (gathering) => verify({ targets, ...options }, { ...gathering, ...ports, opened, signal }),
    shown,
  );
  const unwritten = await writeReports(report, reporters, world, telling);
  if (report.internalError && env['DOCPROOF_DEBUG']) stderr.write(`${report.internalError}\n`);
  return unwritten ?? verifyExitCode(report);
}
