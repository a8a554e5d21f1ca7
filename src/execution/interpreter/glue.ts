import { constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
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

/** Loads the function that makes Emscripten modules of this runtime, once for each thread. */
export async function loadGlue(files: RuntimeFiles): Promise<GlueFactory> {
  if (files.glue.endsWith('.mjs')) {
    const loaded = (await import(pathToFileURL(files.glue).href)) as { default: GlueFactory };
    return loaded.default;
  }
  const known = factories.get(files.glue) ?? compileGlue(files.glue);
  factories.set(files.glue, known);
  return known;
}

const factories = new Map<string, GlueFactory>();

/** The scripts of the older releases leave their function in a variable of this name. */
function compileGlue(path: string): GlueFactory {
  const source = `${readFileSync(path, 'utf8')}\nreturn _createPyodideModule;`;
  const parameters = ['require', '__dirname', '__filename', 'process'];
  const load = compileFunction(source, parameters, { filename: path });
  return load(require, dirname(path), path, inertProcess) as GlueFactory;
}

/**
 * All that the glue sees of the process. The real one would keep each interpreter alive for ever,
 * by listeners for uncaught errors that every new module adds.
 */
const inertProcess = {
  argv: [],
  platform: 'linux',
  version: 'v20.0.0',
  versions: { node: '20.0.0' },
  release: { name: 'node' },
  binding: () => ({ fs: constants }),
  on: () => undefined,
};

/**
 * What Pyodide's part of the glue wants to see so that it starts. Its package index is never
 * used: it may wait for a lock file that never comes, or fail to load one.
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
    set packageIndexReady(index: Promise<unknown>) {
      index.catch(() => undefined);
    },
  };
}
