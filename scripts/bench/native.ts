import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { PythonVersion } from '../../src/model/python.ts';
import { median } from './median.ts';

export interface NativeCost {
  readonly python: PythonVersion;
  readonly path: string;
  /** Median milliseconds of `python3 -c pass`. */
  readonly startMs: number;
}

const rounds = 15;

/** What it costs to start each native Python of these versions that is installed. */
export function measureNative(pythons: readonly PythonVersion[]): readonly NativeCost[] {
  return pythons.flatMap((python) => {
    const path = findNative(python);
    if (path === undefined) return [];
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now();
      execFileSync(path, ['-c', 'pass']);
      return performance.now() - start;
    });
    return [{ python, path, startMs: median(times) }];
  });
}

/** On the PATH as `python3.12`, or under pyenv. */
function findNative(python: PythonVersion): string | undefined {
  const folders = (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, `python${python}`));
  const pyenv = join(homedir(), '.pyenv', 'versions');
  const versions = existsSync(pyenv) ? readdirSync(pyenv) : [];
  const installed = versions
    .filter((version) => version.startsWith(`${python}.`))
    .map((version) => join(pyenv, version, 'bin', 'python'));
  // What is under pyenv comes first: its entry on the PATH is a shell script that looks it up.
  return [...installed, ...folders].find((path) => existsSync(path));
}
