import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Problem } from '../model/problem.ts';
import { describeFailure, isMissing } from './failures.ts';
import { readIgnoreRules } from './ignore-rules.ts';
import { inBatches } from './in-batches.ts';
import { extensionOf, isWithin, withForwardSlashes } from './paths.ts';
import type { Project } from './project.ts';
import { mostSimilar } from './similar.ts';
import { unsearchedFolders, walkFolder } from './walk-folder.ts';

/** Where to look for which documents. */
export interface Search {
  readonly project: Project;
  /** Files, folders and globs, relative to `cwd`; none for those that the project is configured to prove. */
  readonly targets: readonly string[];
  readonly cwd: string;
  /** Of the formats that can be read, `.md`; `any` when the format is given and every file is in it. */
  readonly extensions: readonly string[] | 'any';
  /** Those of the files that are looked for in a folder. */
  readonly searched: readonly string[];
  /** Called now and then with the number of files that were found in a folder. */
  readonly onFound?: ((files: number) => void) | undefined;
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
  if (kind === 'file') return checkFormat(target, file, search);
  if (kind === 'other') return problem(describeOther(target));
  if (kind !== 'missing') return problem(describeFailure('read', target, kind.error));
  if (isDynamicPattern(target)) return expandGlob(target, from, search);
  const siblings = await siblingsOf(target, from);
  if (siblings.includes(target)) {
    return problem({
      severity: 'error',
      message: `\`${target}\` is a link that leads nowhere`,
      hint: 'let it lead to a document, or delete it',
    });
  }
  const similar = mostSimilar(target, siblings);
  return problem({
    severity: 'error',
    message: `\`${target}\` does not exist`,
    hint: similar === undefined ? pathsFrom(from, search) : `did you mean \`${similar}\`?`,
  });
}

function pathsFrom(from: string, { cwd }: Search): string {
  return `paths count from the ${from === cwd ? 'working directory' : 'folder of package.json'}`;
}

/** Whether a word of the command line names documents, by what is on the disk or by its form. */
export async function namesDocuments(
  target: string,
  { cwd, extensions }: Pick<Search, 'cwd' | 'extensions'>,
): Promise<boolean> {
  if (isDynamicPattern(target) || /[\\/]$/.test(target)) return true;
  if (extensions !== 'any' && extensions.includes(extensionOf(target))) return true;
  return (await kindOf(resolve(cwd, target))) !== 'missing';
}

/** The names that stand beside `target`, written as `target` is: candidates for what was meant. */
export async function siblingsOf(target: string, cwd: string): Promise<readonly string[]> {
  const names = await readdir(dirname(resolve(cwd, target))).catch(() => []);
  const prefix = target.slice(0, target.length - basename(target).length);
  return names.map((name) => `${prefix}${name}`);
}

/** What is on the disk, `other` for pipes and devices; an error when that cannot be told. */
export async function kindOf(
  file: string,
): Promise<'file' | 'folder' | 'other' | 'missing' | { error: unknown }> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch (error) {
    return isMissing(error) ? 'missing' : { error };
  }
}

async function listFolder(target: string, folder: string, search: Search): Promise<Resolved> {
  const { root } = search.project;
  const { files, problems, ignored } = await walkFolder(folder, {
    root,
    extensions: search.searched,
    except: extractedFolders(search),
    onFound: search.onFound,
  });
  if (files.length > 0 || problems.length > 0) return { files, problems };
  const hint =
    ignored > 0
      ? 'what `.gitignore` and `.docproofignore` name is passed over; name it to have it read'
      : `documents are files that end in ${search.searched.join(', ')}`;
  return problem({ severity: 'warning', message: `no document in the folder \`${target}\``, hint });
}

async function expandGlob(pattern: string, from: string, search: Search): Promise<Resolved> {
  const { extensions } = search;
  const found = await glob([sep === '/' ? pattern : withForwardSlashes(pattern)], {
    cwd: from,
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    ignore: ['.git', ...unsearchedFolders].map((name) => `**/${name}/**`),
  });
  const extracted = extractedFolders(search);
  const matches = found
    .map((file) => resolve(file))
    .filter((file) => extensions === 'any' || extensions.includes(extensionOf(file)))
    .filter((file) => !extracted.some((folder) => isWithin(file, folder)));
  const rules = await readIgnoreRules(from, search.project.root);
  const ignored = new Set(
    (
      await inBatches(matches, async (file) =>
        (await rules.isIgnored(file, 'file')) ? [file] : [],
      )
    ).flat(),
  );
  const files = matches.filter((file) => !ignored.has(file)).sort();
  if (files.length > 0) return { files, problems: rules.problems };
  const hint =
    ignored.size > 0
      ? 'what `.gitignore` and `.docproofignore` name is passed over; name it to have it read'
      : pathsFrom(from, search);
  return problem({
    severity: 'warning',
    message: `no document matches \`${pattern}\``,
    hint,
  });
}

/** Copies of what is in documents are no documents. */
function extractedFolders({ project: { root, config } }: Search): readonly string[] {
  return [config.snippets, config.expectations].map((each) => join(root, each));
}

function checkFormat(target: string, file: string, { extensions }: Search): Resolved {
  if (extensions === 'any' || extensions.includes(extensionOf(file))) {
    return { files: [file], problems: [] };
  }
  return problem({
    severity: 'error',
    message: `\`${target}\` is in no format that can be read`,
    hint: `documents are files that end in ${extensions.join(', ')}; for any other name give \`--format\``,
  });
}

function describeOther(file: string): Problem {
  return {
    severity: 'error',
    message: 'cannot be read: it is a pipe or a device, not a file',
    hint: 'save what comes out of it to a file',
    file,
  };
}

function problem(only: Problem): Resolved {
  return { files: [], problems: [only] };
}
