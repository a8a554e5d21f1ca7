import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type OutputStream, styleFor } from '../../../src/cli/world.ts';

const pipe: OutputStream = new PassThrough();
const terminal: OutputStream = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });

test('a report is as wide as the terminal, or as COLUMNS says, or 80 columns', () => {
  expect(styleFor(terminal, { COLUMNS: '50' }).width).toBe(120);
  expect(styleFor(pipe, { COLUMNS: '50' }).width).toBe(50);
  expect(styleFor(pipe, { COLUMNS: 'wide' }).width).toBe(80);
  expect(styleFor(pipe, {}).width).toBe(80);
});

test('a terminal that can only print lines gets words', () => {
  expect(styleFor(terminal, { TERM: 'dumb' }).inWords).toBe(true);
  expect(styleFor(terminal, { TERM: 'xterm' }).inWords).toBe(false);
});

describe('colour', () => {
  test.each<[boolean, string, OutputStream, Record<string, string>]>([
    [true, 'on a terminal', terminal, {}],
    [false, 'in a pipe', pipe, {}],
    [false, 'on a terminal that has none', terminal, { TERM: 'dumb' }],
    [false, 'with NO_COLOR', terminal, { NO_COLOR: '1' }],
    [true, 'with an empty NO_COLOR', terminal, { NO_COLOR: '' }],
    [true, 'in a pipe with FORCE_COLOR', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }],
    [false, 'with FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }],
  ])('is %s %s', (color, _, stream, env) => {
    expect(styleFor(stream, env).color).toBe(color);
  });
});
