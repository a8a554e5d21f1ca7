import { readFileSync } from 'node:fs';
import type { Feature } from '../../model/expectation.ts';
import type { VirtualClock } from '../seal/clock.ts';
import { createEntropy, type Entropy } from '../seal/entropy.ts';
import { type Seal, sealImports } from '../seal/seal.ts';
import { type CallbackSlots, createCallbackSlots } from './callback-slots.ts';
import { replaceDevices } from './devices.ts';
import type { DataSymbol, Pointer, PythonApi } from './exports.ts';
import { boundFiles, type FileBudget } from './file-budget.ts';
import type { FileSystem } from './filesystem.ts';
import { type EmscriptenModule, loadGlue, pyodideApi } from './glue.ts';
import { boundMemory } from './memory-bound.ts';
import { installNativeCode } from './native-function.ts';
import {
  type NativeContext,
  type NativeReplacement,
  nativeReplacements,
} from './native-functions.ts';
import type { RuntimeFiles } from './runtime-files.ts';
import type { Streams } from './streams.ts';
import { symbolAddress } from './symbols.ts';
import { allocateText } from './text.ts';

/** A runtime that is ready to be instantiated: plain data that threads may share. */
export interface LoadedRuntime {
  readonly files: RuntimeFiles;
  readonly module: WebAssembly.Module;
}

/** Bounds of an interpreter, in bytes. */
export interface Limits {
  readonly memory: number;
  readonly files: number;
}

/** An instantiated runtime in which no Python has run yet. */
export interface Instance {
  readonly api: PythonApi;
  readonly fs: FileSystem;
  readonly table: WebAssembly.Table;
  readonly seal: Seal;
  readonly clock: VirtualClock;
  readonly entropy: Entropy;
  readonly natives: readonly NativeReplacement[];
  /** Index of the first native function in the table. */
  readonly firstNative: number;
  /** Features that native functions missed since the last call, with the name of the call. */
  takeLacking(): ReadonlyMap<Feature, string>;
  /** What is counted and kept for a run starts anew: bytes of files, callbacks, mask of permissions. */
  resetRun(): void;
  memory(): ArrayBuffer;
  /** Grows the memory to at least this many bytes, so that Emscripten knows of it. */
  growMemory(bytes: number): void;
  address(symbol: DataSymbol): Pointer;
}

/** The mask of permissions that a Linux shell starts programs with. */
const usualUmask = 0o022;

/** The folder in which a snippet runs, as `~` and working directory. */
export const home = '/home/reader';

/**
 * Instantiates CPython without Pyodide's Python side: `Py_InitializeEx` is called by us and not by
 * Pyodide's `main`, so there is no `js` module, no proxy and no import hook to be rid of.
 */
