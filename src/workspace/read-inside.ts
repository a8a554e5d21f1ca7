import { realpath } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { isMissing, reasonFor } from './failures.ts';
import { readStored } from './files.ts';
import type { Project } from './project.ts';
import { mostSimilar } from './similar.ts';
import { siblingsOf } from './targets.ts';

/** What came of reading a file that a document names. */
export type InsideReading =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  /** With the name of a file beside it that may have been meant. */
  | { readonly kind: 'missing'; readonly similar: string | undefined }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a file of the project by its shown path; a link that leads out of the project is not followed. */
export async function readInside(project: Project, path: string): Promise<InsideReading> {
  try {
    const real = await realpath(resolve(project.root, path));
    if (/^\.\.(?:[\\/]|$)/.test(relative(await realpath(project.root), real))) {
      return { kind: 'unreadable', reason: 'it is a link that leads out of the project' };
    }
  } catch (error) {
    if (!isMissing(error)) return { kind: 'unreadable', reason: reasonFor(error) };
    return { kind: 'missing', similar: mostSimilar(path, await siblingsOf(path, project.root)) };
  }
  const file = await readStored(project, path);
  if (file.kind === 'missing') return { kind: 'missing', similar: undefined };
  if (file.kind === 'read') return file;
  return { kind: 'unreadable', reason: file.problem.message.replace(/^cannot be read: /, '') };
}
