import { CommanderError } from 'commander';
import { UsageError } from '../commands/index.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { createProgram } from './program.ts';
import { runCache } from './run-cache.ts';
import { runExplain } from './run-explain.ts';
import { runExtract } from './run-extract.ts';
import { runInit } from './run-init.ts';
import { runList } from './run-list.ts';
import { runMerge } from './run-merge.ts';
import { runUpdate } from './run-update.ts';
import { runVerify } from './run-verify.ts';
import { addComplete } from './verbs/complete.ts';
import type { World } from './world.ts';

/** Runs the command line to its end and returns the exit code; it never ends the process itself. */
export async function main(world: World): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.ok;
  const program = createProgram(world, {
    verify: async (targets, flags) => {
      exitCode = await runVerify(targets, flags, world);
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
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (error instanceof UsageError) {
      world.stderr.write(`error: ${error.message}\n`);
      return exitCodes.usage;
    }
    reportInternalError(error, world);
    return exitCodes.internalError;
  }
}

function reportInternalError(error: unknown, { stderr, env }: World): void {
  const message = error instanceof Error ? error.message : String(error);
  stderr.write(`error: docproof itself failed: ${message}\n`);
  if (!env['DOCPROOF_DEBUG']) {
    stderr.write('hint: please report it, with what is shown when DOCPROOF_DEBUG=1 is set\n');
  } else if (error instanceof Error && error.stack) {
    stderr.write(`${error.stack}\n`);
  }
}
