/** The bytes of some characters in encodings that Node cannot write, as Python's codecs write them. */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  shift_jis: { 日: '93fa', 本: '967b', ー: '815b', 語: '8cea', ｱ: 'b1', Ж: '8447', '…': '8163' },
  'euc-jp': { é: '8fabb1', 日: 'c6fc', 本: 'cbdc', ｱ: '8eb1', Ж: 'a7a8', '…': 'a1c4' },
  gb18030: { é: 'a8a6', 日: 'c8d5', ｱ: '84319733', 가: '8237cf35', '😀': '9439fc36', '…': 'a1ad' },
  gbk: { é: 'a8a6', 日: 'c8d5', 本: 'b1be', ー: 'a960', 語: 'd55a', 中: 'd6d0' },
  big5: { 日: 'a4e9', 本: 'a5bb', 語: 'bb79', 中: 'a4a4', '…': 'a14b' },
  'euc-kr': { 日: 'eced', 本: 'dce2', 語: 'e5de', 가: 'b0a1', 中: 'f1e9' },
  'koi8-r': { Ж: 'f6', д: 'c4' },
  'windows-1252': { é: 'e9', '…': '85', '’': '92', '€': '80' },
  'windows-1251': { Ж: 'c6', д: 'e4', '…': '85' },
};

export const legacyEncodings: readonly string[] = Object.keys(tables);

/** The characters beyond ASCII that can be written in an encoding. */
export function legacyCharacters(encoding: string): readonly string[] {
  return Object.keys(tables[encoding] ?? {});
}

/** The bytes of a text of these characters and of ASCII. */
export function legacyBytes(text: string, encoding: string): Buffer {
  const table = tables[encoding] ?? {};
  return Buffer.concat(
    Array.from(text, (character) =>
      table[character] === undefined
        ? Buffer.from(character, 'ascii')
        : Buffer.from(table[character], 'hex'),
    ),
  );
}
