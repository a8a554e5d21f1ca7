import { type Run, snippetFile } from '../../model/execution.ts';
import type { Feature } from '../../model/expectation.ts';
import { type RunEnd, RunEnded } from '../seal/run-ended.ts';
import { callDriver, newText, takeException } from './calls.ts';
import type { Pointer } from './exports.ts';
import type { EntryPoints } from './image.ts';
import { home, type Instance } from './instance.ts';
import type { Streams } from './streams.ts';
import { readText } from './text.ts';

/** What the driver says of a run, and how it ended when it did not end by itself. */
export interface RunOutcome {
  /** The JSON that `finish` returned; undefined when the run was ended from without. */
  readonly result: string | undefined;
  readonly end: RunEnd | undefined;
  /** A JavaScript error: a trap of WebAssembly, or a stack that overflowed. */
  readonly crash: string | undefined;
  readonly refusals: readonly string[];
  readonly lacking: ReadonlyMap<Feature, string>;
}

/** Bytes; a longer result is taken for a break-down, before it fills the memory of the engine. */
const longestResult = 16 * 2 ** 20;

/** Puts clock, entropy, streams and files in place for a run. */
export function prepareRun(
  { fs, clock, entropy, seal, ...instance }: Instance,
  streams: Streams,
  run: Run,
): void {
  clock.reset(run.chance);
  entropy.reset(run.chance.entropy);
  seal.takeRecord();
  instance.takeLacking();
  instance.resetRun();
  streams.reset(run.stdin ?? '');
  for (const [name, content] of Object.entries(run.files)) {
    const path = `${home}/${name}`;
    fs.mkdirTree(path.slice(0, path.lastIndexOf('/')));
    fs.writeFile(path, content);
  }
  if (run.dialect !== 'session') fs.writeFile(snippetFile, run.source);
}

/** Makes a run: the driver hands out what to evaluate, step by step, until the program has ended. */
export function makeRun(
  instance: Instance,
  { start, step, finish }: EntryPoints,
  run: Run,
): RunOutcome {
  const { api, memory } = instance;
  let result: string | undefined;
  let end: RunEnd | undefined;
  let crash: string | undefined;
  try {
    const { source, dialect, setup = null, after = null } = run;
    // No interpreter sees where they stand: moving a snippet in its document moves no address.
    const before = run.before.map(({ origin: _, ...piece }) => piece);
    const { topLevelAwait, endsByRaising, coverage } = run;
    const request = newText(
      instance,
      JSON.stringify({
        ...{ source, dialect, before, setup, after },
        ...{ topLevelAwait, endsByRaising, coverage },
      }),
    );
    callDriver(instance, start, request);
    const none = instance.address('_Py_NoneStruct');
    for (let exception = none; ; ) {
      const next = callDriver(instance, step, exception);
      if (exception !== none) api.Py_DecRef(exception);
      if (next === none) break;
      const value = take(instance, next);
      exception = value === 0 ? takeException(instance) : none;
      if (value !== 0) api.Py_DecRef(value);
      api.Py_DecRef(next);
    }
    result = readText(api, memory, callDriver(instance, finish), longestResult);
  } catch (error) {
    if (error instanceof RunEnded) end = error.end;
    else crash = error instanceof Error ? error.message : String(error);
  }
  const record = instance.seal.takeRecord();
  return {
    result,
    end,
    crash,
    refusals: [...record.refused],
    lacking: new Map([...instance.takeLacking(), ...record.lacking]),
  };
}

/** Takes a step: (code, globals, locals) is evaluated, (callable, parameters) is called. */
function take({ api }: Instance, next: Pointer): Pointer {
  const [first, second] = [api.PyTuple_GetItem(next, 0), api.PyTuple_GetItem(next, 1)];
  return api.PyTuple_Size(next) === 3
    ? api.PyEval_EvalCode(first, second, api.PyTuple_GetItem(next, 2))
    : api.PyObject_CallObject(first, second);
}
