import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/index.ts';
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

  it('are refused with the line when they are not UTF-8', () => {
    const latin1 = Buffer.from('one\ntwo\ncaf\xe9 three\n', 'latin1');
    expect(read(latin1)).toEqual({
      document: {
        path: 'lesson.md',
        folder: 'lesson',
        snippets: [],
        otherBlocks: [],
        setups: [],
        sections: [],
        sectionWord: 'section',
      },
      problems: [
        {
          severity: 'error',
          message: 'not UTF-8 at line 3',
          hint: 'save it as UTF-8 text',
          line: 3,
          file: 'lesson.md',
        },
      ],
    });
  });

  it.each([
    ['zero bytes', Buffer.from('PNG\0\0\0')],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x41])],
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
    const { problems } = readDocument({ path: 'a.docx', folder: 'a', bytes: Buffer.from('x') });
    expect(problems).toEqual([
      {
        severity: 'error',
        message: 'not a document of a kind that docproof reads',
        hint: 'name a file that ends in .md, .markdown, .mdx, .txt, .text',
        file: 'a.docx',
      },
    ]);
  });
});
