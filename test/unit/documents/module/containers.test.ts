import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

const codes = [
  ['x = 1'],
  ['if x:', '    y = "é"', '', '    z = "日本 🎉"'],
  ['def f():', '  """One."""'],
  ['>>> "ß"', "'ß'"],
];

/** How a block is written: what comes before its code, what stands before each line, and what comes behind. */
const containers = [
  {
    name: 'a fence',
    open: ["    '''", '    ```python'],
    lead: '    ',
    close: ['    ```', "    '''"],
  },
  {
    name: 'a fence in a section',
    open: ["    '''Words.", '', '    Example:', '        ~~~~ py'],
    lead: '        ',
    close: ['        ~~~~', "    '''"],
  },
  {
    name: 'a directive',
    open: ["    r'''Words.", '', '    .. code:: python', '       :number-lines:', ''],
    lead: '         ',
    close: ["    '''"],
  },
  {
    name: 'a literal block',
    open: ["    '''Words. Then::", ''],
    lead: '      ',
    close: ['', "    More words.'''"],
  },
  {
    name: 'a comment',
    open: ["    '''Words.'''", '    # ```python'],
    lead: '    # ',
    close: ['    # ```'],
  },
  {
    name: 'a literal block in a comment',
    open: ['    # Example::', '    #'],
    lead: '    #     ',
    close: ['    #', '    # More words.'],
  },
  { name: 'a comment of Sphinx', open: ['    #:```py'], lead: '    #:', close: ['    #:```'] },
];

const cases = containers.flatMap((container) =>
  codes.flatMap((code) => ['\n', '\r\n', '\r'].map((lineEnd) => ({ ...container, code, lineEnd }))),
);

describe('the origin of code in', () => {
  it.each(cases)('$name: $code, $lineEnd', ({ open, lead, close, code, lineEnd }) => {
    const inside = code.map((line) => (lead + line).trimEnd());
    const text = ['class Ünï:', ...open, ...inside, ...close, '    x = "🎉"', ''].join(lineEnd);
    const bytes = Buffer.from(text);
    const { document, problems } = read(bytes, 'shop.py');
    const [snippet, ...others] = document.snippets;

    expect(problems).toEqual([]);
    expect(others).toEqual([]);
    expect(snippet?.source).toBe(code.map((line) => `${line}\n`).join(''));
    const { origin } = snippet ?? {};
    const cut = bytes.subarray(origin?.start, origin?.end).toString();
    expect(lead + cut).toBe(inside.join(lineEnd));
    expect(origin).toMatchObject({
      line: open.length + 2,
      column: lead.length + 1,
      endLine: open.length + 1 + code.length,
    });
  });
});
