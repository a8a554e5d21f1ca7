import type { Problem } from '../model/problem.ts';

interface Cause {
  readonly why: string;
  readonly wayOut: string;
}

const denied: Cause = {
  why: 'permission is denied',
  wayOut: 'give yourself the right to it, or leave it out',
};

const noFolder: Cause = {
  why: 'a part of its path is not a folder',
  wayOut: 'correct the path',
};

const causes: Readonly<Record<string, Cause>> = {
  EACCES: denied,
  EPERM: denied,
  EISDIR: { why: 'it is a folder', wayOut: 'name a file, or move the folder away' },
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  ENOENT: { why: 'it does not exist', wayOut: 'correct the path' },
  ELOOP: { why: 'its symbolic links go in a circle', wayOut: 'let one of them lead to the file' },
  ENOSPC: { why: 'the disk is full', wayOut: 'make room on it' },
  EROFS: { why: 'the disk is read-only', wayOut: 'write to another one' },
};

/** The problem for a file that could not be read, written or deleted. Rethrows what is no error of the system. */
export function describeFailure(
  what: 'read' | 'written' | 'deleted',
  shownPath: string,
  error: unknown,
): Problem {
  return {
    severity: 'error',
    message: `cannot be ${what}: ${reasonFor(error)}`,
    ...wayOutOf(error),
    file: shownPath,
  };
}

/** Why the system refused a file, in a few words. Rethrows what is no error of the system. */
export function reasonFor(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return causes[code]?.why ?? code;
}

function wayOutOf(error: unknown): Pick<Problem, 'hint'> {
  const hint = causes[systemCode(error) ?? '']?.wayOut;
  return hint === undefined ? {} : { hint };
}

export function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

export function isForbidden(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'EACCES' || code === 'EPERM';
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
