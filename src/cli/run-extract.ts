import { type ExtractOptions, extract } from '../commands/index.ts';
import { type ExitCode, extractExitCode } from './exit-code.ts';
import { renderExtraction } from './render-extraction.ts';
import { styleFor, type World } from './world.ts';

/** The options of `extract` as they were read. */
export type ExtractFlags = Omit<ExtractOptions, 'documents'>;

/** Extracts, and tells on stdout what became of each file. */
export async function runExtract(
  documents: readonly string[],
  flags: ExtractFlags,
  { cwd, stdout, env }: World,
): Promise<ExitCode> {
  const result = await extract({ ...flags, documents }, { cwd });
  stdout.write(renderExtraction(result, styleFor(stdout, env)));
  return extractExitCode(result);
}
