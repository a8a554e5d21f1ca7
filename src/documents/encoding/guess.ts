import { analyse } from 'chardet';
import { decoderName } from './declaration.ts';

/** More would make the guess slower and hardly better. */
const sampleSize = 65_536;

/** What is likelier than this encoding of Western texts by less is not told from it by so few letters. */
const advantage = 15;

/** Encodings that bytes which are no UTF-8 may be in, the likeliest first; any bytes can be read in the last. */
export function guessEncodings(bytes: Uint8Array): readonly string[] {
  const matches = analyse(sampleOf(bytes)).flatMap(({ name, confidence }) => {
    const encoding = decoderName(name);
    const isOther = encoding === undefined || encoding.startsWith('utf-');
    return isOther || confidence === 0 ? [] : [{ encoding, confidence }];
  });
  const western = matches.find(({ encoding }) => encoding === 'windows-1252')?.confidence ?? 0;
  const others = matches
    .filter(({ confidence }) => confidence > western + advantage)
    .map(({ encoding }) => encoding);
  return [...new Set([...others, 'windows-1252'])];
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
