import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import createRules, { type Ignore } from 'ignore';
import type { Problem } from '../model/problem.ts';
import { describeFailure, isMissing } from './failures.ts';
import { isWithin, shownPath, withForwardSlashes } from './paths.ts';

/** The files that name what is not searched. Of two in a folder the later one has the last word. */
export const ignoreFiles: readonly string[] = ['.gitignore', '.docproofignore'];

/** What the ignore files in a folder, below it and above it say. */
export interface IgnoreRules {
  /** Whether a path below the folder is not to be searched. `path` is absolute. */
  isIgnored(path: string, kind: 'file' | 'folder'): Promise<boolean>;
  /** What is wrong with the ignore files that were read so far. */
  readonly problems: readonly Problem[];
}

/** The rules of one folder. */
interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The rules for what is found in `folder`. Those of the folders above it count, up to the top of the
 * repository or else the project, unless they name the folder itself: who asks for an ignored
 * folder wants it. Both paths are absolute.
 */
export async function readIgnoreRules(folder: string, root: string): Promise<IgnoreRules> {
  const problems: Problem[] = [];
  const known = new Map<string, Promise<readonly Level[]>>();
  const outer: Level[] = [];
  for (const above of await foldersAbove(folder, root)) {
    outer.push(...(await readLevel(above, root, problems)));
  }
  const base = areIgnoring(outer, folder, 'folder') ? [] : outer;

  /** The deepest first. */
  const levelsOf = (inner: string): Promise<readonly Level[]> => {
    const found =
      known.get(inner) ??
      (async () => {
        const above = inner === folder ? base : await levelsOf(dirname(inner));
        return [...(await readLevel(inner, root, problems)), ...above];
      })();
    known.set(inner, found);
    return found;
  };

  return {
    problems,
    isIgnored: async (path, kind) => {
      if (!isWithin(path, folder)) return false;
      return areIgnoring(await levelsOf(dirname(path)), path, kind);
    },
  };
}

/** From the parent of a folder to the top of its repository, or else to the project. */
async function foldersAbove(folder: string, root: string): Promise<readonly string[]> {
  const above: string[] = [];
  const upToProject: string[] = [];
  let current = folder;
  for (;;) {
    if (current === root) upToProject.push(...above);
    if (await exists(join(current, '.git'))) return above;
    const parent = dirname(current);
    if (parent === current) return upToProject;
    above.push(parent);
    current = parent;
  }
}

/** The deepest rule that says something of a path decides. */
function areIgnoring(levels: readonly Level[], path: string, kind: 'file' | 'folder'): boolean {
  for (const { folder, rules } of levels) {
    const inner = withForwardSlashes(relative(folder, path));
    const { ignored, unignored } = rules.test(kind === 'folder' ? `${inner}/` : inner);
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function readLevel(
  folder: string,
  root: string,
  problems: Problem[],
): Promise<readonly Level[]> {
  const rules = createRules({ ignorecase: false });
  let isEmpty = true;
  for (const name of ignoreFiles) {
    const file = join(folder, name);
    try {
      rules.add((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
      isEmpty = false;
    } catch (error) {
      if (isMissing(error)) continue;
      problems.push({
        ...describeFailure('read', shownPath(root, file), error),
        severity: 'warning',
      });
    }
  }
  return isEmpty ? [] : [{ folder, rules }];
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
