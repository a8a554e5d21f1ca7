import type { Problem } from '../../model/problem.ts';
import { type Project, readStored, writeStored } from '../../workspace/index.ts';
import type { FileChange } from './file-change.ts';

export interface Written {
  /** Shown paths, those of extracted snippets included. */
  readonly written: readonly string[];
  readonly problems: readonly Problem[];
  /** Whether some were left because the user went away. */
  readonly interrupted: boolean;
}

/** Writes each file whole, or not at all when it is no longer as it was read. */
export async function writeChanges(
  project: Project,
  changes: readonly FileChange[],
  signal?: AbortSignal,
): Promise<Written> {
  const written: string[] = [];
  const problems: Problem[] = [];
  const write = async (path: string, content: string | Uint8Array): Promise<boolean> => {
    const problem = await writeStored(project, path, content);
    if (problem) problems.push(problem);
    else written.push(path);
    return problem === undefined;
  };
  for (const change of changes) {
    if (signal?.aborted) return { written, problems, interrupted: true };
    if (!(await isAsRead(project, change))) {
      problems.push(changedSince(change.path));
      continue;
    }
    if (!(await write(change.path, change.after))) continue;
    for (const [path, text] of Object.entries(change.follow)) await write(path, text);
  }
  return { written, problems, interrupted: false };
}

async function isAsRead(project: Project, { path, before }: FileChange): Promise<boolean> {
  const file = await readStored(project, path);
  if (file.kind === 'missing') return before === undefined;
  return file.kind === 'read' && before !== undefined && Buffer.compare(file.bytes, before) === 0;
}

function changedSince(file: string): Problem {
  return {
    severity: 'error',
    message: 'it changed on disk since it was read, and is left as it is',
    hint: 'run `docproof update` again',
    file,
  };
}
