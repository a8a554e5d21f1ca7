import { mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import writeFileAtomic from 'write-file-atomic';
import type { Problem } from '../model/problem.ts';
import type { Snippet } from '../model/snippet.ts';
import { describeFailure, isMissing } from './failures.ts';
import { withForwardSlashes } from './paths.ts';
import type { Project } from './project.ts';

/** What came of reading one file. */
export type FileReading =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Shown path of the file that a snippet is extracted to. */
export function snippetPath(
  project: Project,
  { folder, id }: Pick<Snippet, 'folder' | 'id'>,
): string {
  return `${project.config.snippets}/${folder}/${id}.py`;
}

/** Shown path of the expectation of a snippet. */
export function expectationPath(
  project: Project,
  { folder, id }: Pick<Snippet, 'folder' | 'id'>,
): string {
  return `${project.config.expectations}/${folder}/${id}.yaml`;
}

/** Shown paths of all extracted snippets and expectations, whoever they belong to, sorted. */
export async function listStored({ root, config }: Project): Promise<readonly string[]> {
  const listed = await Promise.all([
    list(root, config.snippets, '.py'),
    list(root, config.expectations, '.yaml'),
  ]);
  return listed.flat().sort();
}

/** `path` is a shown path. */
export async function readStored(project: Project, path: string): Promise<FileReading> {
  try {
    return { kind: 'read', bytes: await readFile(resolve(project.root, path)) };
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    return { kind: 'unreadable', problem: describeFailure('read', path, error) };
  }
}

/** Writes the whole file or nothing of it; undefined when all went well. */
export async function writeStored(
  project: Project,
  path: string,
  content: string | Uint8Array,
): Promise<Problem | undefined> {
  const file = resolve(project.root, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
    return undefined;
  } catch (error) {
    return describeFailure('written', path, error);
  }
}

/** Deletes the file, and its folder when that is empty then; undefined when all went well. */
export async function deleteStored(project: Project, path: string): Promise<Problem | undefined> {
  const file = resolve(project.root, path);
  try {
    await rm(file);
  } catch (error) {
    return describeFailure('deleted', path, error);
  }
  await rmdir(dirname(file)).catch(() => undefined);
  return undefined;
}

async function list(root: string, folder: string, extension: string): Promise<readonly string[]> {
  const cwd = resolve(root, folder);
  const files = await glob(`**/*${extension}`, { cwd, dot: true, expandDirectories: false });
  return files.map((file) => `${folder}/${withForwardSlashes(file)}`);
}
