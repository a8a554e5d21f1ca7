import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cutAround } from '../../../src/reporting/terminal/cut-around.ts';

test('a line that fits stays as it is', () => {
  expect(cutAround('print(1)', 0, 8)).toEqual({
    text: 'print(1)',
    from: 0,
    lead: 0,
  });
});

test.each([
  ['at its start', 0, '0123456789012345678…', 0, 0],
  ['in the middle', 50, '…123456789012345678…', 41, 1],
  ['at its end', 99, '…1234567890123456789', 81, 1],
])('a line is cut around a mark %s', (_, start, text, from, lead) => {
  const line = '0123456789'.repeat(10);
  expect(cutAround(line, start, 20)).toEqual({ text, from, lead });
});

test.each([21, 22, 40, 41])('a wide character is never split in %d columns', (room) => {
  const line = '\u5b57'.repeat(60);
  for (let start = 0; start < 120; start += 2) {
    const { text, from, lead } = cutAround(line, start, room);
    expect(stringWidth(text)).toBeLessThanOrEqual(room);
    expect(from % 2).toBe(0);
    // The mark is below what it marks.
    expect(start - from + lead).toBeGreaterThanOrEqual(0);
    expect(start - from + lead).toBeLessThan(stringWidth(text));
  }
});
