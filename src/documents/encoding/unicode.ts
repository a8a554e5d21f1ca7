/** Decodes UTF-32 without its byte order mark; undefined when it is none. */
export function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  let piece = '';
  for (let offset = 0; offset < bytes.length; offset += 4) {
    const point = view.getUint32(offset, isLittle);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    piece += String.fromCodePoint(point);
    if (piece.length > 4096) {
      pieces.push(piece);
      piece = '';
    }
  }
  return pieces.join('') + piece;
}

export function encodeUtf32(text: string, isLittle: boolean): Uint8Array {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const bytes = new Uint8Array(points.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, point] of points.entries()) view.setUint32(index * 4, point, isLittle);
  return bytes;
}

export function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
}

/** How many UTF-32 characters a text has: four bytes each. */
export function countPoints(text: string): number {
  let surrogates = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) surrogates += 1;
  }
  return text.length - surrogates;
}
