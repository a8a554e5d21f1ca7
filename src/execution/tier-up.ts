import { setFlagsFromString } from 'node:v8';

/**
 * Roughly the bytes of machine code that a WebAssembly function executes before V8 compiles it
 * anew with optimization; about half a second of work in that function alone.
 */
const budget = 1_000_000_000;

/**
 * Has V8 optimize WebAssembly late. By default it does so after a few milliseconds, and the
 * optimizing compiler then takes a quarter of all processor time away from snippets that are
 * over before its code is ready. A snippet that computes for long still gets its optimized code.
 *
 * It holds for the whole process, for modules that are instantiated from then on.
 */
export function tierUpLate(): void {
  setFlagsFromString(`--wasm-tiering-budget=${budget}`);
}
