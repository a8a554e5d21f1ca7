import { createRequire } from 'node:module';
import type { PythonVersion } from '../../model/python.ts';

/** The npm alias under which each runtime is installed: one Pyodide release for each Python. */
const packages: Readonly<Record<PythonVersion, string>> = {
  '3.10': 'pyodide-3.10',
  '3.11': 'pyodide-3.11',
  '3.12': 'pyodide-3.12',
  '3.13': 'pyodide-3.13',
  '3.14': 'pyodide-3.14',
  '3.15': 'pyodide-3.15',
};

/** Absolute paths of what an interpreter boots from. */
export interface RuntimeFiles {
  readonly python: PythonVersion;
  /** Release of Pyodide, such as `0.27.8`: part of the key of a stored image. */
  readonly release: string;
  readonly wasm: string;
  /** Emscripten's JavaScript around the WebAssembly: file system, system calls. */
  readonly glue: string;
  /** The standard library as a zip; undefined on 3.10, whose glue unpacks its own archive. */
  readonly stdlib: string | undefined;
}

const require = createRequire(import.meta.url);

/** Throws an error that names the package when the runtime is not installed. */
export function runtimeFiles(python: PythonVersion): RuntimeFiles {
  const name = packages[python];
  try {
    const { version } = require(`${name}/package.json`) as { version: string };
    const usesModules = python === '3.14' || python === '3.15';
    return {
      python,
      release: version,
      wasm: require.resolve(`${name}/pyodide.asm.wasm`),
      glue: require.resolve(`${name}/pyodide.asm.${usesModules ? 'mjs' : 'js'}`),
      stdlib: python === '3.10' ? undefined : require.resolve(`${name}/python_stdlib.zip`),
    };
  } catch (cause) {
    throw new Error(`the runtime of Python ${python} (npm package ${name}) is not installed`, {
      cause,
    });
  }
}
