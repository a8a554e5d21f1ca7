import { describe, expect, it } from 'vitest';
import { includesOf } from '../../../../src/documents/index.ts';
import { placeIn } from '../../../../src/model/place.ts';
import { rewriteNow } from '../../../helpers/read-now.ts';
import { problemsOf, readRst, snippetsOf } from './read-rst.ts';

const shop = [
  '"""A shop."""',
  'import math',
  '',
  '',
  '# start',
  '@cache',
  'def total(count):',
  '    return count * 3',
  '# end',
  '',
  'class Shop:',
  '    async def open(self):',
  '        return math.pi',
  '',
  '    x = 1',
  '',
].join('\n');
const files = { 'src/shop.py': shop };

function included(...options: readonly string[]): ReturnType<typeof snippetsOf>[number] {
  const directive = ['Text', '', '.. literalinclude:: ../src/shop.py', ...options];
  const [snippet] = snippetsOf(directive, files);
  if (snippet === undefined) throw new Error('nothing is included');
  return snippet;
}

describe('`literalinclude`', () => {
  it('shows a file, in which its code stands', () => {
    expect(included()).toMatchObject({
      source: shop,
      origin: {
        document: 'src/shop.py',
        line: 1,
        column: 1,
        endLine: 15,
        start: 0,
        end: shop.length - 1,
        includedBy: { document: 'docs/guide.rst', line: 3, column: 1 },
      },
    });
  });

  it.each([
    [['   :lines: 2'], 'import math\n', 2],
    [['   :lines: 5-7'], '# start\n@cache\ndef total(count):\n', 5],
    [['   :lines: 15-'], '    x = 1\n', 15],
    [['   :start-after: # start', '   :end-before: # end', '   :lines: 1'], '@cache\n', 6],
    [['   :start-at: # end', '   :end-at: class'], '# end\n\nclass Shop:\n', 9],
    [['   :pyobject: total'], '@cache\ndef total(count):\n    return count * 3\n', 6],
    [
      ['   :pyobject: Shop.open', '   :dedent: 4'],
      'async def open(self):\n    return math.pi\n',
      12,
    ],
    [['   :pyobject: Shop.open', '   :dedent:'], 'async def open(self):\n    return math.pi\n', 12],
  ])('takes what %j say', (options, source, line) => {
    expect(included(...options)).toMatchObject({ source, origin: { line } });
  });

  it('keeps the places of lines that stand apart', () => {
    const { source, origin } = included('   :lines: 2, 7-8, 1');
    expect(source).toBe('import math\ndef total(count):\n    return count * 3\n"""A shop."""\n');
    const lines = [1, 2, 3, 4].map((line) => placeIn(origin, { line, column: 3 }));
    expect(lines.map(({ line }) => line)).toEqual([2, 7, 8, 1]);
    expect(lines.map(({ column }) => column)).toEqual([3, 3, 3, 3]);
  });

  it('is in the language that it names, that of its file, or that of the others', () => {
    const read = (...lines: readonly string[]): unknown => {
      const { snippets, otherBlocks } = readRst(lines, {
        ...files,
        'docs/a.txt': 'x = 1',
      }).document;
      return [snippets.length, ...otherBlocks.map(({ language }) => language)];
    };
    expect(read('.. literalinclude:: ../src/shop.py', '   :language: none')).toEqual([0, 'none']);
    expect(read('.. literalinclude:: a.txt')).toEqual([0, '']);
    expect(read('.. literalinclude:: a.txt', '   :language: python')).toEqual([1]);
    expect(read('.. highlight:: python', '', '.. literalinclude:: a.txt')).toEqual([1]);
  });

  it.each([
    ['../src/shpo.py', [], '`src/shpo.py` does not exist'],
    ['../../shop.py', [], '`../../shop.py` lies outside of the project, and is not read'],
    ['../src/shop.py', [':lines: 99'], 'there are no lines `99` in `src/shop.py`'],
    ['../src/shop.py', [':lines: x'], 'there are no lines `x` in `src/shop.py`'],
    ['../src/shop.py', [':end-at: nix'], 'no line holds `nix` in `src/shop.py`'],
    [
      '../src/shop.py',
      [':pyobject: Shop.close'],
      'there is no function or class `Shop.close` in `src/shop.py`',
    ],
  ])('tells what is wrong with %s %j, and goes on', (path, options, message) => {
    const directive = [`.. literalinclude:: ${path}`, ...options.map((option) => `   ${option}`)];
    const lines = ['Text', '', ...directive, '', '>>> 1'];
    expect(problemsOf(lines, files)).toEqual([`3: ${message}`]);
    expect(readRst(lines, files).document.snippets).toHaveLength(1);
  });

  it('tells of a file that is no text', () => {
    expect(problemsOf(['.. literalinclude:: a.py'], { 'docs/a.py': 'x\0\0\0y' })).toEqual([
      '1: `docs/a.py` cannot be read: not a text document',
    ]);
  });

  it('runs hidden set-up above it before it, though its lines are those of another file', () => {
    const lines = ['.. docproof: setup', '   a = 1', '', '.. literalinclude:: ../src/shop.py'];
    const { setups, snippets } = readRst(lines, files).document;
    expect([setups.length, snippets[0]?.origin.includedBy?.line]).toEqual([1, 4]);
  });

  it('is not written to', () => {
    const bytes = Buffer.from('.. literalinclude:: a.py');
    const inclusions = new Map([
      ['a.py', { kind: 'read', bytes: Buffer.from('1  # 2\n') } as const],
    ]);
    const file = { path: 'a.rst', folder: 'a', bytes, inclusions };
    const edit = { line: 1, column: 6, endLine: 1, endColumn: 7, text: '1' };
    expect(rewriteNow(file, [{ id: 'snippet-1', block: 'code', edit }])).toEqual({
      ok: false,
      reason: 'it stands in a.py, which the document only names',
    });
  });
});

