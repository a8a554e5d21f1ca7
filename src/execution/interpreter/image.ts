import type { Chance } from '../../model/execution.ts';
import { type Pointer, readStackPointer, writeStackPointer } from './exports.ts';
import type { Instance } from './instance.ts';

/** The memory of an interpreter at its checkpoint, and where the entry points lie in it. */
export interface Image {
  readonly memory: Uint8Array;
  /** Bytes of the whole memory; what `memory` does not cover is zero. */
  readonly size: number;
  readonly stackPointer: Pointer;
  readonly entryPoints: EntryPoints;
}

/** Addresses of the driver's functions. */
export interface EntryPoints {
  readonly start: Pointer;
  readonly step: Pointer;
  readonly finish: Pointer;
}

/** The part of chance that is settled when Python starts, and so belongs to an image. */
export type BootChance = Pick<Chance, 'hash' | 'padding'>;

/** Copies the memory of an interpreter that is ready to run a snippet. */
export function takeImage(instance: Instance, entryPoints: EntryPoints): Image {
  const bytes = new Uint8Array(instance.memory());
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return {
    memory: bytes.slice(0, end),
    size: bytes.length,
    stackPointer: readStackPointer(instance.api),
    entryPoints,
  };
}

/** Bytes of a page of WebAssembly: memory has a whole number of them. */
const pageSize = 2 ** 16;
const zeroes = Buffer.alloc(pageSize);

/**
 * Prepares to put the memory back, again and again. A run writes to about half of the pages, and
 * a quarter is zero: looking for what is different is cheaper than writing everything anew.
 *
 * @returns puts the memory and the stack pointer back; memory that has grown is zero beyond
 */
export function prepareRewind(instance: Instance, image: Image): () => void {
  const pages = pagesOf(image.memory);
  return () => {
    const memory = Buffer.from(instance.memory());
    const count = memory.length / pageSize;
    for (let index = 0; index < count; index += 1) {
      const page = pages[index] ?? zeroes;
      const start = index * pageSize;
      if (page.compare(memory, start, start + pageSize) !== 0) memory.set(page, start);
    }
    writeStackPointer(instance.api, image.stackPointer);
  };
}

/** Views of the memory by page. All that are zero are the same one, which stays in the processor's cache. */
function pagesOf({ buffer, byteOffset, length }: Uint8Array): readonly Buffer[] {
  const pages: Buffer[] = [];
  for (let start = 0; start < length; start += pageSize) {
    const view = Buffer.from(buffer, byteOffset + start, Math.min(pageSize, length - start));
    const page = view.length === pageSize ? view : Buffer.concat([view], pageSize);
    pages.push(page.equals(zeroes) ? zeroes : page);
  }
  return pages;
}
