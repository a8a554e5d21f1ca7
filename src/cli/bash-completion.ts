import { readFile } from 'node:fs/promises';

/**
 * The script with which bash completes docproof: that of the library wants a package that is not
 * everywhere, and evaluates what was typed. It stands as far above `src/cli` as above `dist/cli`.
 */
export function readBashCompletion(): Promise<string> {
  return readFile(new URL('../../src/cli/shells/docproof.bash', import.meta.url), 'utf8');
}
