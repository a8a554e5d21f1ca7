import type { Pointer } from './exports.ts';
import type { Instance } from './instance.ts';
import { allocateText } from './text.ts';

/** Runs a program in `__main__`; one that fails is a fault of ours. */
export function runProgram(instance: Instance, source: string): void {
  const status = withText(instance, source, (text) =>
    instance.api.PyRun_SimpleStringFlags(text, 0),
  );
  if (status !== 0) throw new Error('the Python side of docproof failed to start');
}

/** Lends text, as a pointer to bytes that end with NUL, to one call. */
export function withText<T>(instance: Instance, text: string, use: (pointer: Pointer) => T): T {
  const pointer = allocateText(instance.api, instance.memory, text);
  try {
    return use(pointer);
  } finally {
    instance.api.free(pointer);
  }
}

/** A new Python `str`. */
export function newText(instance: Instance, text: string): Pointer {
  const size = new TextEncoder().encode(text).length;
  return withText(instance, text, (pointer) =>
    instance.api.PyUnicode_FromStringAndSize(pointer, size),
  );
}

/** Calls a function of the driver; an exception there is a fault of ours or sabotage by the snippet. */
export function callDriver(
  { api, memory }: Instance,
  callable: Pointer,
  ...parameters: Pointer[]
): Pointer {
  const list = api.malloc(4 * (parameters.length + 1));
  new Uint32Array(memory(), list, parameters.length + 1).set([...parameters, 0]);
  const result = api.PyObject_CallFunctionObjArgs(callable, list);
  api.free(list);
  if (result === 0) throw new Error('the driver of the run failed');
  return result;
}

/** Takes the exception that is set, as a new reference, with its traceback attached. */
export function takeException({ api, memory }: Instance): Pointer {
  const slots = api.malloc(12);
  api.PyErr_Fetch(slots, slots + 4, slots + 8);
  api.PyErr_NormalizeException(slots, slots + 4, slots + 8);
  const [type = 0, exception = 0, traceback = 0] = new Uint32Array(memory(), slots, 3);
  api.free(slots);
  if (traceback !== 0) api.PyException_SetTraceback(exception, traceback);
  // What is left over would keep the snippet's frames, and all that is in them, alive.
  api.Py_DecRef(type);
  api.Py_DecRef(traceback);
  return exception;
}
