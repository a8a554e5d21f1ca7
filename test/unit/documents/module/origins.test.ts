import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../../src/model/place.ts';
import { createRandom } from '../../../helpers/random.ts';
import { type RandomModule, randomModule } from '../../../helpers/random-module.ts';
import { readNow, rewriteNow } from '../../../helpers/read-now.ts';

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

describe('the origin of an example in a docstring', () => {
  it.each(seeds)('is where its characters stand, however they are written: seed %i', (seed) => {
    const module = randomModule(createRandom(seed));
    const bytes = Buffer.from(module.text);
    const { document } = readNow({ path: 'shop.py', folder: 'shop', bytes });
    const lines = module.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

    expect(document.snippets.map(({ source }) => source)).toEqual(module.sessions);
    for (const { source, origin } of document.snippets) {
      const cut = bytes.subarray(origin.start, origin.end).toString();
      expect(spacesAside(readEscapes(cut, module))).toBe(spacesAside(source));
      for (const [index, text] of source.slice(0, -1).split('\n').entries()) {
        for (let column = 1; column <= text.length; column += 1) {
          const place = placeIn(origin, { line: index + 1, column });
          const rest = lines[place.line - 1]?.slice(place.column - 1) ?? '';
          const character = text.charAt(column - 1);
          if (/[\udc00-\udfff]/.test(character)) continue;
          // What goes on behind a continuation counts on past it.
          const isContinued = rest === '' && lines[place.line - 1]?.endsWith('\\');
          if (!isContinued) expect(['\\', character]).toContain(rest.charAt(0));
        }
      }
    }
  });

  it.each(seeds)('is where an edit of it goes: seed %i', (seed) => {
    const random = createRandom(seed);
    const module = randomModule(random);
    const file = { path: 'shop.py', folder: 'shop', bytes: Buffer.from(module.text) };
    const { document } = readNow(file);
    const snippet = random.pick(document.snippets);
    const code = snippet.source.slice(0, -1).split('\n');
    const line = random.below(code.length) + 1;
    const old = code[line - 1] ?? '';
    const column = old.startsWith('>>>') || old.startsWith('...') ? 5 : 1;
    const text = random.pick(['new', '"""', "'''", 'C:\\new', '\u{1F40D} "a"', "''", '\\']);
    const edit = { line, column, endLine: line, endColumn: old.length + 1, text };
    const rewriting = rewriteNow(file, [{ id: snippet.id, block: 'code', edit }]);

    if (!rewriting.ok) {
      expect(module.isRaw).toBe(true);
      return;
    }
    const edited = rewriting.document.snippets.find(({ id }) => id === snippet.id);
    expect(edited?.source.split('\n')[line - 1]).toBe(old.slice(0, column - 1) + text);
    const before = file.bytes.subarray(0, snippet.origin.start);
    expect(Buffer.from(rewriting.bytes).subarray(0, before.length)).toEqual(before);
    const behind = file.bytes.subarray(snippet.origin.end);
    expect(Buffer.from(rewriting.bytes).subarray(-behind.length)).toEqual(behind);
  });
});

function spacesAside(text: string): string {
  return text.replace(/^ +/gm, '').trim();
}

/** What Python would read, one character after the other. */
function readEscapes(cut: string, { isRaw }: RandomModule): string {
  const text = cut.replace(/\r\n?/g, '\n');
  if (isRaw) return text;
  let value = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character !== '\\') {
      value += character;
      continue;
    }
    at += 1;
    const letter = text.charAt(at);
    const digits = { x: 2, u: 4, U: 8 }[letter];
    if (letter === 'n') value += '\n';
    else if (digits !== undefined) {
      value += String.fromCodePoint(Number(`0x${text.slice(at + 1, at + 1 + digits)}`));
      at += digits;
    } else if (letter >= '0' && letter <= '7') {
      value += String.fromCodePoint(Number(`0o${text.slice(at, at + 3)}`));
      at += 2;
    } else if (letter !== '\n') value += letter;
  }
  return value;
}
