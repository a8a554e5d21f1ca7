import { constants } from 'node:fs';
import { appendFile, mkdir, open, rm, rmdir, stat, writeFile } from 'node:fs/promises';
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

/** What is larger is no text of an author, and its syntax tree would not fit into the memory. */
const largestFile = 200 * 2 ** 20;

/** Reads a whole file; `path` is a shown path. What is no file, or too large, is not read. */
export async function readStored(
  project: Pick<Project, 'root'>,
  path: string,
): Promise<FileReading> {
  try {
    // Opening a pipe without this flag, which Windows does not have, waits for who writes into it.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
    const file = await open(resolve(project.root, path), flags);
    try {
      const found = await file.stat();
      if (!found.isFile() && !found.isDirectory()) {
        return unreadable(
          path,
          'it is a pipe or a device, not a file',
          'save what comes out of it',
        );
      }
      if (found.size > largestFile) return tooLarge(path, found.size);
      return { kind: 'read', bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    return { kind: 'unreadable', problem: describeFailure('read', path, error) };
  }
}

function tooLarge(file: string, size: number): FileReading {
  const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
  return unreadable(
    file,
    `it has ${megabytes(size)} MB, and ${megabytes(largestFile)} are the most`,
    'split it',
  );
}

function unreadable(file: string, why: string, hint: string): FileReading {
  const message = `cannot be read: ${why}`;
  return { kind: 'unreadable', problem: { severity: 'error', message, hint, file } };
}

/**
 * Writes the whole file or nothing of it, with the folders around it; undefined when all went well.
 * A pipe or a device, such as `/dev/null`, is written into and stays what it is.
 */
export async function writeStored(
  project: Pick<Project, 'root'>,
  path: string,
  content: string | Uint8Array,
): Promise<Problem | undefined> {
  const file = resolve(project.root, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    if (await isReplaceable(file)) {
      await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
    } else {
      await writeFile(file, content);
    }
    return undefined;
  } catch (error) {
    return describeFailure('written', path, error);
  }
}

/** Whether another file may take the place of what is there, if anything is. */
async function isReplaceable(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined || found.isFile() || found.isDirectory();
}

/** Writes behind what is in the file, which others write too; undefined when all went well. */
export async function appendStored(
  project: Pick<Project, 'root'>,
  path: string,
  content: string,
): Promise<Problem | undefined> {
  try {
    await appendFile(resolve(project.root, path), content);
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
