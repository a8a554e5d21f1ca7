import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Run } from '../model/execution.ts';
import type { Isolation } from '../model/isolation.ts';
import type { PythonVersion } from '../model/python.ts';
import { pythonSideHash } from './interpreter/python-side.ts';
import { runtimeFiles } from './interpreter/runtime-files.ts';

/** Names what an execution rests on: where the keys are the same, so is the execution. */
export interface RunKeys {
  /** Of docproof's own part: its code, its bounds, and how runs are kept apart. */
  readonly driver: string;
  /** Of the run and its runtime; undefined when that is not installed. */
  readonly keyOf: (run: Run) => string | undefined;
}

export function createRunKeys(isolation: Isolation): RunKeys {
  const runtimes = new Map<PythonVersion, string | undefined>();
  const runtimeOf = (python: PythonVersion): string | undefined => {
    if (!runtimes.has(python)) runtimes.set(python, describeRuntime(python));
    return runtimes.get(python);
  };
  return {
    driver: hashOf(isolation, pythonSideHash(), ...ownCode()),
    keyOf(run) {
      const runtime = runtimeOf(run.python);
      // Where something stands in its document is for tracebacks, and no interpreter sees it.
      const before = run.before.map((piece) => ({ ...piece, origin: undefined }));
      return runtime && hashOf(runtime, JSON.stringify({ ...run, before }));
    },
  };
}

/** The release and the sizes of its files: hashing all of them would take longer than most runs. */
function describeRuntime(python: PythonVersion): string | undefined {
  try {
    const { release, wasm, glue, stdlib } = runtimeFiles(python);
    const files = [wasm, glue, ...(stdlib === undefined ? [] : [stdlib])];
    return [release, ...files.map((file) => statSync(file).size)].join(' ');
  } catch {
    return undefined;
  }
}

/** The text of every file of code that decides what a run does, in a fixed order. */
function ownCode(): readonly string[] {
  return ['.', '../model'].flatMap((name) => {
    const folder = new URL(`${name}/`, import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => /(?<!\.d)\.[jt]s$/.test(file))
      .sort()
      .flatMap((file) => [file, readFileSync(new URL(file, folder), 'utf8')]);
  });
}

function hashOf(...parts: readonly string[]): string {
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  return hash('sha256', text, 'base64url');
}
