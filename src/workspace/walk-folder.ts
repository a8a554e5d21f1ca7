import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { describeFailure } from './failures.ts';
import { type IgnoreRules, readIgnoreRules } from './ignore-rules.ts';
import { inBatches } from './in-batches.ts';
import { extensionOf, isWithin, shownPath } from './paths.ts';

/** Where a walk goes, and what it looks for. */
export interface Walk {
  /** The project, absolute. */
  readonly root: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Folders that are not entered, absolute. */
  readonly except: readonly string[];
  /** Called now and then with the number of files that were found. */
  readonly onFound?: ((files: number) => void) | undefined;
}

export interface Walked {
  /** Absolute, sorted. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** How many files and folders an ignore file names. */
  readonly ignored: number;
}

/**
 * Folders of what is installed, built or kept by tools: they hold documents, but nobody's own.
 * Those whose names begin with a dot are passed over anyway.
 */
export const unsearchedFolders: readonly string[] = [
  'node_modules',
  'bower_components',
  'site-packages',
  '__pycache__',
  '__pypackages__',
  'venv',
  'dist',
];

/** What a virtual environment of Python has, whatever it is called: https://peps.python.org/pep-0405/ */
const environmentMark = 'pyvenv.cfg';

/**
 * The files with one of the extensions in a folder and below it. What ignore files name is passed
 * over. A link is followed as far as it stays in the folder or in the project, and each folder is
 * entered once.
 */
export async function walkFolder(folder: string, walk: Walk): Promise<Walked> {
  const rules = await readIgnoreRules(folder, walk.root);
  const state: State = {
    ...walk,
    rules,
    bounds: await Promise.all([folder, walk.root].map((each) => realOf(each))),
    entered: new Set(),
    files: [],
    links: [],
    outside: [],
    problems: [],
    ignored: 0,
  };
  let level: readonly string[] = [folder];
  while (level.length > 0) {
    const below = (await inBatches(level, (each) => enter(each, each === folder, state))).flat();
    walk.onFound?.(state.files.length);
    // Folders go before the links to them, so that a file is found by its own name.
    level = below.length > 0 ? below : state.links.splice(0);
  }
  return {
    files: state.files.sort(),
    problems: [...state.problems, ...rules.problems, ...describeOutside(state.outside, walk.root)],
    ignored: state.ignored,
  };
}

interface State extends Walk {
  readonly rules: IgnoreRules;
  /** Real paths within which links are followed. */
  readonly bounds: readonly string[];
  /** Real paths. */
  readonly entered: Set<string>;
  readonly files: string[];
  readonly links: string[];
  readonly outside: string[];
  readonly problems: Problem[];
  ignored: number;
}

/** Notes the files of a folder, and gives the folders in it that are to be entered next. */
async function enter(folder: string, isFirst: boolean, state: State): Promise<readonly string[]> {
  const real = await realOf(folder);
  if (state.entered.has(real)) return [];
  state.entered.add(real);
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    state.problems.push(describeFailure('read', shownPath(state.root, folder), error));
    return [];
  }
  if (!isFirst && entries.some(({ name }) => name === environmentMark)) return [];
  const below: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const kind = await kindOfEntry(entry, path, state);
    if (kind === undefined) continue;
    if (await state.rules.isIgnored(path, kind)) state.ignored += 1;
    else if (entry.isSymbolicLink() && !(await staysInside(path, state))) state.outside.push(path);
    else if (kind === 'file') state.files.push(path);
    else (entry.isSymbolicLink() ? state.links : below).push(path);
  }
  return below;
}

/** Undefined for what is no document and no folder to search. */
async function kindOfEntry(
  entry: Dirent,
  path: string,
  { extensions, except }: State,
): Promise<'file' | 'folder' | undefined> {
  const isNamedLikeOne = extensions.includes(extensionOf(entry.name));
  const isSearched = !unsearchedFolders.includes(entry.name) && !except.includes(path);
  if (entry.isFile()) return isNamedLikeOne ? 'file' : undefined;
  if (entry.isDirectory()) return isSearched ? 'folder' : undefined;
  if (!entry.isSymbolicLink()) return undefined;
  // A link that leads nowhere is no document.
  const target = await stat(path).catch(() => undefined);
  if (target?.isFile()) return isNamedLikeOne ? 'file' : undefined;
  return target?.isDirectory() && isSearched ? 'folder' : undefined;
}

async function staysInside(path: string, { bounds }: State): Promise<boolean> {
  const real = await realOf(path);
  return bounds.some((bound) => isWithin(real, bound));
}

/** The path itself when that cannot be told. */
function realOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function describeOutside(links: readonly string[], root: string): readonly Problem[] {
  const [first] = links.toSorted();
  if (first === undefined) return [];
  const which = links.length === 1 ? 'the link leads' : `one of ${links.length} links that lead`;
  const what = links.length === 1 ? 'is passed over' : 'are passed over';
  return [
    {
      severity: 'warning',
      message: `${which} out of the project, and ${what}`,
      hint: 'name it to have it read',
      file: shownPath(root, first),
    },
  ];
}
