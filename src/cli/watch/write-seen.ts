import type { FailingTargets } from '../../commands/index.ts';
import { runUpdate, type UpdateFlags } from '../run-update.ts';
import type { VerifyFlags } from '../verify-setup.ts';
import type { World } from '../world.ts';

/**
 * Writes what was seen of what fails: into the documents where their own claims are broken, and into
 * the expectations for all else.
 *
 * @returns whether there was something to write
 */
export async function writeSeen(
  { inDocuments, inExpectations }: FailingTargets,
  flags: VerifyFlags,
  world: World,
): Promise<boolean> {
  const update = { ...updateFlags(flags), yes: true };
  if (inExpectations.length > 0) await runUpdate(inExpectations, update, world);
  if (inDocuments.length > 0 && !world.signal.aborted) {
    await runUpdate(inDocuments, { ...update, documents: true }, world);
  }
  return inExpectations.length + inDocuments.length > 0;
}

/** Those of the flags that say how to run and where expectations are. */
function updateFlags({
  python,
  timeout,
  workers,
  cache,
  snippets,
  expectations,
  format,
}: VerifyFlags): UpdateFlags {
  return {
    ...(python !== undefined && { python }),
    ...(timeout !== undefined && { timeout }),
    ...(workers !== undefined && { workers }),
    ...(cache !== undefined && { cache }),
    ...(snippets !== undefined && { snippets }),
    ...(expectations !== undefined && { expectations }),
    ...(format !== undefined && { format }),
  };
}
