import { policyOf } from '../seal/seal.ts';
import type { Pointer, PythonApi } from './exports.ts';
import { asWebAssembly } from './native-function.ts';

/**
 * Address of what the interpreter exports under a name: of a variable where it lies in memory,
 * of a function its index in the table, into which it is put when it is not there yet. 0 when
 * nothing has that name.
 */
export function symbolAddress(
  api: PythonApi,
  table: WebAssembly.Table,
  memoryBase: number,
  name: string,
): Pointer {
  const symbol = (api as unknown as Record<string, unknown>)[name];
  if (symbol instanceof WebAssembly.Global) return Number(symbol.value) + memoryBase;
  if (typeof symbol !== 'function') return 0;
  for (let index = 0; index < table.length; index += 1) {
    if (table.get(index) === symbol) return index;
  }
  const added = table.grow(1);
  table.set(added, symbol);
  return added;
}

/**
 * Some JavaScript functions of Emscripten, for graphics and the console, lie in the function
 * table as well, where ctypes could call them past the import table: those that the allow-list
 * does not name give way to a function of another type, which traps when it is called.
 */
export function closePointers(
  table: WebAssembly.Table,
  pointers: WebAssembly.ModuleImports,
  module: WebAssembly.Module,
): void {
  const closed = asWebAssembly(() => 0);
  for (const { module: group, name } of WebAssembly.Module.imports(module)) {
    if (group !== 'GOT.func' || policyOf(name) !== undefined) continue;
    const pointer = pointers[name];
    const index = pointer instanceof WebAssembly.Global ? Number(pointer.value) : 0;
    if (index > 0 && index < table.length) table.set(index, closed);
  }
}
