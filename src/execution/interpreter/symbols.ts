import type { Pointer, PythonApi } from './exports.ts';

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
