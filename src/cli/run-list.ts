import { type ListOptions, list } from '../commands/index.ts';
import { type ExitCode, listExitCode } from './exit-code.ts';
import { renderListJson } from './list-json.ts';
import { renderList } from './render-list.ts';
import { showGathering } from './show-gathering.ts';
import { styleFor, type World } from './world.ts';

/** The options of `list` as they were read. */
export interface ListFlags extends Omit<ListOptions, 'documents'> {
  readonly json?: boolean;
}

/** Lists the blocks of documents on stdout. */
export async function runList(
  documents: readonly string[],
  { json = false, ...options }: ListFlags,
  world: World,
): Promise<ExitCode> {
  const { stdout, env } = world;
  const listing = await showGathering(world, (ports) => list({ ...options, documents }, ports));
  stdout.write(json ? renderListJson(listing) : renderList(listing, styleFor(stdout, env)));
  return listExitCode(listing);
}
