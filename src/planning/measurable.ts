import { comparePythons, type PythonVersion } from '../model/python.ts';

/** The first Python with `sys.monitoring`, by which lines are noted. */
const firstPython: PythonVersion = '3.12';

/**
 * Words of snippets that could see how their lines are noted, or whose lines cannot be noted:
 * Python tells nobody of what runs inside of a trace function, a callback or an audit hook.
 */
const watchers = /adaptive|addaudithook|\bbdb\b|monitoring|setprofile|settrace/;

/** Whether the lines of a run can be noted on this Python so that nothing of what runs there tells. */
export function areLinesNoted(
  python: PythonVersion,
  sources: readonly (string | undefined)[],
): boolean {
  if (comparePythons(python, firstPython) < 0) return false;
  return !sources.some((source) => source !== undefined && watchers.test(source));
}
