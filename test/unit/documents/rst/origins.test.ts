import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../../src/model/place.ts';
import { createRandom, type Random } from '../../../helpers/random.ts';
import { readNow, rewriteNow } from '../../../helpers/read-now.ts';

/** Code whose first line is at the margin, so that what its lines share is what stands around it. */
const codes = [
  'x = 1',
  'if x:\n\ty = "é"\n\n    z = "日本 🎉"',
  'def f(x):\n    return {\n        1: ":: ",\n    }  ',
  'a = """\n.. code::\n\n   b"""',
];
/** A block in no language has to be Python: one tab does not go back to four spaces. */
const validCodes = codes.filter((code) => !code.includes('\t'));
const sessions = ['>>> "ß"\n\'ß\'', '>>> for x in y:\n...     print(x)\n...\n1\n  2'];

/** What opens a list or a note, and what stands before each line below it. */
const containers = [
  { opening: [], lead: '' },
  { opening: ['- item', ''], lead: '  ' },
  { opening: ['10. ten', '', '    * two', ''], lead: '      ' },
  { opening: ['.. note:: words', ''], lead: '   ' },
  { opening: ['term', '    words', ''], lead: '    ' },
  { opening: ['quote:', '', '\twords', ''], lead: '\t' },
];

interface Written {
  readonly text: string;
  readonly code: string;
  /** What stands before each line of the code. */
  readonly lead: string;
}

function writeBlock(random: Random): Written {
  const { opening, lead } = random.pick(containers);
  const inner = random.pick(['  ', '   ', '\t', ' \t']);
  const write = (head: readonly string[], code: string, margin: string): Written => {
    const body = code.split('\n').map((line) => (line === '' ? '' : lead + margin + line));
    const above = head.map((line) => (line === '' ? '' : lead + line));
    return { text: [...opening, ...above, ...body, '', ''].join('\n'), code, lead: lead + margin };
  };
  switch (random.below(4)) {
    case 0:
      return write(
        [random.pick(['.. code-block:: python', '.. code:: py']), ''],
        random.pick(codes),
        inner,
      );
    case 1:
      return write(['.. code-block:: python', '   :linenos:', '', ''], random.pick(codes), inner);
    case 2:
      return write(['Look here::', ''], `import os\n${random.pick(validCodes)}`, inner);
    default:
      return write([], random.pick(sessions), '');
  }
}

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

describe('the origin of a block', () => {
  it.each(seeds)('gives back its code when its lead is taken from each line: %i', (seed) => {
    const random = createRandom(seed);
    const blocks = Array.from({ length: 1 + random.below(4) }, () => writeBlock(random));
    const lineEnd = random.pick(['\n', '\r\n', '\r']);
    const text = `Ünï 🎉\n======\n\n${blocks.map((block) => `${block.text}Words.\n\n`).join('')}`;
    const bytes = Buffer.from(random.pick(['', '\ufeff']) + text.replaceAll('\n', lineEnd));
    const { document, problems } = readNow({ path: 'a.rst', folder: 'a', bytes });

    expect(problems).toEqual([]);
    expect(document.snippets.map(({ source }) => source)).toEqual(
      blocks.map(({ code }) => `${code}\n`),
    );
    const written = text.split('\n');
    for (const [index, { source, origin }] of document.snippets.entries()) {
      const { lead = '' } = blocks[index] ?? {};
      const cut = bytes.subarray(origin.start, origin.end).toString().split(lineEnd);
      const [first, ...rest] = cut;
      const back = rest.map((line) => (line === '' ? '' : line.slice(lead.length)));
      expect([first, ...back, ''].join('\n')).toBe(source);
      for (const [line, code] of source.slice(0, -1).split('\n').entries()) {
        if (code === '') continue;
        const place = placeIn(origin, { line: line + 1, column: 1 });
        expect(written[place.line - 1]?.slice(place.column - 1)).toBe(code);
      }
    }
  });
});

describe('lines that are not indented alike', () => {
  const text = 'Look::\n\n\timport os\n        if os:\n\t  x = 1\n    \ty = 1\n';
  const [snippet] = readNow({ path: 'a.rst', folder: 'a', bytes: Buffer.from(text) }).document
    .snippets;

  it('have a place each, for a tab counts on to the next multiple of 8', () => {
    expect(snippet?.source).toBe('import os\nif os:\n  x = 1\ny = 1\n');
    const columns = [1, 2, 3, 4].map((line) => {
      return snippet && placeIn(snippet.origin, { line, column: 1 });
    });
    expect(columns).toEqual([
      { line: 3, column: 2 },
      { line: 4, column: 9 },
      { line: 5, column: 2 },
      { line: 6, column: 6 },
    ]);
  });

  it('keep the rest of a tab as spaces', () => {
    const bytes = Buffer.from('Look::\n\n  import os\n\tx = 1\n');
    const [found] = readNow({ path: 'a.rst', folder: 'a', bytes }).document.snippets;
    expect(found?.source).toBe('import os\n      x = 1\n');
    expect(found && placeIn(found.origin, { line: 2, column: 7 })).toEqual({ line: 4, column: 2 });
  });
});

describe('an edit', () => {
  it('goes into the lines of a directive, and leaves all other bytes', () => {
    const text = '* a\r\n\r\n  .. code:: python\r\n\r\n     1 + 1  # 3\r\n\r\n>>> 1\r\n2\r\n';
    const file = { path: 'a.rst', folder: 'a', bytes: Buffer.from(text) };
    const rewriting = rewriteNow(file, [
      {
        id: 'snippet-1',
        block: 'code',
        edit: { line: 1, column: 10, endLine: 1, endColumn: 11, text: '2' },
      },
      {
        id: 'snippet-2',
        block: 'code',
        edit: { line: 2, column: 1, endLine: 2, endColumn: 2, text: '1' },
      },
    ]);
    expect(rewriting.ok && Buffer.from(rewriting.bytes).toString()).toBe(
      text.replace('# 3', '# 2').replace('\r\n2\r\n', '\r\n1\r\n'),
    );
  });
});
