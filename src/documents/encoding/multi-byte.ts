/** The encodings of the web in which a character takes one byte or several, but for Unicode's own. */
const multiByte: ReadonlySet<string> = new Set([
  'gbk',
  'gb18030',
  'big5',
  'euc-jp',
  'iso-2022-jp',
  'shift_jis',
  'euc-kr',
]);

export function isMultiByte(encoding: string): boolean {
  return multiByte.has(encoding);
}

/**
 * For each UTF-16 unit of the decoded bytes the offset of the byte behind its character, and 0
 * before the first. The decoder itself tells how long each character is, fed byte by byte.
 */
export function byteEnds(bytes: Uint8Array, encoding: string, length: number): Uint32Array {
  const ends = new Uint32Array(length + 1);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const byte = new Uint8Array(1);
  let units = 0;
  for (const [index, value] of bytes.entries()) {
    byte[0] = value;
    const written = decoder.decode(byte, { stream: true }).length;
    for (let unit = 0; unit < written; unit += 1) {
      units += 1;
      ends[units] = index + 1;
    }
  }
  return ends.fill(bytes.length, units + 1);
}