export async function instantiate(
  { files, module }: LoadedRuntime,
  streams: Streams,
  limits: Limits,
  clock: VirtualClock,
): Promise<Instance> {
  const createModule = await loadGlue(files);
  const entropy = createEntropy();
  let lacking = new Map<Feature, string>();
  let seal: Seal | undefined;
  let api: PythonApi | undefined;
  let table: WebAssembly.Table | undefined;
  let importedMemory: WebAssembly.Memory | undefined;
  let memoryBase = 0;
  const imported = new Set(WebAssembly.Module.imports(module).map(({ name }) => name));
  let grow: (bytes: number) => unknown = () => undefined;
  let budget: FileBudget | undefined;
  let slots: CallbackSlots | undefined;

  const ready = (): PythonApi => {
    if (api === undefined) throw new Error('the interpreter is not instantiated yet');
    return api;
  };
  const wholeMemory = (): WebAssembly.Memory => {
    const found = api?.memory ?? importedMemory;
    if (found === undefined) throw new Error('the interpreter has no memory yet');
    return found;
  };
  const memory = (): ArrayBuffer => wholeMemory().buffer as ArrayBuffer;
  const address = (symbol: DataSymbol): Pointer => Number(ready()[symbol].value) + memoryBase;
  const host = {
    clock,
    entropy,
    memory,
    allocate: (size: number) => ready().malloc(size),
    free: (pointer: Pointer) => ready().free(pointer),
    takeCallbackSlot() {
      if (slots === undefined) throw new Error('the interpreter has no table of functions yet');
      return slots.take();
    },
    findSymbol: (name: string) =>
      imported.has(name) || table === undefined
        ? 0
        : symbolAddress(ready(), table, memoryBase, name),
    setLinkError(message: string) {
      const text = allocateText(ready(), memory, message);
      ready().__dl_seterr(text, 0);
      ready().free(text);
    },
    mayWrite: (descriptor: number, bytes: number) => budget?.mayWrite(descriptor, bytes) ?? true,
    umask: usualUmask,
  };
  const nativeContext: NativeContext = {
    api: ready,
    address,
    memory,
    table: () => table as WebAssembly.Table,
    clock,
    lines: streams.lines,
    inWorker: false,
    streams,
    lack: (feature, detail) => lacking.set(feature, detail),
  };
  const natives = nativeReplacements(nativeContext);

  const emscripten = await createModule({
    noInitialRun: true,
    thisProgram: '/usr/bin/python3',
    arguments: [],
    ...streams.devices,
    print: () => undefined,
    printErr: (line) => streams.noteFatal(line),
    locateFile: (name) => new URL(name, `file://${files.glue}`).pathname,
    API: pyodideApi(files),
    preRun: [(self) => prepareFiles(self, files)],
    instantiateWasm(imports, receive) {
      const {
        __memory_base: base,
        memory: shared,
        __indirect_function_table: functions,
      } = imports['env'] ?? {};
      if (base instanceof WebAssembly.Global) memoryBase = Number(base.value);
      if (shared instanceof WebAssembly.Memory) importedMemory = shared;
      if (functions instanceof WebAssembly.Table) table = functions;
      grow = imports['env']?.['emscripten_resize_heap'] as (bytes: number) => unknown;
      supplyErrorMarker(imports);
      seal = sealImports(imports, host);
      void WebAssembly.instantiate(module, imports).then((instance) => {
        api = instance.exports as unknown as PythonApi;
        table ??= api.__indirect_function_table;
        receive(instance, module);
      }, streams.fail);
      return {};
    },
  });
  if (table === undefined || seal === undefined)
    throw new Error('the runtime has no function table');
  replaceDevices(emscripten.FS, streams, entropy);
  boundMemory(wholeMemory(), limits.memory);
  budget = boundFiles(emscripten.FS, limits.files);
  const firstNative = installNativeCode(table, natives);
  slots = createCallbackSlots(table);
  return {
    api: ready(),
    fs: emscripten.FS,
    table,
    seal,
    clock,
    entropy,
    natives,
    firstNative,
    takeLacking() {
      const taken = lacking;
      lacking = new Map();
      return taken;
    },
    resetRun() {
      budget?.reset();
      slots?.reset();
      host.umask = usualUmask;
      nativeContext.inWorker = false;
    },
    memory,
    growMemory(bytes) {
      if (memory().byteLength < bytes) grow(bytes);
    },
    address,
  };
}

function prepareFiles({ FS, ENV }: EmscriptenModule, files: RuntimeFiles): void {
  const { python, stdlib } = files;
  FS.mkdirTree(`/lib/python${python}/site-packages`);
  FS.mkdirTree(`/lib/python${python}/lib-dynload`);
  if (stdlib !== undefined) {
    FS.writeFile(`/lib/python${python.replace('.', '')}.zip`, readFileSync(stdlib));
  }
  FS.mkdirTree(home);
  FS.chdir(home);
  Object.assign(ENV, environment);
}

/** The environment of every run; `PYTHON...` settings are taken back once Python has started. */
const environment: Readonly<Record<string, string>> = {
  HOME: home,
  USER: 'reader',
  LOGNAME: 'reader',
  PATH: '/usr/local/bin:/usr/bin:/bin',
  PWD: home,
  LANG: 'C.UTF-8',
  _: '/usr/bin/python3',
  PYTHONHOME: '/',
  PYTHONDONTWRITEBYTECODE: '1',
};

/** Pyodide's loader adds these imports by itself; the functions behind them are never reached. */
function supplyErrorMarker(imports: Record<string, WebAssembly.ModuleImports>): void {
  const marker = Symbol('error marker');
  imports['env'] ??= {};
  imports['env']['Jsv_GetError_import'] ??= () => marker;
  imports['env']['JsvError_Check'] ??= (value: unknown) => Number(value === marker);
  imports['sentinel'] ??= {
    create_sentinel: () => marker,
    is_sentinel: (value: unknown) => Number(value === marker),
  };
}
