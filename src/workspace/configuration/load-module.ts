import type { Place } from '../../model/place.ts';
import type { ReadResult } from './read-text.ts';

/** Runs a configuration in TypeScript or JavaScript; `shown` is its shown path. */
export async function loadModule(file: string, shown: string): Promise<ReadResult> {
  // Loaded only here: it brings a compiler along.
  const { createJiti } = await import('jiti');
  // It may have been changed since it was loaded last.
  const jiti = createJiti(import.meta.url, { moduleCache: false });
  try {
    const module = await jiti.import<object>(file);
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

/** Where in a file an error arose; undefined when it does not say. */
function placeInStack({ message, stack = '' }: Error, file: string): Place | undefined {
  for (const text of [stack, message]) {
    const [, line, column] = text.split(file, 2)[1]?.match(/^:(\d+):(\d+)/) ?? [];
    if (line !== undefined) return { line: Number(line), column: Math.max(1, Number(column)) };
  }
  return undefined;
}
