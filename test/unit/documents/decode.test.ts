import { describe, expect, it } from 'vitest';
import { documentExtensions } from '../../../src/documents/index.ts';
import { readNow } from '../../helpers/read-now.ts';
import { read } from './read.ts';

const text = 'é\r\n\r\n```python\r\nprint("ü")\r\n```\r\n';

describe('the bytes of a document', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), 'utf8'],
    ['UTF-16LE with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf16le'],
  ] as const)('are read as %s', (_, bytes, encoding) => {
    const { document, problems } = read(bytes);
    expect(problems).toEqual([]);
    const { source, origin } = document.snippets[0] ?? expect.fail('no snippet');
    expect(source).toBe('print("ü")\n');
    expect(origin).toMatchObject({ line: 4, column: 1, endLine: 4 });
    expect(bytes.subarray(origin.start, origin.end).toString(encoding)).toBe('print("ü")');
  });

  it('are read as UTF-16BE with a byte order mark', () => {
    const { document } = read(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    expect(document.snippets[0]).toMatchObject({ source: 'print("ü")\n' });
  });

  it('are guessed when they are not UTF-8, with a warning that names the line', () => {
    const cyrillic = 'Эта программа печатает приветствие и считает, сколько раз она это сделала.';
    const bytes = Buffer.concat([Buffer.from('one\ntwo\n'), windows1251(cyrillic)]);
    const { document, problems } = read(bytes);
    expect(document.encoding).toBe('windows-1251');
    expect(problems).toEqual([
      {
        severity: 'warning',
        message: 'not UTF-8 at line 3: it is read as windows-1251, which is a guess',
        hint: 'save it as UTF-8, or name its encoding in the first line: `<!-- -*- coding: windows-1251 -*- -->`',
        line: 3,
        file: 'lesson.md',
      },
    ]);
  });

  it.each([
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
  ])('are guessed to be %s without a byte order mark', (encoding, bytes) => {
    const { document, problems } = read(bytes);
    expect(problems).toMatchObject([{ severity: 'warning', hint: 'save it as UTF-8' }]);
    const { source, origin } = document.snippets[0] ?? expect.fail('no snippet');
    expect(document.encoding).toBe(encoding);
    expect(source).toBe('print("ü")\n');
    expect(origin.end - origin.start).toBe(source.trimEnd().length * 2);
  });

  it('are guessed when they are not in the encoding that they declare', () => {
    const bytes = Buffer.from('<!-- -*- coding: utf-8 -*- -->\ncaf\xe9\n', 'latin1');
    expect(read(bytes)).toMatchObject({
      document: { encoding: 'windows-1252' },
      problems: [{ severity: 'warning', line: 2 }],
    });
  });

  it.each([
    [
      'klingon',
      'it declares the encoding `klingon`, which docproof does not know: it is read as utf-8',
    ],
    ['euc-jp', 'it declares the encoding `euc-jp`, which it is not in: it is read as utf-8'],
  ])('are told from a declaration that cannot be right: %s', (declared, message) => {
    const bytes = Buffer.from(`<!-- -*- coding: ${declared} -*- -->\n\u{1F40D}\n`);
    expect(read(bytes)).toMatchObject({ problems: [{ severity: 'warning', message }] });
  });

  it.each([
    ['zero bytes', Buffer.from('PNG\0\0\0')],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x41])],
    ['control characters', Buffer.from('\x01\x02\x03\xff\xfe\xfd', 'latin1')],
    ['half a character of UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41])],
    ['zero characters of UTF-16', Buffer.from('\ufeffa\0', 'utf16le')],
  ])('are refused as binary with %s', (_, bytes) => {
    expect(read(bytes)).toMatchObject({
      document: { snippets: [] },
      problems: [{ severity: 'error', message: 'not a text document' }],
    });
  });

  it('may be none at all', () => {
    expect(read('')).toMatchObject({ document: { snippets: [], otherBlocks: [] }, problems: [] });
  });

  it('are not looked at under an unknown extension', () => {
    const { problems } = readNow({ path: 'a.docx', folder: 'a', bytes: Buffer.from('x') });
    expect(problems).toEqual([
      {
        severity: 'error',
        message: 'not a document of a kind that docproof reads',
        hint: `name a file that ends in ${documentExtensions.join(', ')}, or give \`--format\``,
        file: 'a.docx',
      },
    ]);
  });
});

/** Cyrillic letters only, as https://encoding.spec.whatwg.org/windows-1251.html has them. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (character) => {
      const point = character.codePointAt(0) ?? 0;
      return point < 0x80 ? point : point - 0x410 + 0xc0;
    }),
  );
}
