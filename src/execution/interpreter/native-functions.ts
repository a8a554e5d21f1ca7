import type { Feature } from '../../model/expectation.ts';
import type { VirtualClock } from '../seal/clock.ts';
import type { DataSymbol, Pointer, PythonApi } from './exports.ts';
import type { NativeFunction } from './native-function.ts';
import { allocateText } from './text.ts';

/** What native functions work on; the API is there once the module is instantiated. */
export interface NativeContext {
  api(): PythonApi;
  /** Address of an exported data symbol. */
  address(symbol: DataSymbol): Pointer;
  memory(): ArrayBuffer;
  readonly clock: VirtualClock;
  /** Notes that the run asked for a feature that is not there. */
  lack(feature: Feature, detail: string): void;
}

/** A native function and the module attributes that it stands in for. */
export interface NativeReplacement extends NativeFunction {
  readonly module: string;
}

/**
 * The built-in functions that docproof gives to Python. They are where the C library has no door
 * to watch: its sleep is a loop that reads the clock, its threads fail without a call.
 */
export function nativeReplacements(context: NativeContext): readonly NativeReplacement[] {
  const noThreads = (name: string): NativeReplacement => ({
    module: '_thread',
    name,
    doc: 'Start a new thread.',
    code: () => {
      context.lack('threads', `_thread.${name}`);
      return raise(context, 'PyExc_RuntimeError', "can't start new thread");
    },
  });
  return [
    {
      module: 'time',
      name: 'sleep',
      doc: 'sleep(seconds)\n\nDelay execution for a given number of seconds.',
      code: (_self, positional) => sleep(context, positional),
    },
    noThreads('start_new_thread'),
    noThreads('start_new'),
    noThreads('start_joinable_thread'),
  ];
}

function sleep(context: NativeContext, positional: Pointer): Pointer {
  const api = context.api();
  const seconds = api.PyTuple_GetItem(positional, 0);
  if (seconds === 0) return 0;
  const value = api.PyFloat_AsDouble(seconds);
  if (value === -1 && api.PyErr_Occurred() !== 0) return 0;
  if (Number.isNaN(value)) {
    return raise(context, 'PyExc_ValueError', 'Invalid value NaN (not a number)');
  }
  if (value < 0) return raise(context, 'PyExc_ValueError', 'sleep length must be non-negative');
  context.clock.sleep(value);
  return none(context);
}

function raise(
  context: NativeContext,
  type: 'PyExc_RuntimeError' | 'PyExc_ValueError',
  message: string,
): Pointer {
  const api = context.api();
  const text = allocateText(api, context.memory, message);
  const exception = new DataView(context.memory()).getUint32(context.address(type), true);
  api.PyErr_SetString(exception, text);
  api.free(text);
  return 0;
}

function none(context: NativeContext): Pointer {
  const api = context.api();
  const object = context.address('_Py_NoneStruct');
  api.Py_IncRef(object);
  return object;
}
