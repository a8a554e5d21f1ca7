import { asLinuxError } from './error-numbers.ts';
import type { DataSymbol, Pointer } from './exports.ts';
import type { NativeCode } from './native-function.ts';
import type { NativeContext } from './native-functions.ts';
import { createText, readBytes } from './text.ts';

/** Offset of `tp_new` in a PyTypeObject of 32-bit CPython. */
const newSlot = 156;

/**
 * Makes an OSError as Linux would. The C code of CPython raises with the numbers of WASI, which
 * it is compiled for, and with the text that the C library has for them: by that text it is told
 * from a number that the snippet has chosen, which is one of Linux already.
 */
export function newOsError(
  context: NativeContext,
  type: Pointer,
  positional: Pointer,
  keywords: Pointer,
): Pointer {
  const api = context.api();
  // The slot of a subclass still holds the function that OSError had.
  const original = slotOf(context, exceptionType(context, 'PyExc_FileNotFoundError'));
  const create = context.table().get(original) as NativeCode;
  const translated = translate(context, positional);
  const chosen = chooseType(context, type, translated ?? positional);
  const result = create(chosen, translated ?? positional, keywords);
  if (translated !== undefined) api.Py_DecRef(translated);
  return result;
}

/** The subclass of OSError that stands for the number, as CPython chooses it: PEP 3151. */
function chooseType(context: NativeContext, type: Pointer, positional: Pointer): Pointer {
  const api = context.api();
  if (type !== exceptionType(context, 'PyExc_OSError') || api.PyTuple_Size(positional) < 2) {
    return type;
  }
  const number = api.PyLong_AsLong(api.PyTuple_GetItem(positional, 0));
  if (api.PyErr_Occurred() !== 0) api.PyErr_Clear();
  const subclass = subclasses[number];
  return subclass === undefined ? type : exceptionType(context, subclass);
}

/** By number on Linux. */
const subclasses: Readonly<Record<number, DataSymbol>> = {
  1: 'PyExc_PermissionError',
  2: 'PyExc_FileNotFoundError',
  3: 'PyExc_ProcessLookupError',
  4: 'PyExc_InterruptedError',
  10: 'PyExc_ChildProcessError',
  11: 'PyExc_BlockingIOError',
  13: 'PyExc_PermissionError',
  17: 'PyExc_FileExistsError',
  20: 'PyExc_NotADirectoryError',
  21: 'PyExc_IsADirectoryError',
  32: 'PyExc_BrokenPipeError',
  103: 'PyExc_ConnectionAbortedError',
  104: 'PyExc_ConnectionResetError',
  108: 'PyExc_BrokenPipeError',
  110: 'PyExc_TimeoutError',
  111: 'PyExc_ConnectionRefusedError',
  114: 'PyExc_BlockingIOError',
  115: 'PyExc_BlockingIOError',
};

function exceptionType(context: NativeContext, symbol: DataSymbol): Pointer {
  return new DataView(context.memory()).getUint32(context.address(symbol), true);
}

function slotOf(context: NativeContext, type: Pointer): number {
  return new DataView(context.memory()).getUint32(type + newSlot, true);
}

/** A new tuple with the number and the text of Linux; undefined when there is nothing to change. */
function translate(context: NativeContext, positional: Pointer): Pointer | undefined {
  const api = context.api();
  const size = api.PyTuple_Size(positional);
  if (size < 2) return undefined;
  const number = api.PyLong_AsLong(api.PyTuple_GetItem(positional, 0));
  const start = api.PyUnicode_AsUTF8AndSize(api.PyTuple_GetItem(positional, 1), 0);
  if (api.PyErr_Occurred() !== 0) {
    api.PyErr_Clear();
    return undefined;
  }
  const error = asLinuxError(number);
  const text = readBytes(context.memory(), start);
  if (error === undefined || text !== readBytes(context.memory(), api.strerror(number))) {
    return undefined;
  }
  const translated = api.PyTuple_New(size);
  api.PyTuple_SetItem(translated, 0, api.PyLong_FromLong(error.number));
  api.PyTuple_SetItem(translated, 1, createText(api, context.memory, error.text ?? text));
  for (let index = 2; index < size; index += 1) {
    const item = api.PyTuple_GetItem(positional, index);
    api.Py_IncRef(item);
    api.PyTuple_SetItem(translated, index, item);
  }
  return translated;
}
