import type { Problem } from '../model/problem.ts';

const causes: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOENT: 'it does not exist',
  ELOOP: 'its symbolic links go in a circle',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
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
    file: shownPath,
  };
}

/** Why the system refused a file, in a few words. Rethrows what is no error of the system. */
export function reasonFor(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return causes[code] ?? code;
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
