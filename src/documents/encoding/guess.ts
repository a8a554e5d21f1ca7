import { analyse } from 'chardet';
import { decoderName } from './declaration.ts';

/** More would make the guess slower and hardly better. */
const sampleSize = 65_536;

/** Encodings that bytes which are no UTF-8 may be in, the likeliest first; any bytes can be read in the last. */
export function guessEncodings(bytes: Uint8Array): readonly string[] {
  const matches = analyse(sampleOf(bytes))
    .filter(({ confidence }) => confidence > 0)
    .map(({ name }) => decoderName(name))
    .filter((name) => name !== undefined && !name.startsWith('utf-'));
  return [...new Set([...(matches as readonly string[]), 'windows-1252'])];
}

/** The lines that are not ASCII, as far as they are needed: what is ASCII says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let size = 0;
  let start = 0;
  while (start < bytes.length && size < sampleSize) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found + 1;
    const line = bytes.subarray(start, Math.min(end, start + sampleSize));
    if (line.some((byte) => byte >= 0x80 || byte === 0x1b)) {
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
}
