import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../../src/model/place.ts';
import { createRandom } from '../../../helpers/random.ts';
import { rewriteNow } from '../../../helpers/read-now.ts';
import { read } from '../read.ts';

function snippetsOf(text: string): readonly string[] {
  return read(text, 'a.txt').document.snippets.map(({ source }) => source);
}

describe('plain text', () => {
  it('finds code among prose by its looks', () => {
    const text =
      'This is how to add numbers:\n\nx = 1 + 2\nprint(x)\n\nIt prints three, of course.\n';
    expect(snippetsOf(text)).toEqual(['x = 1 + 2\nprint(x)\n']);
  });

  it('takes the indentation away that all lines share', () => {
    expect(snippetsOf('See:\n\n    def f():\n        return 1\n\nDone here.')).toEqual([
      'def f():\n    return 1\n',
    ]);
  });

  it('finds sessions, and what follows the word Output', () => {
    const { document } = read(
      '>>> 1 + 1\n2\n\nSo be it.\n\nprint(3)\n\nOutput:\n3\n\nEnd.',
      'a.txt',
    );
    expect(document.snippets.map(({ dialect }) => dialect)).toEqual(['session', 'script']);
    expect(document.snippets[1]?.output?.text).toBe('3\n');
  });

  it('finds sessions of IPython with what they show', () => {
    const text =
      'Try it:\n\nIn [1]: def f():\n   ...:     return 1\n   ...:\n\nIn [2]: f()\nOut[2]: 1\n\nIn [3]: print(2)\n2\n\nIn [4]: f() + 1\n\nOut[4]: 2\n\nThat was it.\n';
    const { document } = read(text, 'a.txt');
    expect(document.snippets).toMatchObject([
      { dialect: 'session', origin: { line: 3, endLine: 15 } },
    ]);
    const lost = 'In [1]: def f():\n   ...: return 1\n\nOut of it.\n';
    expect(read(lost, 'a.txt').document.snippets).toMatchObject([
      { review: { reasons: ['this line has lost its indentation: `...: return 1`'] } },
    ]);
    expect(snippetsOf('The shop is In [1] of the list.\n')).toEqual([]);
  });

  it('leaves out line numbers that stand between the lines', () => {
    const { document } = read(
      'So:\n\n1\nx = 1 + 2\n2\ny = x + 3\n3\nprint(y)\n\nIt is six.\n',
      'a.txt',
    );
    const [snippet] = document.snippets;
    expect(snippet?.source).toBe('x = 1 + 2\ny = x + 3\nprint(y)\n');
    expect(snippet && placeIn(snippet.origin, { line: 3, column: 2 })).toEqual({
      line: 8,
      column: 2,
    });
  });

  it('takes a sentence between two codes for none, whichever its words', () => {
    const text = 'import shop\nx = shop.till()\nThis is it for now.\nprint(x)\ny = shop.sell(x)\n';
    expect(snippetsOf(text).join('')).not.toContain('This');
  });

  it.each([
    'The function is not called if it is needed: use it for what it is.',
    'Note: this is not code.',
    'See (in the manual) the chapter on lists, tuples and sets.',
    'https://example.org/a.b(c)',
    'const x = 5;\nlet y = {',
    '$ pip install docproof\nnpm install x',
    'Python\nCopy code\nRun',
    '- item one\n- item two',
    'In summary, we import the module and return the value.',
  ])('takes no prose for code: %j', (text) => {
    expect(snippetsOf(text)).toEqual([]);
  });

  it('heads sections by questions, underlines, marks and capitals', () => {
    const text = [
      ['1. What is this?', 'print(1)'],
      ['Some title', '==========', 'print(2)'],
      ['## Marked', 'print(3)'],
      ['IN CAPITALS', 'print(4)'],
    ];
    const { document } = read(text.map((part) => part.join('\n')).join('\n\n'), 'a.txt');
    expect(document.sections).toEqual(['1. What is this?', 'Marked', 'IN CAPITALS']);
    expect(document.snippets.map(({ id }) => id)).toEqual([
      '1-what-is-this-1',
      '1-what-is-this-2',
      'marked-1',
      'in-capitals-1',
    ]);
  });

  it('asks for review where code lost its indentation and is not sure', () => {
    const [snippet] = read('for x in rows:\ntotal += x\nprint(total)', 'a.txt').document.snippets;
    expect(snippet?.review?.reasons).toEqual([
      'this line may stand at another depth: `print(total)`',
    ]);
    expect(snippet?.review?.confidence).toBeLessThan(0.95);
  });

  it('asks for review of a session that lost the indentation behind its prompts', () => {
    const [snippet] = read('>>> for x in y:\n... print(x)\n', 'a.txt').document.snippets;
    expect(snippet?.review).toMatchObject({ confidence: 0 });
  });

  it('maps what was indented to where it stands', () => {
    const text = 'Look:\n  def f(x):\n  return x + 1\n  print(f(1))\n';
    const [snippet] = read(text, 'a.txt').document.snippets;
    expect(snippet?.source).toBe('def f(x):\n    return x + 1\nprint(f(1))\n');
    expect(snippet && placeIn(snippet.origin, { line: 2, column: 12 })).toEqual({
      line: 3,
      column: 10,
    });
  });

  it('writes an edit back into a line that was indented', () => {
    const bytes = Buffer.from('def f(x):\nreturn x + 1\nprint(f(1))  # 3\n');
    const edit = { line: 3, column: 16, endLine: 3, endColumn: 17, text: '2' };
    const rewriting = rewriteNow({ path: 'a.txt', folder: 'a', bytes }, [
      { id: 'snippet-1', block: 'code', edit },
    ]);
    expect(rewriting.ok && Buffer.from(rewriting.bytes).toString()).toBe(
      'def f(x):\nreturn x + 1\nprint(f(1))  # 2\n',
    );
  });
});

