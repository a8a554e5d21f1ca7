import type { Pointer, PythonApi } from './exports.ts';

/** Copies text with a closing NUL into memory that the caller owns. */
export function allocateText(api: PythonApi, memory: () => ArrayBuffer, text: string): Pointer {
  const bytes = new TextEncoder().encode(`${text}\0`);
  const pointer = api.malloc(bytes.length);
  new Uint8Array(memory(), pointer).set(bytes);
  return pointer;
}

/** The content of a Python `str`. */
export function readText(api: PythonApi, memory: () => ArrayBuffer, text: Pointer): string {
  const size = api.malloc(4);
  const start = api.PyUnicode_AsUTF8AndSize(text, size);
  if (start === 0) throw new Error('Python gave no text where text was expected');
  const length = new DataView(memory()).getUint32(size, true);
  api.free(size);
  return new TextDecoder().decode(new Uint8Array(memory(), start, length));
}
