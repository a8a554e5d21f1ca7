/** The places in the table of functions where ctypes puts the callbacks of a run. */
export interface CallbackSlots {
  /** Index of a place that is free. */
  take(): number;
  /** Empties every place that was taken, so that the next run finds the table as this one did. */
  reset(): void;
}

/** Enough for what snippets do with ctypes; a run that takes more makes the table longer. */
const reserved = 64;

/**
 * Emscripten keeps a list of free places outside of the memory, where no rewind reaches it, and
 * Python sees the index as the address of a callback. So the places are ours, handed out in the
 * same order in each run, and never a second time within one.
 */
export function createCallbackSlots(table: WebAssembly.Table): CallbackSlots {
  const first = table.grow(reserved);
  let next = first;
  return {
    take() {
      if (next === table.length) table.grow(1);
      next += 1;
      return next - 1;
    },
    reset() {
      for (let index = first; index < next; index += 1) table.set(index, null);
      next = first;
    },
  };
}
