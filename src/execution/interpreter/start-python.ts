import { newText, runProgram, withText } from './calls.ts';
import type { Pointer } from './exports.ts';
import { type BootChance, type Image, takeImage } from './image.ts';
import type { Instance } from './instance.ts';
import { createNativeFunction } from './native-function.ts';
import { pythonSide } from './python-side.ts';

/** Starts CPython, loads the Python side, and takes the image of the moment before a snippet. */
export function startPython(instance: Instance, { hash, padding }: BootChance): Image {
  const { api, memory, natives, firstNative } = instance;
  instance.entropy.reset(hash);
  if (padding > 0) api.malloc(padding);
  api.Py_InitializeEx(0);
  const main = withText(instance, '__main__', (name) => api.PyImport_AddModule(name));
  const namespace = api.PyModule_GetDict(main);
  natives.forEach((native, index) => {
    const moduleName = newText(instance, native.module);
    const object = createNativeFunction(api, memory, native, firstNative + index, moduleName);
    withText(instance, `${native.module}:${native.name}`, (key) =>
      api.PyDict_SetItemString(namespace, key, object),
    );
  });
  runProgram(instance, pythonSide());
  const entry = (name: string): Pointer =>
    withText(instance, name, (key) => api.PyObject_GetAttrString(main, key));
  const entryPoints = { start: entry('_start'), step: entry('_step'), finish: entry('_finish') };
  runProgram(instance, 'del _natives, _docproof, _start, _step, _finish');
  return takeImage(instance, entryPoints);
}
