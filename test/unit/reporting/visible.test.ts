import { expect, it } from 'vitest';
import { makeVisible } from '../../../src/reporting/terminal/visible.ts';

it('shows what would steer the terminal, however deep it stands, in names too', () => {
  const data = { a: [{ 'b\u001b': 'x\u001b[2J\ny\t' }, null, 1], c: '\u202edcba' };
  expect(makeVisible(data)).toEqual({ a: [{ 'b␛': 'x␛[2J\ny\t' }, null, 1], c: '<U+202E>dcba' });
});

it('leaves what is visible as it is', () => {
  const part = { text: 'größer — 日本\n\t', undefined: undefined };
  expect(makeVisible(part)).toBe(part);
  expect(makeVisible({ part, other: '\u0000' }).part).toBe(part);
});
