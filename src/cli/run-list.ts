import { list } from '../commands/index.ts';
import { type ExitCode, listExitCode } from './exit-code.ts';
import { renderList, renderListJson } from './render-list.ts';
import { styleFor, type World } from './world.ts';

/** The options of `list` as they were read. */
export interface ListFlags {
  readonly json?: boolean;
}

/** Lists the blocks of documents on stdout. */
export async function runList(
  documents: readonly string[],
  { json = false }: ListFlags,
  { cwd, stdout, env }: World,
): Promise<ExitCode> {
  const listing = await list({ documents }, { cwd });
  stdout.write(json ? renderListJson(listing) : renderList(listing, styleFor(stdout, env)));
  return listExitCode(listing);
}
