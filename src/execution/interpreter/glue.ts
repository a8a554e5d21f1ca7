import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileSystem } from './filesystem.ts';
import type { RuntimeFiles } from './runtime-files.ts';

/** What docproof uses of Emscripten's module object. */
export interface EmscriptenModule {
  readonly FS: FileSystem;
  readonly ENV: Record<string, string>;
  readonly wasmTable?: WebAssembly.Table;
  readonly wasmMemory?: WebAssembly.Memory;
}

export type ImportTable = WebAssembly.Imports;

/** What is handed to Emscripten; https://emscripten.org/docs/api_reference/module.html names the keys. */
export interface GlueSettings {
  noInitialRun: true;
  INITIAL_MEMORY?: number;
  thisProgram: string;
  arguments: readonly string[];
  stdin: () => number | null;
  stdout: (byte: number) => void;
  stderr: (byte: number) => void;
  print: (line: string) => void;
  printErr: (line: string) => void;
  locateFile: (name: string) => string;
  preRun: ((module: EmscriptenModule) => void)[];
  instantiateWasm: (
    imports: ImportTable,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
  /** Read by the part of Pyodide that is compiled into the glue. */
  API: object;
}

export type GlueFactory = (settings: GlueSettings) => Promise<EmscriptenModule>;

const require = createRequire(import.meta.url);

/** Loads the function that makes Emscripten modules of this runtime; Node keeps it for the next call. */
export async function loadGlue(files: RuntimeFiles): Promise<GlueFactory> {
  if (files.glue.endsWith('.mjs')) {
    const loaded = (await import(pathToFileURL(files.glue).href)) as { default: GlueFactory };
    return loaded.default;
  }
  // The script exports nothing in some releases: it always leaves its function in this global.
  const exported: unknown = require(files.glue);
  if (typeof exported === 'function') return exported as GlueFactory;
  const factory = leftBehind.get(files.glue) ?? globals._createPyodideModule;
  if (factory === undefined) throw new Error(`${files.glue} is not the glue of a Pyodide release`);
  leftBehind.set(files.glue, factory);
  return factory;
}

const globals = globalThis as { _createPyodideModule?: GlueFactory };
const leftBehind = new Map<string, GlueFactory>();

/**
 * What Pyodide's part of the glue wants to see so that it starts. Its package index is never
 * used, and so it waits for a lock file that never comes.
 */
export function pyodideApi(files: RuntimeFiles): object {
  const folder = dirname(files.glue) + sep;
  return {
    config: {
      env: {},
      args: [],
      jsglobals: {},
      indexURL: folder,
      lockFileURL: `${folder}repodata.json`,
    },
    lockFilePromise: new Promise(() => undefined),
    runtimeEnv: { IN_NODE: true, IN_NODE_ESM: true },
  };
}
