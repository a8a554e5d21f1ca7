import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { ignoreFiles } from './ignore-rules.ts';
import { isWithin, shownPath } from './paths.ts';
import { unsearchedFolders } from './walk-folder.ts';

/** One file that is another than before. */
export interface FileEvent {
  readonly kind: 'added' | 'changed' | 'removed';
  /** As reports show it: relative to the project, with forward slashes. */
  readonly path: string;
}

export interface Watch {
  /** Absolute: all files in it and below it are watched, but for those that no search enters. */
  readonly folder: string;
  /** Absolute: what tools write, and nobody edits. */
  readonly except: readonly string[];
  /** Called with what a save changed, each file once. */
  readonly onChange: (events: readonly FileEvent[]) => void;
  /** Called when something cannot be watched, with why. */
  readonly onFailure: (why: string) => void;
}

/** Editors write a file in several steps, a few milliseconds apart: they count as one save. */
const quietMs = 10;

/** chokidar tells nothing of a second change of a file within 50 ms: it is looked for behind them. */
const deafMs = 60;

/** The time of a save may be so much too early. */
const clockTickMs = 5;

export interface Watching {
  /** Files outside of the folder to be watched as well from now on, by the paths that reports show. */
  add(paths: readonly string[]): void;
  close(): Promise<void>;
}

/** Watches a folder from the moment at which it resolves, until it is closed. */
export async function watchFolder({
  folder,
  except,
  onChange,
  onFailure,
}: Watch): Promise<Watching> {
  const { watch } = await import('chokidar');
  const pending = new Map<string, FileEvent>();
  let toldAt = 0;
  let timer: NodeJS.Timeout | undefined;
  const note = (kind: FileEvent['kind'], file: string): void => {
    const path = shownPath(folder, file);
    pending.set(path, { kind, path });
    clearTimeout(timer);
    timer = setTimeout(() => {
      const events = [...pending.values()];
      pending.clear();
      toldAt = Date.now();
      onChange(events);
    }, quietMs);
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path, stats) => isPassedOver(resolve(path), stats, { folder, except }),
  });
  watcher.on('add', (file) => note('added', file));
  const later = new Set<NodeJS.Timeout>();
  const noteChange = (file: string): void => {
    note('changed', file);
    const look = setTimeout(async () => {
      later.delete(look);
      const saved = await stat(file).catch(() => undefined);
      if (saved !== undefined && saved.mtimeMs > toldAt - clockTickMs) noteChange(file);
    }, deafMs);
    later.add(look);
  };
  watcher.on('change', noteChange);
  watcher.on('unlink', (file) => note('removed', file));
  await new Promise<void>((ready) => {
    watcher.once('ready', ready);
    watcher.on('error', (error) => {
      onFailure(error instanceof Error ? error.message : String(error));
    });
  });
  return {
    add(paths) {
      // chokidar passes over what it watches already.
      watcher.add(
        paths.map((path) => resolve(folder, path)).filter((file) => !isWithin(file, folder)),
      );
    },
    async close() {
      clearTimeout(timer);
      for (const look of later) clearTimeout(look);
      await watcher.close();
    },
  };
}

function isPassedOver(
  path: string,
  stats: Stats | undefined,
  { folder, except }: Pick<Watch, 'folder' | 'except'>,
): boolean {
  // The folder itself, and what was named outside of it.
  if (path === folder || !isWithin(path, folder)) return false;
  const name = basename(path);
  if (except.some((each) => isWithin(path, each))) return true;
  if (unsearchedFolders.includes(name)) return true;
  return name.startsWith('.') && !(ignoreFiles.includes(name) && stats?.isDirectory() !== true);
}
