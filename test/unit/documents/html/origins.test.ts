import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../../src/model/place.ts';
import { createRandom, type Random } from '../../../helpers/random.ts';
import { read } from '../read.ts';

/** A character of code as a page may write it. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  '<': ['&lt;', '&#60;', '&#x3C;', '&LT;'],
  '>': ['&gt;', '>', '&#62'],
  '&': ['&amp;', '&', '&#38;'],
  '"': ['"', '&quot;'],
  "'": ["'", '&#39;', '&apos;'],
  ' ': [' ', '&#32;', '\u00a0', '&nbsp;'],
  é: ['é', '&eacute;'],
  '\u{1F40D}': ['\u{1F40D}', '&#128013;'],
};
const characters = [...'ab1=()[]:#<>&"\' é\u{1F40D}'];
const containers: readonly (readonly [string, string])[] = [
  ['<pre class="language-python">', '</pre>'],
  ['<pre><code class="python">', '</code></pre>'],
  ['  <ul>\n<li><PRE lang=py>\n', '</PRE></ul>'],
  ['<div class="highlight-python3"><div><pre><span></span>', '\n</pre></div></div>'],
];

describe('the origin of a snippet of a page', () => {
  it.each(Array.from({ length: 150 }, (_, seed) => seed))(
    'is where its code stands: %i',
    (seed) => {
      const random = createRandom(seed);
      const lineEnd = random.pick(['\n', '\r\n', '\r']);
      const code = Array.from({ length: random.below(6) + 1 }, () => codeLine(random));
      const [open = '', close = ''] = random.pick(containers);
      const page = `<p>é \u{1F40D} &amp;</p>\n${open}${code.map((line) => write(random, line)).join('\n')}${close}\n<p>x</p>`;
      const text = page.replaceAll('\n', lineEnd);
      const bytes = Buffer.from(random.pick(['', '\ufeff']) + text);
      const [snippet, ...others] = read(bytes, 'page.html').document.snippets;
      if (snippet === undefined) throw new Error(`no snippet in ${page}`);

      expect(others).toEqual([]);
      expect(snippet.source).toBe(`${code.join('\n')}\n`);
      const { origin } = snippet;
      const cut = bytes.subarray(origin.start, origin.end).toString();
      expect(undo(cut.replaceAll(lineEnd, '\n'))).toBe(code.join('\n'));

      const lines = text.split(lineEnd);
      expect(origin.places).toHaveLength(code.length);
      expect(placeIn(origin, { line: 1, column: 1 })).toEqual({
        line: origin.line,
        column: origin.column,
      });
      for (const [index, line] of code.entries()) {
        for (let column = 1; column <= line.length; column += 1) {
          const place = placeIn(origin, { line: index + 1, column });
          const there = lines[place.line - 1]?.slice(place.column - 1) ?? '';
          // The second half of a pair stands within its reference.
          if (/[\uDC00-\uDFFF]/.test(line[column - 1] ?? '')) continue;
          const character = String.fromCodePoint(line.codePointAt(column - 1) ?? 0);
          const spelled = spellings[character] ?? [character];
          expect([character, spelled.some((each) => there.startsWith(each))]).toEqual([
            character,
            true,
          ]);
        }
      }
    },
  );

  it('is behind the start tag when there is no code', () => {
    const { document } = read('<p>é</p>\n<pre class="language-python"></pre>', 'page.html');
    expect(document.otherBlocks[0]).toMatchObject({
      reason: 'empty',
      origin: { line: 2, column: 30, endLine: 2, start: 39, end: 39 },
    });
  });
});

/** Never blank, and never indented, so that nothing is taken off. */
function codeLine(random: Random): string {
  return `x${Array.from({ length: random.below(12) }, () => random.pick(characters)).join('')}y`;
}

/** Spells the characters in one of their ways, with tags and what is left out between them. */
function write(random: Random, line: string): string {
  const written = [...line].map((character) => {
    const spelled = random.pick(spellings[character] ?? [character]);
    // What follows must not make another reference of it.
    return /^&(?!.*;)/.test(spelled) || spelled === '&' ? `${spelled}<!---->` : spelled;
  });
  return written
    .map((each) => {
      const kind = random.below(8);
      if (kind === 0) return `<span class="k">${each}</span>`;
      if (kind === 1) return `${each}<button>Copy</button>`;
      return kind === 2 ? `<a href="#">${each}</a>` : each;
    })
    .join('');
}

/** The transformation by other means: everything between angle brackets goes, then references are read. */
function undo(html: string): string {
  const names: Readonly<Record<string, string>> = {
    lt: '<',
    LT: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    eacute: 'é',
  };
  return html
    .split('<button>Copy</button>')
    .join('')
    .replace(/<[^>]*>/g, '\u0001')
    .replace(/&#x3C;|&#(\d+);?/g, (_, digits?: string) =>
      String.fromCodePoint(Number(digits ?? 60)),
    )
    .replace(/&([a-zA-Z]+);/g, (whole, name: string) => names[name] ?? whole)
    .replaceAll('\u0001', '')
    .replaceAll('\u00a0', ' ');
}
