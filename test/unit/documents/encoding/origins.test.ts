import { describe, expect, it } from 'vitest';
import { legacyBytes, legacyCharacters, legacyEncodings } from '../../../helpers/legacy-bytes.ts';
import { createRandom, type Random } from '../../../helpers/random.ts';
import { readNow, rewriteNow } from '../../../helpers/read-now.ts';

function fileOf(bytes: Uint8Array) {
  return { path: 'lesson.md', folder: 'lesson', bytes };
}

/** Words, with characters of all lengths that the encoding has. */
function words(random: Random, characters: readonly string[]): string {
  const length = random.below(12);
  return Array.from({ length }, () => random.pick(['a', ' ', ...characters])).join('');
}

interface Written {
  readonly text: string;
  readonly sources: readonly string[];
}

function write(random: Random, characters: readonly string[], first: string): Written {
  const sources: string[] = [];
  let text = first;
  for (let block = 0; block < 5; block += 1) {
    const source = `x = "${words(random, characters)}"\nprint(x)  # ${words(random, characters)}.`;
    sources.push(source);
    text += `\n${words(random, characters)}\n\n\`\`\`python\n${source}\n\`\`\`\n`;
  }
  return { text, sources };
}

describe('the bytes of an origin are the code, in the encoding of the document', () => {
  const declared = (encoding: string): string => `<!-- -*- coding: ${encoding} -*- -->\n`;
  const legacy = legacyEncodings.map(
    (encoding): [string, readonly string[], string, (text: string) => Buffer] => [
      encoding,
      legacyCharacters(encoding),
      declared(encoding),
      (text) => legacyBytes(text, encoding),
    ],
  );
  const unicode = ['é', '日', '😀'];
  it.each<[string, readonly string[], string, (text: string) => Buffer]>([
    ...legacy,
    ['utf-8', unicode, '', (text) => Buffer.from(text)],
    ['utf-16le', unicode, '\uFEFF', (text) => Buffer.from(text, 'utf16le')],
    ['utf-16be', unicode, '\uFEFF', (text) => Buffer.from(text, 'utf16le').swap16()],
    ['utf-32le', unicode, '\uFEFF', (text) => utf32(text)],
    ['utf-32be', unicode, '\uFEFF', (text) => utf32(text).swap32()],
  ])('%s', (encoding, characters, first, bytesOf) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { text, sources } = write(createRandom(seed), characters, first);
      const bytes = bytesOf(text);
      const { document, problems } = readNow(fileOf(bytes));
      expect(problems).toEqual([]);
      expect(document.encoding).toBe(encoding);
      expect(document.snippets.map(({ source }) => source)).toEqual(
        sources.map((source) => `${source}\n`),
      );
      for (const [index, { origin }] of document.snippets.entries()) {
        const cut = bytes.subarray(origin.start, origin.end);
        expect(cut.equals(bytesOf(sources[index] ?? ''))).toBe(true);
      }
    }
  });
});

function utf32(text: string): Buffer {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  for (const [index, point] of points.entries()) bytes.writeUInt32LE(point, index * 4);
  return bytes;
}

describe('an edit of a document', () => {
  const documentIn = (encoding: string): string =>
    `<!-- -*- coding: ${encoding} -*- -->\n\n\`\`\`python id=a\nx = "${legacyCharacters(encoding).join('')}"\nx  # 12\n\`\`\`\n${legacyCharacters(encoding).join('')}\n`;
  const edited = (encoding: string, text: string) => {
    const edit = { line: 2, column: 6, endLine: 2, endColumn: 8, text };
    return rewriteNow(fileOf(legacyBytes(documentIn(encoding), encoding)), [
      { id: 'a', block: 'code', edit },
    ]);
  };

  it.each(legacyEncodings)('in %s leaves all other bytes alone', (encoding) => {
    const result = edited(encoding, '345');
    expect(result.ok && Buffer.from(result.bytes)).toEqual(
      legacyBytes(documentIn(encoding).replace('# 12', '# 345'), encoding),
    );
  });

  it('is refused when Node cannot write it', () => {
    expect(edited('shift_jis', '日')).toEqual({
      ok: false,
      reason: 'docproof cannot write that in the encoding of the document, shift_jis',
    });
    expect(edited('windows-1252', '日')).toMatchObject({ ok: false });
    const result = edited('windows-1252', '’');
    expect(result.ok && Buffer.from(result.bytes).includes(0x92)).toBe(true);
  });
});
