const page = 65_536;

/**
 * Keeps a memory within so many bytes, whoever grows it: Emscripten asks for up to 96 MiB more
 * than is needed, then for less and less when that is refused.
 */
export function boundMemory(memory: WebAssembly.Memory, limit: number): void {
  const grow = memory.grow.bind(memory);
  Object.defineProperty(memory, 'grow', {
    value: (pages: number): number => {
      if (memory.buffer.byteLength + pages * page > limit) {
        throw new RangeError(`the memory may not grow past ${limit} bytes`);
      }
      return grow(pages);
    },
  });
}