describe('`include`', () => {
  it('of a text is left to that text, and of code is code', () => {
    expect(snippetsOf(['.. include:: a.rst'], { 'docs/a.rst': '>>> 1' })).toEqual([]);
    expect(snippetsOf(['.. include:: <isonum.txt>'])).toEqual([]);
    expect(
      snippetsOf(['.. include:: a.txt', '   :code: python'], { 'docs/a.txt': 'x = 1\n' }),
    ).toMatchObject([{ source: 'x = 1\n', origin: { document: 'docs/a.txt' } }]);
  });

  it('of a text that is not there is a warning', () => {
    expect(readRst(['.. include:: a.rst']).problems).toMatchObject([
      { severity: 'warning', line: 1, message: '`docs/a.rst` does not exist' },
    ]);
  });

  it('that goes in a circle is told', () => {
    const circle = {
      'docs/a.rst': '.. include:: b.rst',
      'docs/b.rst': '.. include:: b.rst\n\n.. include:: /docs/guide.rst',
    };
    expect(problemsOf(['', '.. include:: a.rst'], circle)).toEqual([
      '2: the document includes itself: docs/guide.rst > docs/a.rst > docs/b.rst > docs/guide.rst',
    ]);
  });
});

describe('includesOf', () => {
  it('names each file inside of the project once', async () => {
    const text = [
      '.. literalinclude:: a.py',
      '.. note::',
      '',
      '   .. literalinclude:: ./a.py',
      '',
      '   .. include:: ../b.rst',
      '.. literalinclude:: /c.py',
      '.. literalinclude:: ../../d.py',
    ].join('\r\n');
    expect(await includesOf({ path: 'docs/guide.rst', bytes: Buffer.from(text) })).toEqual([
      'docs/a.py',
      'b.rst',
      'c.py',
    ]);
    expect(await includesOf({ path: 'docs/guide.md', bytes: Buffer.from(text) })).toEqual([]);
    expect(await includesOf({ path: 'docs/guide.rst', bytes: Buffer.from([0]) })).toEqual([]);
  });
});
