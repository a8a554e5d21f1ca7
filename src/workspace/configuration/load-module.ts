import type { Place } from '../../model/place.ts';
import { previewPythons, pythonVersions } from '../../model/python.ts';
import type { ReadResult } from './read-text.ts';
import { defineConfig } from './settings.ts';

/** Runs a configuration in TypeScript or JavaScript; `shown` is its shown path. */
export async function loadModule(file: string, shown: string): Promise<ReadResult> {
  // Loaded only here: it brings a compiler along.
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, {
    // It may have been changed since it was loaded last.
    moduleCache: false,
    virtualModules: { docproof },
  });
  try {
    const module = await jiti.import<object>(file);
    if ('default' in module) return { value: await module.default, locate: () => undefined };
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

/**
 * What `import ... from 'docproof'` gives to a configuration. The whole of the package would take
 * as long to load as all else that a command does, and need not be installed in the project.
 */
const docproof = { defineConfig, previewPythons, pythonVersions };

/** Where in a file an error arose; undefined when it does not say. */
function placeInStack({ message, stack = '' }: Error, file: string): Place | undefined {
  for (const text of [stack, message]) {
    const [, line, column] = text.split(file, 2)[1]?.match(/^:(\d+):(\d+)/) ?? [];
    // What the compiler puts before the first line counts among its columns.
    if (line === '1' && text === stack) return { line: 1, column: 1 };
    if (line !== undefined) return { line: Number(line), column: Math.max(1, Number(column)) };
  }
  return undefined;
}
