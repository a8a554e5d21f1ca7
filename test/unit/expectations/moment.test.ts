import { expect, test } from 'vitest';
import { parseMoment } from '../../../src/expectations/moment.ts';

test.each([
  ['2024-02-29', Date.UTC(2024, 1, 29)],
  ['2024-02-29T12:30', Date.UTC(2024, 1, 29, 12, 30)],
  ['2024-02-29 12:30:15', Date.UTC(2024, 1, 29, 12, 30, 15)],
  ['2024-02-29T12:30:15.250Z', Date.UTC(2024, 1, 29, 12, 30, 15, 250)],
  ['2024-02-29T12:30:15+02:00', Date.UTC(2024, 1, 29, 10, 30, 15)],
])('%s is read in UTC unless it says otherwise', (text, expected) => {
  expect(parseMoment(text)).toBe(expected);
});

test.each(['', 'now', '29.02.2024', '2024-13-01', '2024', '12:30'])('"%s" is no moment', (text) => {
  expect(parseMoment(text)).toBeNaN();
});
