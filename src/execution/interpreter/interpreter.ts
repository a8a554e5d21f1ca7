import { type Chance, type Run, snippetFile } from '../../model/execution.ts';
import type { Feature } from '../../model/expectation.ts';
import { createClock, type VirtualClock } from '../seal/clock.ts';
import { type RunEnd, RunEnded } from '../seal/run-ended.ts';
import { callDriver, newText, runProgram, takeException, withText } from './calls.ts';
import { type Pointer, readStackPointer, writeStackPointer } from './exports.ts';
import { checkpointFileSystem } from './filesystem.ts';
import { home, type Instance, instantiate, type Limits, type LoadedRuntime } from './instance.ts';
import { createNativeFunction } from './native-function.ts';
import { pythonSide } from './python-side.ts';
import { createStreams, type OutputBuffer, type Streams } from './streams.ts';
import { readText } from './text.ts';

/** The memory of an interpreter at its checkpoint, and where the entry points lie in it. */
export interface Image {
  readonly memory: Uint8Array;
  /** Bytes of the whole memory; what `memory` does not cover is zero. */
  readonly size: number;
  readonly stackPointer: Pointer;
  readonly entryPoints: EntryPoints;
}

/** The part of chance that is settled when Python starts, and so belongs to an image. */
export type BootChance = Pick<Chance, 'hash' | 'padding'>;

/** Addresses of the driver's functions. */
export interface EntryPoints {
  readonly start: Pointer;
  readonly step: Pointer;
  readonly finish: Pointer;
}

/** What the driver says of a run, and how it ended when it did not end by itself. */
export interface RunOutcome {
  /** The JSON that `finish` returned; undefined when the run was ended from without. */
  readonly result: string | undefined;
  readonly end: RunEnd | undefined;
  /** A JavaScript error: a trap of WebAssembly, or a stack that overflowed. */
  readonly crash: string | undefined;
  readonly refusals: readonly string[];
  readonly lacking: ReadonlyMap<Feature, string>;
  /** Whether something was left behind that a rewind does not put back. */
  readonly leftTrace: boolean;
}

export interface Interpreter {
  readonly streams: Streams;
  readonly image: Image;
  /** The whole memory, as it is now. */
  memory(): Uint8Array;
  run(run: Run): RunOutcome;
  /** Back to the checkpoint. False when that leaves doubt: then the interpreter must not be used again. */
  rewind(): boolean;
}

/** Memory never shrinks: an interpreter whose memory grew past this is given back after its run. */
const memoryToKeep = 128 * 2 ** 20;
/** Bytes; a longer result is taken for a break-down, before it fills the memory of the engine. */
const longestResult = 16 * 2 ** 20;

/** Boots an interpreter: from an image in milliseconds, or by starting Python. */
export async function boot(
  runtime: LoadedRuntime,
  output: OutputBuffer,
  limits: Limits,
  from: Image | BootChance,
  clock: VirtualClock = createClock(),
): Promise<Interpreter> {
  const streams = createStreams(output);
  // The stamps of the files that are made now are the same in each boot.
  clock.reset();
  const instance = await instantiate(runtime, streams, limits, clock);
  const image = 'memory' in from ? applyImage(instance, from) : startPython(instance, from);
  instance.seal.close();
  const files = checkpointFileSystem(instance.fs);
  const tableLength = instance.table.length;
  let clean = true;
  return {
    streams,
    image,
    memory: () => new Uint8Array(instance.memory()),
    run(run) {
      prepare(instance, streams, run);
      const outcome = execute(instance, image.entryPoints, run);
      clean = outcome.end === undefined && outcome.crash === undefined && !outcome.leftTrace;
      return outcome;
    },
    rewind() {
      const { byteLength } = instance.memory();
      if (!clean || instance.table.length !== tableLength || byteLength > memoryToKeep)
        return false;
      restoreMemory(instance, image);
      files.restore();
      return true;
    },
  };
}

function startPython(instance: Instance, { hash, padding }: BootChance): Image {
  const { api, memory, natives, firstNative } = instance;
  instance.entropy.reset(hash);
  if (padding > 0) api.malloc(padding);
  api.Py_InitializeEx(0);
  const main = withText(instance, '__main__', (name) => api.PyImport_AddModule(name));
  const namespace = api.PyModule_GetDict(main);
  natives.forEach((native, index) => {
    const moduleName = newText(instance, native.module);
    const object = createNativeFunction(api, memory, native, firstNative + index, moduleName);
    withText(instance, `${native.module}:${native.name}`, (key) =>
      api.PyDict_SetItemString(namespace, key, object),
    );
  });
  runProgram(instance, pythonSide());
  const entry = (name: string): Pointer =>
    withText(instance, name, (key) => api.PyObject_GetAttrString(main, key));
  const entryPoints = { start: entry('_start'), step: entry('_step'), finish: entry('_finish') };
  runProgram(instance, 'del _natives, _docproof, _start, _step, _finish');
  return takeImage(instance, entryPoints);
}

function takeImage(instance: Instance, entryPoints: EntryPoints): Image {
  const bytes = new Uint8Array(instance.memory());
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return {
    memory: bytes.slice(0, end),
    size: bytes.length,
    stackPointer: readStackPointer(instance.api),
    entryPoints,
  };
}

function applyImage(instance: Instance, image: Image): Image {
  instance.growMemory(image.size);
  restoreMemory(instance, image);
  return image;
}

function restoreMemory(instance: Instance, image: Image): void {
  const bytes = new Uint8Array(instance.memory());
  bytes.set(image.memory);
  bytes.fill(0, image.memory.length);
  writeStackPointer(instance.api, image.stackPointer);
}

function prepare(
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
  if (run.dialect === 'script') fs.writeFile(snippetFile, run.source);
}

function execute(instance: Instance, { start, step, finish }: EntryPoints, run: Run): RunOutcome {
  const { api, memory } = instance;
  let result: string | undefined;
  let end: RunEnd | undefined;
  let crash: string | undefined;
  try {
    const { source, dialect, setup = null, after = null, topLevelAwait } = run;
    const request = newText(
      instance,
      JSON.stringify({ source, dialect, setup, after, topLevelAwait }),
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
    leftTrace: record.leftTrace,
  };
}

/** Takes a step: (code, globals, locals) is evaluated, (callable, parameters) is called. */
function take({ api }: Instance, next: Pointer): Pointer {
  const [first, second] = [api.PyTuple_GetItem(next, 0), api.PyTuple_GetItem(next, 1)];
  return api.PyTuple_Size(next) === 3
    ? api.PyEval_EvalCode(first, second, api.PyTuple_GetItem(next, 2))
    : api.PyObject_CallObject(first, second);
}
