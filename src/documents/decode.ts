import { isUtf8 } from 'node:buffer';

/** The text of a document, and what it takes to find a character of it in the file. */
export interface Decoded {
  readonly ok: true;
  /** Without the byte order mark; line ends are as they are in the file. */
  readonly text: string;
  /** Bytes of the byte order mark. */
  readonly markLength: number;
  /** How many bytes of the file hold this piece of its text. */
  readonly byteLength: (piece: string) => number;
}

export interface Undecodable {
  readonly ok: false;
  readonly message: string;
  readonly hint: string;
  /** Counts from 1. */
  readonly line?: number;
}

/** Decodes UTF-8, and UTF-16 behind a byte order mark. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (startsWith(bytes, utf16le)) return decodeUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, utf16be)) return decodeUtf16(bytes, 'utf-16be');
  return decodeUtf8(bytes);
}

/** The bytes of a text, with the encoding and the byte order mark that these bytes have. */
export function encode(text: string, like: Uint8Array): Uint8Array {
  if (startsWith(like, utf16le)) return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (startsWith(like, utf16be)) return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return Buffer.from(startsWith(like, utf8) ? `\uFEFF${text}` : text);
}

// Byte order marks: https://www.unicode.org/faq/utf_bom.html#bom4
const utf8 = [0xef, 0xbb, 0xbf];
const utf16le = [0xff, 0xfe];
const utf16be = [0xfe, 0xff];

const hint = 'save it as UTF-8 text';
const binary: Undecodable = { ok: false, message: 'not a text document', hint };

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | Undecodable {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) return binary;
    return { ok: true, text, markLength: 2, byteLength: (piece) => piece.length * 2 };
  } catch {
    return binary;
  }
}

function decodeUtf8(bytes: Uint8Array): Decoded | Undecodable {
  if (bytes.includes(0)) return binary;
  if (!isUtf8(bytes)) {
    const line = firstInvalidLine(bytes);
    return { ok: false, message: `not UTF-8 at line ${line}`, hint, line };
  }
  return {
    ok: true,
    text: new TextDecoder().decode(bytes),
    markLength: startsWith(bytes, utf8) ? 3 : 0,
    byteLength: (piece) => Buffer.byteLength(piece),
  };
}

/** Lines can be looked at one by one, for a line feed is never part of a longer UTF-8 sequence. */
function firstInvalidLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const lineFeed = bytes.indexOf(0x0a, start);
    if (lineFeed === -1 || !isUtf8(bytes.subarray(start, lineFeed))) return line;
    line += 1;
    start = lineFeed + 1;
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
