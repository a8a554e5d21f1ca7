import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { renderCodeFrame } from '../../../src/reporting/terminal/code-frame.ts';
import { createFrame } from '../../../src/reporting/terminal/frame.ts';
import { buildOrigin } from '../../helpers/builders.ts';

const frame = createFrame({ width: 60, color: false });
const text = 'import gc\n\n\nx = 1  # 2\n\ny = 3\n';
const piece = { text, origin: buildOrigin({ line: 97 }) };
const mark = { line: 4, column: 10, endLine: 4, endColumn: 11 };

describe('a frame of code', () => {
  test('has the lines around the mark with their numbers in the document', () => {
    expect(renderCodeFrame(frame, piece, mark)).toEqual([
      '    > 100 | x = 1  # 2',
      '          |          ^',
    ]);
    expect(
      renderCodeFrame(frame, piece, { ...mark, line: 6, endLine: 6, column: 5, endColumn: 6 }),
    ).toMatchInlineSnapshot(`
        [
          "      100 | x = 1  # 2",
          "      101 |",
          "    > 102 | y = 3",
          "          |     ^",
        ]
      `);
  });

  test('has the numbers of the cell in a notebook', () => {
    const cell = { text, origin: buildOrigin({ line: 97, cell: 3 }) };
    expect(renderCodeFrame(frame, cell, mark)[0]).toBe('    > 4 | x = 1  # 2');
  });

  test('has the numbers of lines that do not stand below one another', () => {
    const places = [5, 5, 9, 12, 12, 13].map((line) => ({ line, steps: [[1, 1]] as const }));
    const moved = { text, origin: buildOrigin({ line: 5, places }) };
    expect(renderCodeFrame(frame, moved, mark)[0]).toBe('    > 12 | x = 1  # 2');
  });

  test('marks each line of what goes over several, and not too many of them', () => {
    const long = { text: 'a\n'.repeat(20), origin: buildOrigin({ line: 1 }) };
    const rows = renderCodeFrame(frame, long, { line: 2, column: 1, endLine: 19, endColumn: 2 });
    expect(rows).toEqual(['      1 | a', ...[2, 3, 4, 5, 6].map((line) => `    > ${line} | a`)]);
  });

  test('puts the marks below wide and combining characters and tabs', () => {
    const wide = { text: '"\u5b57\u5b57e\u0301"\t# 1\n', origin: buildOrigin({ line: 1 }) };
    const rows = renderCodeFrame(frame, wide, { line: 1, column: 10, endLine: 1, endColumn: 11 });
    expect(rows).toEqual([
      '    > 1 | "\u5b57\u5b57e\u0301"    # 1',
      `        | ${' '.repeat(13)}^`,
    ]);
  });

  test.each([40, 60, 200])('fits into %d columns', (width) => {
    const line = `${'x'.repeat(300)}  # ${'y'.repeat(300)}\n`;
    const long = { text: line.repeat(3), origin: buildOrigin({ line: 1 }) };
    const at = { line: 2, column: 305, endLine: 2, endColumn: 310 };
    const rows = renderCodeFrame(createFrame({ width, color: false }), long, at);
    expect(rows.join('\n')).toContain('^^^^^');
    for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(width);
  });

  test('is in words where signs say nothing', () => {
    const inWords = createFrame({ width: 60, color: false, inWords: true });
    expect(renderCodeFrame(inWords, piece, mark)).toEqual(['    line 100, the claim: x = 1  # 2']);
  });
});
