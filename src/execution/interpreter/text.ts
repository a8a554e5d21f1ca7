import type { Pointer, PythonApi } from './exports.ts';

/** Copies text with a closing NUL into memory that the caller owns. */
export function allocateText(api: PythonApi, memory: () => ArrayBuffer, text: string): Pointer {
  const bytes = new TextEncoder().encode(`${text}\0`);
  const pointer = api.malloc(bytes.length);
  new Uint8Array(memory(), pointer).set(bytes);
  return pointer;
}

/** A new Python `str`. */
export function createText(api: PythonApi, memory: () => ArrayBuffer, text: string): Pointer {
  const bytes = allocateText(api, memory, text);
  const object = api.PyUnicode_FromStringAndSize(bytes, new TextEncoder().encode(text).length);
  api.free(bytes);
  return object;
}

/** The content of a Python `str`. */
export function readText(
  api: PythonApi,
  memory: () => ArrayBuffer,
  text: Pointer,
  longest: number = Number.POSITIVE_INFINITY,
): string {
  const size = api.malloc(4);
  const start = api.PyUnicode_AsUTF8AndSize(text, size);
  if (start === 0) throw new Error('Python gave no text where text was expected');
  const length = new DataView(memory()).getUint32(size, true);
  api.free(size);
  if (length > longest) throw new Error('the result is too long');
  return new TextDecoder().decode(new Uint8Array(memory(), start, length));
}

/** The text of a C string. */
export function readBytes(memory: ArrayBuffer, start: Pointer): string {
  const bytes = new Uint8Array(memory, start);
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}
