import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Problem } from '../model/problem.ts';
import { describeFailure, isMissing } from './failures.ts';
import { extensionOf, shownPath } from './paths.ts';
import type { Project } from './project.ts';
import { mostSimilar } from './similar.ts';

/** Where to look for which documents. */
export interface Search {
  readonly project: Project;
  /** Files, folders and globs, relative to `cwd`; none for those that the project is configured to prove. */
  readonly targets: readonly string[];
  readonly cwd: string;
  /** Of the formats that can be read: `.md`. */
  readonly extensions: readonly string[];
}

/** What one target stands for. */
export interface Resolved {
  /** Absolute. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** The documents that a file, a folder or a glob stands for; `from` is what it is relative to. */
export async function resolveTarget(
  target: string,
  from: string,
  search: Search,
): Promise<Resolved> {
  const file = resolve(from, target);
  const kind = await kindOf(file);
  if (kind === 'folder') return listFolder(target, file, search);
  if (kind === 'file') return checkFormat(target, file, search.extensions);
  if (kind !== 'missing') return problem(describeFailure('read', target, kind.error));
  if (isDynamicPattern(target)) return expandGlob(target, from, search);
  const similar = mostSimilar(target, await siblingsOf(target, from));
  const hint = similar === undefined ? {} : { hint: `did you mean \`${similar}\`?` };
  return problem({ severity: 'error', message: `\`${target}\` does not exist`, ...hint });
}

/** Whether a word of the command line names documents, by what is on the disk or by its form. */
export async function namesDocuments(
  target: string,
  { cwd, extensions }: Pick<Search, 'cwd' | 'extensions'>,
): Promise<boolean> {
  if (isDynamicPattern(target) || /[\\/]$/.test(target)) return true;
  if (extensions.includes(extensionOf(target))) return true;
  return (await kindOf(resolve(cwd, target))) !== 'missing';
}

/** The names that stand beside `target`, written as `target` is: candidates for what was meant. */
export async function siblingsOf(target: string, cwd: string): Promise<readonly string[]> {
  const names = await readdir(dirname(resolve(cwd, target))).catch(() => []);
  const prefix = target.slice(0, target.length - basename(target).length);
  return names.map((name) => `${prefix}${name}`);
}

/** What is on the disk; an error when that cannot be told. */
export async function kindOf(
  file: string,
): Promise<'file' | 'folder' | 'missing' | { error: unknown }> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return isMissing(error) ? 'missing' : { error };
  }
}

async function listFolder(target: string, folder: string, search: Search): Promise<Resolved> {
  const files = await list(
    search.extensions.map((extension) => `**/*${extension}`),
    folder,
    search,
  );
  const problems = await unreadableFolders(folder, search);
  if (files.length > 0 || problems.length > 0) return { files, problems };
  const hint = `documents are files that end in ${search.extensions.join(', ')}`;
  return problem({ severity: 'warning', message: `no document in the folder \`${target}\``, hint });
}

/** A folder that cannot be listed would otherwise be passed over in silence. */
async function unreadableFolders(folder: string, search: Search): Promise<readonly Problem[]> {
  const below = await glob('**', { cwd: folder, ...listing, onlyDirectories: true });
  const checks = [...new Set([folder, ...below])].map((each) =>
    access(each, constants.R_OK | constants.X_OK).then(
      () => [],
      (error) => [describeFailure('read', shownPath(search.project.root, each), error)],
    ),
  );
  return (await Promise.all(checks)).flat();
}

async function expandGlob(pattern: string, from: string, search: Search): Promise<Resolved> {
  const matches = await list([pattern], from, search);
  const files = matches.filter((file) => search.extensions.includes(extensionOf(file)));
  if (files.length > 0) return { files, problems: [] };
  return problem({ severity: 'warning', message: `no document matches \`${pattern}\`` });
}

/** All but what lies in folders that hold no documents: installed, built or extracted files. */
async function list(
  patterns: readonly string[],
  cwd: string,
  search: Search,
): Promise<readonly string[]> {
  const { root, config } = search.project;
  const extracted = [config.snippets, config.expectations].map((each) => join(root, each) + sep);
  const files = (await glob(patterns, { cwd, ...listing })).map((file) => resolve(file));
  return files.filter((file) => !extracted.some((folder) => file.startsWith(folder))).sort();
}

const listing = {
  absolute: true,
  caseSensitiveMatch: false,
  expandDirectories: false,
  ignore: ['**/node_modules/**', '**/.git/**', '**/dist/**'],
};

function checkFormat(target: string, file: string, extensions: readonly string[]): Resolved {
  if (extensions.includes(extensionOf(file))) return { files: [file], problems: [] };
  return problem({
    severity: 'error',
    message: `\`${target}\` is in no format that can be read`,
    hint: `documents are files that end in ${extensions.join(', ')}`,
  });
}

function problem(only: Problem): Resolved {
  return { files: [], problems: [only] };
}
