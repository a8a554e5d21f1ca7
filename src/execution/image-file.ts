import { createHash } from 'node:crypto';
import type { BootChance, Image } from './interpreter/image.ts';
import { pythonSideHash } from './interpreter/python-side.ts';
import type { RuntimeFiles } from './interpreter/runtime-files.ts';

/** Raise it whenever boot, natives or this file format change what an image holds. */
const format = 4;

/** A file name for the image of a runtime: what the image depends on, and nothing else. */
export function imageKey({ python, release }: RuntimeFiles, { hash, padding }: BootChance): string {
  const rests = JSON.stringify([format, release, hash, padding, pythonSideHash()]);
  return `python-${python}-${createHash('sha256').update(rests).digest('hex').slice(0, 16)}.image`;
}

interface Header extends Omit<Image, 'memory'> {
  /** SHA-256 of the memory, in hex. */
  readonly hash: string;
}

/** One line of JSON, then the bytes of the memory. */
export function encodeImage({ memory, ...rest }: Image): Uint8Array {
  const header: Header = { ...rest, hash: hashOf(memory) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), memory]);
}

/** Undefined when the bytes are not, or no longer, what `encodeImage` made. The image shares them. */
export function decodeImage(bytes: Uint8Array | undefined): Image | undefined {
  const lineEnd = bytes?.indexOf(0x0a) ?? -1;
  if (bytes === undefined || lineEnd < 0) return undefined;
  try {
    const { hash, ...rest } = JSON.parse(
      Buffer.from(bytes.subarray(0, lineEnd)).toString(),
    ) as Header;
    const memory = bytes.subarray(lineEnd + 1);
    return hashOf(memory) === hash ? { ...rest, memory } : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(memory: Uint8Array): string {
  return createHash('sha256').update(memory).digest('hex');
}
