import type { GatherStep } from '../commands/index.ts';
import { createStatusLine } from '../reporting/index.ts';
import { type ProgressFlags, progressForm } from './show-progress.ts';
import type { World } from './world.ts';

/** What a command that gathers documents gets of the world. */
export interface Gathering {
  readonly cwd: string;
  readonly onGathering: (step: GatherStep) => void;
}

/** Does something that begins with finding and reading documents; a terminal shows how far that is, if wanted. */
export async function showGathering<Result>(
  world: World,
  command: (gathering: Gathering) => Promise<Result>,
  wanted?: ProgressFlags,
): Promise<Result> {
  const { cwd, stderr, signal } = world;
  const line = createStatusLine(stderr, progressForm(world, wanted) === 'bar');
  try {
    return await command({
      cwd,
      onGathering: (step) => {
        // Nothing is known yet that could be told, so that nothing is lost.
        signal.throwIfAborted();
        if (step.kind === 'reading' && step.read === step.total) line.clear();
        else line.show(describe(step));
      },
    });
  } finally {
    line.clear();
  }
}

function describe(step: GatherStep): string {
  if (step.kind === 'finding') return `looking for documents: ${step.found} found`;
  return `reading documents: ${step.read} of ${step.total}`;
}
