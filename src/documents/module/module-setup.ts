import type { HiddenSetup } from '../../model/snippet.ts';
import type { ModuleSource } from '../format.ts';

/**
 * What makes a module before each of its examples, which then have its names, as doctest does it:
 * the module's own code under its own name, so that what stands below
 * `if __name__ == "__main__"` does not run. A stub has nothing to run, and names what to import.
 */
export function moduleSetup({ source, isStub }: ModuleSource, path: string): HiddenSetup {
  const name = moduleName(path);
  const setup = { origin: { document: path, line: 1, column: 1 }, group: undefined };
  if (isStub) return { ...setup, source: `from ${name} import *\n` };
  return { ...setup, source, module: name };
}

/** The last part of the name by which it is imported. What is around it is not known from its path. */
function moduleName(path: string): string {
  const [file = '', folder = 'package'] = path.split('/').reverse();
  const stem = file.replace(/\.[^.]*$/, '');
  if (stem === '__init__') return folder;
  return stem === '__main__' ? `${folder}.__main__` : stem;
}
