import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { describeFailure, isForbidden, isMissing } from '../failures.ts';
import type { Source } from './check-settings.ts';
import { loadModule } from './load-module.ts';
import { type ReadResult, readText } from './read-text.ts';

/** A configuration that was found and not read yet. */
export interface FoundSource extends Source {
  readonly read: () => Promise<ReadResult>;
}

/** What one folder has to say of the project that it may be. */
export interface FolderSources {
  readonly sources: readonly FoundSource[];
  readonly hasPackage: boolean;
  /** Why its package.json could not be read. */
  readonly problem: Problem | undefined;
  /** A file that was meant as a configuration, and has a name that is not read. */
  readonly misnamed: Problem | undefined;
}

const configName = /^docproof\.config\.(?:json|ya?ml|[cm]?[jt]s)$/;
const similarName =
  /^(?:\.docproofrc(?:\.\w+)?|\.?docproof\.(?:jsonc?|ya?ml|toml)|\.?docproof[.-]config\.\w+)$/;
const packageName = 'package.json';
const packageKey = 'docproof';

/** The configurations of one folder: files of their own, and the key in package.json. */
export async function findConfigurations(folder: string): Promise<FolderSources> {
  const names = await readdir(folder).catch((error): string[] => {
    if (isForbidden(error) || isMissing(error)) return [];
    throw error;
  });
  const sources = names
    .filter((name) => configName.test(name))
    .sort()
    .map((file): FoundSource => ({ file, path: [], read: () => readSource(folder, file) }));
  const misnamed = describeMisnamed(names);
  if (!names.includes(packageName)) {
    return { sources, hasPackage: false, problem: undefined, misnamed };
  }
  const inPackage = await readTextFile(folder, packageName);
  if ('problem' in inPackage) {
    return { sources, hasPackage: true, problem: inPackage.problem, misnamed };
  }
  const value = (inPackage.value as Record<string, unknown> | null)?.[packageKey];
  const read = async (): Promise<ReadResult> => ({ ...inPackage, value });
  const source = { file: packageName, path: [packageKey], read };
  const all = value === undefined ? sources : [...sources, source];
  return { sources: all, hasPackage: true, problem: undefined, misnamed };
}

function describeMisnamed(names: readonly string[]): Problem | undefined {
  const file = names.find((name) => similarName.test(name) && !configName.test(name));
  if (file === undefined) return undefined;
  const [extension = ''] = /\.ya?ml$|\.jsonc?$/.exec(file) ?? [];
  return {
    severity: 'warning',
    message: 'is no configuration, for it is not called like one',
    hint: `call it \`docproof.config${extension.replace('jsonc', 'json') || '.yaml'}\``,
    file,
  };
}

function readSource(folder: string, name: string): Promise<ReadResult> {
  return /\.(?:json|ya?ml)$/.test(name)
    ? readTextFile(folder, name)
    : loadModule(join(folder, name), name);
}

async function readTextFile(folder: string, name: string): Promise<ReadResult> {
  try {
    return readText(await readFile(join(folder, name), 'utf8'), name);
  } catch (error) {
    return { problem: describeFailure('read', name, error) };
  }
}