const pieces = [
  'Words that say what the code below does, at some length.',
  '2. How does it work?',
  'def f(a):\n    return a * 2\nprint(f("é"))',
  'class A:\n    def m(self):\n        return "🎉"',
  'for x in [1, 2]:\n    print(x)',
  '>>> "日本"\n\'日本\'',
  'x = {\n    "a": 1,\n}\nprint(x)',
  '```python\nif True:\n    print(1)\n```',
];

describe('the origin of a snippet in plain text', () => {
  it('cuts out the lines of its source, but for white space at their starts', () => {
    const random = createRandom(5);
    for (let round = 0; round < 200; round += 1) {
      const lead = random.pick(['', '    ', '\t', '  ']);
      const isFlat = random.below(2) === 0;
      const lineEnd = random.pick(['\n', '\r\n', '\r']);
      const written = Array.from({ length: random.below(6) + 1 }, () => random.pick(pieces))
        .flatMap((piece) => [...piece.split('\n'), ...(isFlat ? [] : [''])])
        .map((line) => (line === '' ? '' : lead + (isFlat ? line.trim() : line)));
      const bytes = Buffer.from(random.pick(['', '\ufeff']) + written.join(lineEnd));
      for (const { source, origin } of read(bytes, 'a.txt').document.snippets) {
        const cut = bytes.subarray(origin.start, origin.end).toString().split(lineEnd);
        const lines = source.split('\n').slice(0, -1);
        expect(cut.map((line) => line.trimStart())).toEqual(lines.map((line) => line.trimStart()));
        for (const [index, line] of lines.entries()) {
          const added = line.length - line.trimStart().length;
          const place = placeIn(origin, { line: index + 1, column: added + 1 });
          const there = written[place.line - 1]?.slice(place.column - 1);
          expect(line === '' ? '' : there).toBe(line.trimStart());
        }
      }
    }
  });
});
