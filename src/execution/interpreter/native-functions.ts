import type { Feature } from '../../model/expectation.ts';
import type { VirtualClock } from '../seal/clock.ts';
import { asLinuxError, toWasiNumber } from './error-numbers.ts';
import type { DataSymbol, Pointer, PythonApi } from './exports.ts';
import { lineFunctions } from './line-functions.ts';
import type { LineNotes } from './line-notes.ts';
import type { NativeFunction } from './native-function.ts';
import { newOsError } from './os-error.ts';
import type { Streams } from './streams.ts';
import { allocateText, createText, readBytes } from './text.ts';

/** What native functions work on; the API is there once the module is instantiated. */
export interface NativeContext {
  api(): PythonApi;
  /** Address of an exported data symbol. */
  address(symbol: DataSymbol): Pointer;
  memory(): ArrayBuffer;
  /** The C functions of the interpreter, which its type objects refer to by index. */
  table(): WebAssembly.Table;
  readonly clock: VirtualClock;
  readonly lines: LineNotes;
  /** While a function runs that CPython would run in another thread, sleeping is not what it seems. */
  inWorker: boolean;
  readonly streams: Pick<Streams, 'stdoutSize' | 'stdoutSince'>;
  /** Notes that the run asked for a feature that is not there. */
  lack(feature: Feature, detail: string): void;
}

/** A native function and the module attributes that it stands in for. */
export interface NativeReplacement extends NativeFunction {
  readonly module: string;
}

/**
 * The built-in functions that docproof gives to Python. They are where the C library has no door
 * to watch: its sleep is a loop that reads the clock, its threads fail without a call. Those of
 * the module `docproof` are for the Python side of docproof alone.
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
  const absent = (module: string, name: string, feature: Feature): NativeReplacement => ({
    module,
    name,
    doc: 'Not available here.',
    code: () => {
      context.lack(feature, module === 'posix' ? `os.${name}` : name);
      return raise(context, 'PyExc_OSError', '[Errno 38] Function not implemented');
    },
  });
  return [
    {
      module: 'time',
      name: 'sleep',
      doc: 'sleep(seconds)\n\nDelay execution for a given number of seconds.',
      code: (_self, positional) => {
        if (context.inWorker) context.lack('threads', 'time.sleep in another thread');
        return sleep(context, positional);
      },
    },
    noThreads('start_new_thread'),
    noThreads('start_new'),
    noThreads('start_joinable_thread'),
    ...processFunctions.map((name) => absent('posix', name, 'processes')),
    absent('docproof', 'fork_exec', 'processes'),
    {
      module: 'posix',
      name: 'strerror',
      doc: 'Translate an error code to a message string.',
      code: (_self, positional) => errorText(context, positional),
    },
    {
      module: 'docproof',
      name: 'in_worker',
      doc: 'in_worker(entered)',
      code: (_self, positional) => {
        const { PyTuple_GetItem, PyLong_AsLong } = context.api();
        context.inWorker = PyLong_AsLong(PyTuple_GetItem(positional, 0)) !== 0;
        return none(context);
      },
    },
    {
      module: 'docproof',
      name: 'stdout_size',
      doc: 'stdout_size()',
      code: () => context.api().PyLong_FromLong(context.streams.stdoutSize()),
    },
    {
      module: 'docproof',
      name: 'stdout_since',
      doc: 'stdout_since(size)',
      code: (_self, positional) => {
        const { PyTuple_GetItem, PyLong_AsLong } = context.api();
        const start = PyLong_AsLong(PyTuple_GetItem(positional, 0));
        return createText(context.api(), context.memory, context.streams.stdoutSince(start));
      },
    },
    {
      module: 'docproof',
      name: 'call_untraced',
      doc: 'call_untraced(function, argument)',
      code: (_self, positional) => callUntraced(context.api(), positional),
    },
    {
      module: 'docproof',
      name: 'linux_error_number',
      doc: 'linux_error_number(number of WASI)',
      code: (_self, positional) => {
        const { PyTuple_GetItem, PyLong_AsLong, PyLong_FromLong } = context.api();
        const number = PyLong_AsLong(PyTuple_GetItem(positional, 0));
        return PyLong_FromLong(asLinuxError(number)?.number ?? number);
      },
    },
    {
      module: 'docproof',
      name: 'new_os_error',
      doc: 'Stands in for OSError.__new__.',
      code: (type, positional, keywords) => newOsError(context, type, positional, keywords),
    },
    ...lineFunctions(context),
  ];
}

/** Calls a function with one argument while nothing is traced or profiled; 3.10 knows no way to. */
function callUntraced(api: PythonApi, positional: Pointer): Pointer {
  const parameters = api.PyTuple_New(1);
  const value = api.PyTuple_GetItem(positional, 1);
  api.Py_IncRef(value);
  api.PyTuple_SetItem(parameters, 0, value);
  const thread = api.PyThreadState_Get();
  api.PyThreadState_EnterTracing?.(thread);
  const result = api.PyObject_CallObject(api.PyTuple_GetItem(positional, 0), parameters);
  api.PyThreadState_LeaveTracing?.(thread);
  api.Py_DecRef(parameters);
  return result;
}

/** Functions of `os` that CPython has on Linux, and WebAssembly has not or cannot make work. */
const processFunctions = (
  'fork forkpty system execv execve posix_spawn posix_spawnp wait waitpid wait3 wait4 waitid ' +
  'killpg'
).split(' ');

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
  type: 'PyExc_OSError' | 'PyExc_RuntimeError' | 'PyExc_ValueError',
  message: string,
): Pointer {
  const api = context.api();
  const text = allocateText(api, context.memory, message);
  const exception = new DataView(context.memory()).getUint32(context.address(type), true);
  api.PyErr_SetString(exception, text);
  api.free(text);
  return 0;
}

/** `os.strerror`, for the numbers and in the words of Linux. */
function errorText(context: NativeContext, positional: Pointer): Pointer {
  const api = context.api();
  const argument = api.PyTuple_GetItem(positional, 0);
  if (argument === 0) return 0;
  const number = api.PyLong_AsLong(argument);
  if (number === -1 && api.PyErr_Occurred() !== 0) return 0;
  const wasi = toWasiNumber(number);
  const message =
    wasi === undefined
      ? `Unknown error ${number}`
      : (asLinuxError(wasi)?.text ?? readBytes(context.memory(), api.strerror(wasi)));
  return createText(api, context.memory, message);
}

function none(context: NativeContext): Pointer {
  const api = context.api();
  const object = context.address('_Py_NoneStruct');
  api.Py_IncRef(object);
  return object;
}
