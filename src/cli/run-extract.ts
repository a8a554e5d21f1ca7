import { type ExtractOptions, extract } from '../commands/index.ts';
import { type ExitCode, extractExitCode } from './exit-code.ts';
import { renderExtraction } from './render-extraction.ts';
import { showGathering } from './show-gathering.ts';
import { styleFor, type World } from './world.ts';

/** The options of `extract` as they were read. */
export type ExtractFlags = Omit<ExtractOptions, 'documents'>;

/** Extracts, and tells on stdout what became of each file. */
export async function runExtract(
  documents: readonly string[],
  flags: ExtractFlags,
  world: World,
): Promise<ExitCode> {
  const { stdout, env, signal } = world;
  const result = await showGathering(world, (gathering) =>
    extract({ ...flags, documents }, { ...gathering, signal }),
  );
  stdout.write(renderExtraction(result, styleFor(stdout, env)));
  return extractExitCode(result);
}
