import type { Place } from '../../model/place.ts';
import type { ReadResult } from './read-text.ts';
import { defineConfig } from './settings.ts';

/** Runs a configuration in TypeScript or JavaScript; `shown` is its shown path. */
export async function loadModule(file: string, shown: string): Promise<ReadResult> {
  try {
    const module = await load(file);
    if ('default' in module) return { value: module.default, locate: () => undefined };
    const message = 'exports no configuration';
    const hint = 'write `export default { documents: ["docs"] }`';
    return { problem: { severity: 'error', message, hint, file: shown } };
  } catch (error) {
    const [cause = ''] = (error instanceof Error ? error.message : String(error))
      .trim()
      .split('\n');
    const message = `cannot be loaded: ${cause.trim()}`;
    const hint = 'it runs as a program: correct it, or write the configuration in YAML';
    const place = error instanceof Error ? placeInStack(error, file) : undefined;
    return { problem: { severity: 'error', message, hint, file: shown, ...place } };
  }
}

/** Where docproof is not among the packages of the project, as in a hook, it is the one that runs. */
async function load(file: string): Promise<object> {
  // Loaded only here: it brings a compiler along.
  const { createJiti } = await import('jiti');
  // It may have been changed since it was loaded last.
  const options = { moduleCache: false };
  try {
    return await createJiti(import.meta.url, options).import<object>(file);
  } catch (error) {
    if (
      !(error instanceof Error) ||
      !/^Cannot find (?:module|package) 'docproof'/u.test(error.message)
    )
      throw error;
    const virtualModules = { docproof: { defineConfig } };
    return await createJiti(import.meta.url, { ...options, virtualModules }).import<object>(file);
  }
}

/** Where in a file an error arose; undefined when it does not say. */
function placeInStack({ message, stack = '' }: Error, file: string): Place | undefined {
  for (const text of [stack, message]) {
    const [, line, column] = text.split(file, 2)[1]?.match(/^:(\d+):(\d+)/) ?? [];
    if (line !== undefined) return { line: Number(line), column: Math.max(1, Number(column)) };
  }
  return undefined;
}
