import { describe, expect, it } from 'vitest';
import { readNow } from '../../helpers/read-now.ts';

const codes = [
  'x = 1',
  'if x:\n\ty = "é"\n\n    z = "日本 🎉"',
  '\n\nx  \n',
  '>>> "ß"\n\'ß\'',
  '```\n~~~',
];
const containers = [
  { first: '', rest: '' },
  { first: '- ', rest: '  ' },
  { first: '10. ', rest: '    ' },
  { first: '-\t', rest: '\t' },
  { first: '> ', rest: '> ' },
  { first: '> - ', rest: '>   ' },
  { first: '> > ', rest: '> > ' },
];
const lineEnds = ['\n', '\r\n', '\r'];
const marks = ['', '\ufeff'];

const cases = codes.flatMap((code) =>
  containers.flatMap((container) =>
    lineEnds.flatMap((lineEnd) => marks.map((mark) => ({ code, container, lineEnd, mark }))),
  ),
);

describe('the origin of a snippet', () => {
  it.each(cases)('is where its code stands: %j', ({ code, container, lineEnd, mark }) => {
    const block = ['````python', ...code.split('\n'), '````'];
    const inside = block.map(
      (line, index) => (index === 0 ? container.first : container.rest) + line,
    );
    const text = ['Ünï 🎉', '', ...inside, '', 'Text', '', '~~~py', 'last', '~~~'].join(lineEnd);
    const bytes = Buffer.from(mark + text);
    const { document } = readNow({ path: 'a.md', folder: 'a', bytes });

    expect(document.snippets.map((snippet) => snippet.source)).toEqual([`${code}\n`, 'last\n']);
    for (const { source, origin } of document.snippets) {
      const documentLines = text.split(lineEnd);
      const cut = bytes.subarray(origin.start, origin.end).toString().split(lineEnd);
      const sourceLines = source.slice(0, -1).split('\n');
      expect(origin.endLine - origin.line).toBe(sourceLines.length - 1);
      for (const [index, line] of sourceLines.entries()) {
        const documentLine = documentLines[origin.line - 1 + index] ?? '';
        expect(documentLine.endsWith(line)).toBe(true);
        expect(cut[index]).toBe(index === 0 ? line : documentLine);
      }
      expect(documentLines[origin.line - 1]?.slice(origin.column - 1)).toBe(sourceLines[0]);
    }
  });

  it('is the end of the fence when there is no code', () => {
    const { document } = readNow({
      path: 'a.md',
      folder: 'a',
      bytes: Buffer.from('é\n\n```python\n```\n'),
    });
    expect(document.otherBlocks[0]?.origin).toEqual({
      document: 'a.md',
      line: 3,
      column: 10,
      endLine: 3,
      start: 13,
      end: 13,
    });
  });

  it('leaves out the part of a tab that belongs to the list around it', () => {
    const bytes = Buffer.from('- ```python\n\tx = 1\n  ```\n');
    const [snippet] = readNow({ path: 'a.md', folder: 'a', bytes }).document.snippets;
    expect(snippet).toMatchObject({ source: '  x = 1\n', origin: { line: 2, column: 2 } });
  });
});
