/** Decodes an encoding in which each byte is a character; undefined when a byte is none in it. */
export function decodeSingleByte(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Some releases of Node take windows-1252 for ISO 8859-1.
    if (encoding !== 'windows-1252') return text;
    return text.replace(
      c1Controls,
      (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control,
    );
  } catch {
    return undefined;
  }
}

/** Encodes what the encoding has; undefined when a character is not among its 256. */
export function encodeSingleByte(text: string, encoding: string): Uint8Array | undefined {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const character = decodeSingleByte(Uint8Array.of(byte), encoding);
    if (character !== undefined && !bytes.has(character)) bytes.set(character, byte);
  }
  const encoded: number[] = [];
  for (const character of text) {
    const byte = bytes.get(character);
    if (byte === undefined) return undefined;
    encoded.push(byte);
  }
  return Uint8Array.from(encoded);
}

const c1Controls = /[\u0080-\u009f]/g;

/** From 0x80 on: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
