import { isUtf8 } from 'node:buffer';
import type { Problem } from '../model/problem.ts';
import {
  decoderName,
  type EncodingDeclaration,
  editorDeclaration,
  headOf,
} from './encoding/declaration.ts';
import { guessEncodings } from './encoding/guess.ts';
import { byteEnds, isMultiByte } from './encoding/multi-byte.ts';
import { decodeSingleByte } from './encoding/single-byte.ts';
import { countPoints, decodeUtf32 } from './encoding/unicode.ts';

/** The text of a document, and what it takes to find a character of it in the file. */
export interface Decoded {
  readonly ok: true;
  /** Without the byte order mark; line ends are as they are in the file. */
  readonly text: string;
  /** As `TextDecoder` names it, or `utf-32le` and `utf-32be`. */
  readonly encoding: string;
  /** Bytes of the byte order mark. */
  readonly markLength: number;
  /** How many bytes of the file hold this piece of its text, which begins at index `from` of it. */
  readonly byteLength: (piece: string, from: number) => number;
  /** What is odd about the encoding, without the file. */
  readonly warnings: readonly Problem[];
}

export interface Undecodable {
  readonly ok: false;
  readonly message: string;
  readonly hint: string;
}

/**
 * Decodes a document: by its byte order mark, or else in the encoding that it declares in the way of
 * its format, or else as UTF-8, or else in the encoding that it most likely is in, with a warning.
 */
export function decode(
  bytes: Uint8Array,
  declaration: EncodingDeclaration = commentDeclaration,
): Decoded | Undecodable {
  const mark = marks.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return decodeAs(bytes, mark.encoding, mark.start.length) ?? binary;
  const declared = declaration.find(headOf(bytes));
  const name = declared === undefined ? undefined : decoderName(declared);
  const wide = decodeUnmarked(bytes);
  if (wide !== undefined) return wide;
  if (isBinary(bytes)) return binary;
  if (name !== undefined && name !== 'utf-8') {
    const decoded = decodeAs(bytes, name, 0);
    if (decoded !== undefined) return decoded;
  }
  const decoded = decodeAs(bytes, 'utf-8', 0) ?? decodeByGuess(bytes, declaration);
  if (declared === undefined || name === 'utf-8') return decoded;
  return { ...decoded, warnings: [misdeclared(declared, name, decoded), ...decoded.warnings] };
}

/** What Markdown, and all that has HTML comments, can say about its encoding. */
const commentDeclaration = editorDeclaration('<!-- ', ' -->');

/** Byte order marks: https://www.unicode.org/faq/utf_bom.html#bom4. The first two bytes of the first are those of UTF-16. */
const marks = [
  { encoding: 'utf-32le', start: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', start: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', start: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', start: [0xff, 0xfe] },
  { encoding: 'utf-16be', start: [0xfe, 0xff] },
] as const;

const binary: Undecodable = {
  ok: false,
  message: 'not a text document',
  hint: 'save it as UTF-8 text',
};

/** Undefined when the bytes are not in the encoding. */
function decodeAs(bytes: Uint8Array, encoding: string, markLength: number): Decoded | undefined {
  const text = textIn(bytes, encoding, markLength);
  if (text === undefined || (markLength > 0 && text.includes('\0'))) return undefined;
  const byteLength = lengthIn(bytes, encoding, text);
  return { ok: true, text, encoding, markLength, byteLength, warnings: [] };
}

function textIn(bytes: Uint8Array, encoding: string, markLength: number): string | undefined {
  if (encoding.startsWith('utf-32')) {
    return decodeUtf32(bytes.subarray(markLength), encoding === 'utf-32le');
  }
  if (encoding === 'utf-8' && !isUtf8(bytes)) return undefined;
  if (!encoding.startsWith('utf-') && !isMultiByte(encoding)) {
    return decodeSingleByte(bytes, encoding);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lengthIn(bytes: Uint8Array, encoding: string, text: string): Decoded['byteLength'] {
  if (encoding === 'utf-8') return (piece) => Buffer.byteLength(piece);
  if (encoding.startsWith('utf-16')) return (piece) => piece.length * 2;
  if (encoding.startsWith('utf-32')) return (piece) => countPoints(piece) * 4;
  if (!isMultiByte(encoding)) return (piece) => piece.length;
  let ends: Uint32Array | undefined;
  return (piece, from) => {
    ends ??= byteEnds(bytes, encoding, text.length);
    return (ends[from + piece.length] ?? 0) - (ends[from] ?? 0);
  };
}

/** UTF-16 without its byte order mark: of ASCII in it every other byte is zero, and no other is. */
function decodeUnmarked(bytes: Uint8Array): Decoded | undefined {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) * 4 < head.length) return undefined;
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be';
  const decoded = head.length > 0 ? decodeAs(bytes, encoding, 0) : undefined;
  if (decoded === undefined || decoded.text.includes('\0')) return undefined;
  const message = `it has no byte order mark: it is read as ${encoding}, which is a guess`;
  const hint = 'save it as UTF-8';
  return { ...decoded, warnings: [{ severity: 'warning', message, hint }] };
}

/** Text has no zero bytes, and hardly a control character but tabs, line ends, form feeds and escapes. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  if (isUtf8(bytes)) return false;
  const controls = bytes.reduce(
    (count, byte) => (byte < 0x20 && !textControls.has(byte) ? count + 1 : count),
    0,
  );
  return controls * 100 > bytes.length;
}

const textControls: ReadonlySet<number> = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b]);

function decodeByGuess(bytes: Uint8Array, declaration: EncodingDeclaration): Decoded {
  const line = firstInvalidLine(bytes);
  for (const encoding of guessEncodings(bytes)) {
    const decoded = decodeAs(bytes, encoding, 0);
    if (decoded !== undefined) {
      return { ...decoded, warnings: [guessed(encoding, line, declaration)] };
    }
  }
  // Never reached: the last of the guesses reads any bytes.
  return {
    ok: true,
    text: '',
    encoding: 'utf-8',
    markLength: 0,
    byteLength: () => 0,
    warnings: [],
  };
}

function guessed(encoding: string, line: number, { write }: EncodingDeclaration): Problem {
  return {
    severity: 'warning',
    message: `not UTF-8 at line ${line}: it is read as ${encoding}, which is a guess`,
    hint: `save it as UTF-8, or name its encoding in the first line: \`${write(encoding)}\``,
    line,
  };
}

function misdeclared(declared: string, name: string | undefined, { encoding }: Decoded): Problem {
  const what = name === undefined ? 'which docproof does not know' : 'which it is not in';
  return {
    severity: 'warning',
    message: `it declares the encoding \`${declared}\`, ${what}: it is read as ${encoding}`,
    hint: 'save it as UTF-8, and declare that or nothing',
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
