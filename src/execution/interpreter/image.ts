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

/** Bytes; large enough that looking for a stretch costs little, small enough that most are found. */
const chunk = 2 ** 16;
const zeroes = Buffer.alloc(chunk);

/**
 * Prepares to put the memory back, again and again. A quarter of it and more is zero, the unused
 * depth of the stack above all, and mostly still zero after a run: reading that is cheaper than
 * writing it anew.
 *
 * @returns puts the memory and the stack pointer back; memory that has grown is zero beyond
 */
export function prepareRewind(instance: Instance, image: Image): () => void {
  const source = asBuffer(image.memory);
  const chunks = Math.ceil(source.length / chunk);
  const written: number[] = [];
  const empty: number[] = [];
  for (let index = 0; index < chunks; index += 1) {
    (isZero(source, index * chunk) ? empty : written).push(index * chunk);
  }
  const stretches = join(written);
  return () => {
    const memory = Buffer.from(instance.memory());
    for (const [start, end] of stretches) memory.set(source.subarray(start, end), start);
    for (const start of empty) {
      if (!isZero(memory, start)) memory.fill(0, start, start + chunk);
    }
    memory.fill(0, source.length);
    writeStackPointer(instance.api, image.stackPointer);
  };
}

function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

function isZero(bytes: Buffer, start: number): boolean {
  const end = Math.min(start + chunk, bytes.length);
  return bytes.compare(zeroes, 0, end - start, start, end) === 0;
}

/** Neighbouring chunks as one stretch, from start to end. */
function join(starts: readonly number[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const start of starts) {
    const last = stretches.at(-1);
    if (last?.[1] === start) last[1] = start + chunk;
    else stretches.push([start, start + chunk]);
  }
  return stretches;
}
