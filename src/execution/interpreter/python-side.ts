import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The Python files that drive a run, in the order in which they are loaded. */
const files = [
  'natives.py',
  'linux.py',
  'standard_library.py',
  'event_loop.py',
  'workers.py',
  'uncaught.py',
  'coverage.py',
  'comments.py',
  'claims.py',
  'literals.py',
  'reading.py',
  'comparing.py',
  'expressions.py',
  'judging.py',
  'printed.py',
  'watching.py',
  'layout.py',
  'pretty.py',
  'cells.py',
  'checking.py',
  'tracebacks.py',
  'definitions.py',
  'examples.py',
  'session.py',
  'warming.py',
  'hidden.py',
  'driver.py',
  'bootstrap.py',
] as const;

/** What is done as soon as a file is loaded, because the next one rests on it. */
const firstSteps: Readonly<Partial<Record<string, readonly string[]>>> = {
  'natives.py': ['_docproof["install_natives"](_natives)'],
  'linux.py': ['_docproof["number_errors_as_linux"]()'],
  'standard_library.py': ['_docproof["preload"]()'],
  'bootstrap.py': ['_docproof["set_up"]()'],
};

// Both src/execution/interpreter and dist/execution/interpreter are this far from the root.
const folder = new URL('../../../src/execution/python/', import.meta.url);

/** One program that loads all of them into one namespace, which it leaves as `_docproof`. */
export function pythonSide(): string {
  const sources = files.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
  return [
    '_natives = {key: globals().pop(key) for key in list(globals()) if ":" in key}',
    `_docproof = {"__name__": "_docproof", "__builtins__": dict(vars(__builtins__))}`,
    ...sources.flatMap(([name, source]) => [
      `exec(compile(${JSON.stringify(source)}, "<docproof>/${name}", "exec"), _docproof)`,
      ...(firstSteps[name] ?? []),
    ]),
    '_start, _step, _finish = (_docproof[name] for name in ("start", "step", "finish"))',
  ].join('\n');
}

/** Changes whenever the Python side does: part of the key of a stored image. */
export function pythonSideHash(): string {
  return createHash('sha256').update(pythonSide()).digest('hex');
}
