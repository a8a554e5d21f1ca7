import { CommanderError } from 'commander';
import { UsageError } from '../commands/index.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { explainUsage } from './explain-usage.ts';
import { createProgram } from './program.ts';
import { runCache } from './run-cache.ts';
import { runExplain } from './run-explain.ts';
import { runExtract } from './run-extract.ts';
import { runInit } from './run-init.ts';
import { runList } from './run-list.ts';
import { runMerge } from './run-merge.ts';
import { runUpdate } from './run-update.ts';
import { runVerify } from './run-verify.ts';
import { shieldFromRunner } from './shield.ts';
import { askForReport, tell } from './tell.ts';
import { addComplete } from './verbs/complete.ts';
import { runWatch } from './watch/run-watch.ts';
import type { World } from './world.ts';

/** Runs the command line to its end and returns the exit code; it never ends the process itself. */
export async function main(given: World): Promise<ExitCode> {
  const world = shieldFromRunner(given);
  let exitCode: ExitCode = exitCodes.ok;
  const program = createProgram(world, {
    verify: async (targets, { watch, ...flags }) => {
      exitCode = await (watch ? runWatch : runVerify)(targets, flags, world);
    },
    extract: async (documents, flags) => {
      exitCode = await runExtract(documents, flags, world);
    },
    merge: async (reports, flags) => {
      exitCode = await runMerge(reports, flags, world);
    },
    cache: async (action) => {
      exitCode = await runCache(action, world);
    },
    list: async (documents, flags) => {
      exitCode = await runList(documents, flags, world);
    },
    update: async (targets, flags) => {
      exitCode = await runUpdate(targets, flags, world);
    },
    init: async (documents, flags) => {
      exitCode = await runInit(documents, flags, world);
    },
    explain: async (kind) => {
      exitCode = await runExplain(kind, world);
    },
  });
  try {
    await addComplete(program, world);
    await program.parseAsync(world.argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.ok;
      const words = explainUsage(error, program, world.argv);
      if (words !== undefined) tell(words, world);
      return exitCodes.usage;
    }
    if (error instanceof UsageError) {
      tell(error, world);
      return exitCodes.usage;
    }
    if (world.signal.aborted && error === world.signal.reason) {
      tell({ message: 'interrupted before anything was run or written' }, world);
      return exitCodes.interrupted;
    }
    tellInternalError(error, world);
    return exitCodes.internalError;
  }
}

function tellInternalError(error: unknown, world: World): void {
  const message = error instanceof Error ? error.message : String(error);
  tell({ message: `docproof itself failed: ${message}`, hint: askForReport(world) }, world);
  const stack = world.env['DOCPROOF_DEBUG'] && error instanceof Error ? error.stack : undefined;
  if (stack !== undefined) world.stderr.write(`${stack}\n`);
}
