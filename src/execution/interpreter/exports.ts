/** A pointer into the memory of an interpreter: a byte offset, 0 for NULL. */
export type Pointer = number;

/** The part of CPython's C API that docproof calls, as the WebAssembly exports it. */
export interface PythonApi {
  readonly memory?: WebAssembly.Memory;
  readonly __indirect_function_table?: WebAssembly.Table;

  malloc(size: number): Pointer;
  free(pointer: Pointer): void;
  /** Returns the end of the heap when called with 0. */
  sbrk(increment: number): Pointer;

  // The stack pointer goes by one pair of names or the other, depending on the Emscripten release.
  stackSave?(): Pointer;
  stackRestore?(pointer: Pointer): void;
  emscripten_stack_get_current?(): Pointer;
  _emscripten_stack_restore?(pointer: Pointer): void;

  /** Sets what `dlerror` says: a format without parameters, and 0. */
  __dl_seterr(format: Pointer, parameters: 0): void;

  Py_InitializeEx(initializeSignals: 0 | 1): void;
  PyRun_SimpleStringFlags(source: Pointer, flags: Pointer): number;
  PyImport_AddModule(name: Pointer): Pointer;
  PyObject_GetAttrString(object: Pointer, name: Pointer): Pointer;
  /** Variadic: the second parameter points to an array of objects that ends with NULL. */
  PyObject_CallFunctionObjArgs(callable: Pointer, objects: Pointer): Pointer;
  PyEval_EvalCode(code: Pointer, globals: Pointer, locals: Pointer): Pointer;
  PyObject_CallObject(callable: Pointer, parameters: Pointer): Pointer;
  PyTuple_New(size: number): Pointer;
  PyTuple_Size(tuple: Pointer): number;
  PyTuple_GetItem(tuple: Pointer, index: number): Pointer;
  /** Steals the reference to the item. */
  PyTuple_SetItem(tuple: Pointer, index: number, item: Pointer): number;
  PyLong_AsLong(object: Pointer): number;
  PyLong_FromLong(value: number): Pointer;
  PyUnicode_FromStringAndSize(utf8: Pointer, size: number): Pointer;
  PyUnicode_AsUTF8AndSize(text: Pointer, size: Pointer): Pointer;
  PyModule_GetDict(module: Pointer): Pointer;
  PyDict_SetItemString(dict: Pointer, key: Pointer, value: Pointer): number;
  PyCFunction_NewEx(definition: Pointer, self: Pointer, module: Pointer): Pointer;
  Py_IncRef(object: Pointer): void;
  Py_DecRef(object: Pointer): void;
  PyErr_Fetch(type: Pointer, value: Pointer, traceback: Pointer): void;
  PyErr_NormalizeException(type: Pointer, value: Pointer, traceback: Pointer): void;
  PyErr_SetString(type: Pointer, message: Pointer): void;
  PyErr_Occurred(): Pointer;
  PyThreadState_Get(): Pointer;
  PyThreadState_EnterTracing?(thread: Pointer): void;
  PyThreadState_LeaveTracing?(thread: Pointer): void;
  PyErr_Clear(): void;
  PyException_SetTraceback(exception: Pointer, traceback: Pointer): number;
  PyFloat_AsDouble(object: Pointer): number;

  /** The text of an error number of WASI. */
  strerror(number: number): Pointer;

  /** Addresses of data, relative to where the module was placed in memory. */
  readonly _Py_NoneStruct: WebAssembly.Global;
  readonly PyExc_OSError: WebAssembly.Global;
  readonly PyExc_RuntimeError: WebAssembly.Global;
  readonly PyExc_ValueError: WebAssembly.Global;

  // The kinds of OSError that stand for certain error numbers.
  readonly PyExc_BlockingIOError: WebAssembly.Global;
  readonly PyExc_BrokenPipeError: WebAssembly.Global;
  readonly PyExc_ChildProcessError: WebAssembly.Global;
  readonly PyExc_ConnectionAbortedError: WebAssembly.Global;
  readonly PyExc_ConnectionRefusedError: WebAssembly.Global;
  readonly PyExc_ConnectionResetError: WebAssembly.Global;
  readonly PyExc_FileExistsError: WebAssembly.Global;
  readonly PyExc_FileNotFoundError: WebAssembly.Global;
  readonly PyExc_InterruptedError: WebAssembly.Global;
  readonly PyExc_IsADirectoryError: WebAssembly.Global;
  readonly PyExc_NotADirectoryError: WebAssembly.Global;
  readonly PyExc_PermissionError: WebAssembly.Global;
  readonly PyExc_ProcessLookupError: WebAssembly.Global;
  readonly PyExc_TimeoutError: WebAssembly.Global;
}

export type DataSymbol = Extract<keyof PythonApi, '_Py_NoneStruct' | `PyExc_${string}`>;

/** The stack pointer of the interpreter. */
export function readStackPointer(api: PythonApi): Pointer {
  const read = api.stackSave ?? api.emscripten_stack_get_current;
  if (read === undefined) throw new Error('the runtime exports no way to read its stack pointer');
  return read();
}

export function writeStackPointer(api: PythonApi, pointer: Pointer): void {
  const write = api.stackRestore ?? api._emscripten_stack_restore;
  if (write === undefined) throw new Error('the runtime exports no way to set its stack pointer');
  write(pointer);
}
