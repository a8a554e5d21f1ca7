import { posix } from 'node:path';
import type { Config } from './configuration/config.ts';

/** What is known of who owns the extracted files. */
export interface Ownership {
  /** Shown paths that a snippet has. */
  readonly owned: ReadonlySet<string>;
  /** Folders of documents that were read to the end: in them, what no snippet has is an orphan. */
  readonly read: ReadonlySet<string>;
  /** Folders of documents that could not be read: whose files are theirs is not known. */
  readonly unread: ReadonlySet<string>;
  /** Whether these are all documents of the project, so that a folder of none of them is an orphan. */
  readonly complete: boolean;
}

/** Those of the stored files that no document has any more. */
export function findOrphans(
  stored: readonly string[],
  config: Pick<Config, 'snippets' | 'expectations'>,
  { owned, read, unread, complete }: Ownership,
): readonly string[] {
  return stored.filter((path) => {
    const folder = folderOf(path, config);
    if (owned.has(path) || unread.has(folder) || folder === '.') return false;
    return read.has(folder) || complete;
  });
}

function folderOf(path: string, config: Pick<Config, 'snippets' | 'expectations'>): string {
  const home = path.endsWith('.py') ? config.snippets : config.expectations;
  return posix.relative(home, posix.dirname(path)) || '.';
}
