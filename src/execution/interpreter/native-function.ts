import type { Pointer, PythonApi } from './exports.ts';
import { allocateText } from './text.ts';

/**
 * A function of ours that Python sees as a built-in one. Called like a `METH_VARARGS |
 * METH_KEYWORDS` function of the C API: pointers to self, to a tuple and to a dict (or 0);
 * returns a new reference, or 0 with an exception set.
 */
export type NativeCode = (self: Pointer, positional: Pointer, keywords: Pointer) => Pointer;

export interface NativeFunction {
  readonly name: string;
  readonly doc: string;
  readonly code: NativeCode;
}

const varargsWithKeywords = 0x0001 | 0x0002;

/**
 * Puts the code of the functions into the interpreter's table of C functions, and returns the
 * index of the first. It has to happen at the same point of each boot, because an image of the
 * memory holds these indices.
 */
export function installNativeCode(
  table: WebAssembly.Table,
  functions: readonly NativeFunction[],
): number {
  const first = table.grow(functions.length);
  functions.forEach(({ code }, index) => {
    table.set(first + index, asWebAssembly(code));
  });
  return first;
}

/** Makes the Python object of a native function; returns a new reference. */
export function createNativeFunction(
  api: PythonApi,
  memory: () => ArrayBuffer,
  { name, doc }: NativeFunction,
  tableIndex: number,
  module: Pointer,
): Pointer {
  // A PyMethodDef: name, function, flags, docstring. CPython keeps the pointer: it is never freed.
  const definition = api.malloc(16);
  const namePointer = allocateText(api, memory, name);
  const docPointer = allocateText(api, memory, doc);
  const view = new DataView(memory(), definition);
  view.setUint32(0, namePointer, true);
  view.setUint32(4, tableIndex, true);
  view.setUint32(8, varargsWithKeywords, true);
  view.setUint32(12, docPointer, true);
  return api.PyCFunction_NewEx(definition, 0, module);
}

/**
 * A function table takes only functions of WebAssembly: this passes ours through the smallest
 * module that imports and exports one of type (i32, i32, i32) -> i32.
 */
function asWebAssembly(code: NativeCode): unknown {
  const { f } = new WebAssembly.Instance(trampoline(), { e: { f: code } }).exports;
  return f;
}

let compiled: WebAssembly.Module | undefined;

function trampoline(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(
    Uint8Array.of(
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic, version
      ...[0x01, 0x08, 0x01, 0x60, 0x03, 0x7f, 0x7f, 0x7f, 0x01, 0x7f], // type 0
      ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00], // import e.f: type 0
      ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00], // export f
    ),
  );
  return compiled;
}
