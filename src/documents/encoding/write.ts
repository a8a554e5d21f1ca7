import { isAscii } from 'node:buffer';
import type { Decoded } from '../decode.ts';
import type { Replacement } from '../edit.ts';
import { isMultiByte } from './multi-byte.ts';
import { encodeSingleByte } from './single-byte.ts';
import { encodeUtf16, encodeUtf32 } from './unicode.ts';

/**
 * The bytes of a file with pieces of its text replaced; all others stay as they are. `undefined`
 * when a piece cannot be written in the encoding of the file.
 */
export function replaceInFile(
  bytes: Uint8Array,
  { text, encoding, markLength, byteLength }: Decoded,
  replacements: readonly Replacement[],
): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let index = 0;
  let offset = 0;
  let end = markLength;
  const sorted = replacements.toReversed().sort((one, other) => one.start - other.start);
  for (const replacement of sorted) {
    const encoded = encodePiece(replacement.text, encoding);
    if (encoded === undefined) return undefined;
    const start = end + byteLength(text.slice(index, replacement.start), index);
    end = start + byteLength(text.slice(replacement.start, replacement.end), replacement.start);
    pieces.push(bytes.subarray(offset, start), encoded);
    index = replacement.end;
    offset = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(offset)]);
}

function encodePiece(text: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding.startsWith('utf-16')) return encodeUtf16(text, encoding === 'utf-16le');
  if (encoding.startsWith('utf-32')) return encodeUtf32(text, encoding === 'utf-32le');
  if (!isMultiByte(encoding)) return encodeSingleByte(text, encoding);
  // Node can only read these; what is ASCII is the same in all but the one that switches alphabets.
  const bytes = Buffer.from(text);
  return isAscii(bytes) && encoding !== 'iso-2022-jp' ? bytes : undefined;
}
