import { expect, test } from 'vitest';
import { renderDiff } from '../../../src/reporting/terminal/diff-view.ts';
import { createFrame } from '../../../src/reporting/terminal/frame.ts';
import { visibleText } from '../../../src/reporting/terminal/visible.ts';

const loneSurrogate = /\p{Cs}/u;

const frame = createFrame({ width: 60, color: false });

/** The lines of a diff below its legend. */
function diff(expected: string, actual: string): readonly string[] {
  return renderDiff(frame, expected, actual, 0).slice(1);
}

test('words that differ are marked', () => {
  expect(diff('Handled 1 ValueError(s)\n', 'Handled 2 ValueError(s)\n')).toEqual([
    '- Handled 1 ValueError(s)',
    '          ^',
    '+ Handled 2 ValueError(s)',
    '          ^',
  ]);
});

test('with colour the words are marked by their style, without carets', () => {
  const lines = renderDiff(createFrame({ width: 60, color: true }), 'a b c', 'a x c', 0);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('\u001b[7mb\u001b[27m');
});

test('lines that have nothing in common are not marked', () => {
  expect(diff('one\ntwo\n', 'three\nfour\n')).toEqual(['- one', '- two', '+ three', '+ four']);
});

test('white space that differs is made visible', () => {
  expect(diff('x:  1', 'x:\t1')).toEqual(['- x:··1', '    ^^', '+ x:→1', '    ^']);
});

test('indentation that differs is made visible', () => {
  expect(diff('  x = 1', 'x = 1')).toEqual(['- ··x = 1', '  ^^', '+ x = 1']);
});

test('an empty line that is missing is made visible', () => {
  expect(diff('a\n\nb', 'a\nb')).toEqual(['  a', '- ↵', '  b']);
});

test('white space at line ends and line ends at the end make no difference', () => {
  expect(diff('a  \nb\nc\n\n', 'a\nb \nx')).toEqual(['  a', '  b', '- c', '+ x']);
});

test('white space at line ends is made visible when nothing else differs', () => {
  expect(diff('a \nb', 'a\nb')).toEqual(['- a·', '   ^', '+ a', '  b']);
  expect(diff('a\n\n', 'a\n')).toEqual(['  a', '- ↵']);
  expect(diff('a', 'a\n')).toEqual(['  a', '+ ↵']);
});

test('a line of nothing but spaces is made visible', () => {
  expect(diff('a\n  \nb', 'a\n\nb')).toEqual(['  a', '- ··', '+ ↵', '  b']);
});

test('a space that is none is told from one', () => {
  expect(diff('10\u00a0km', '10 km')).toEqual([
    '- 10<U+00A0>km',
    '    ^^^^^^^^',
    '+ 10·km',
    '    ^',
  ]);
});

test('a carriage return at the end of a line is made visible', () => {
  expect(diff(visibleText('a\r\nb'), visibleText('a\nb'))).toEqual(['- a␍', '   ^', '+ a', '  b']);
});

test('indentation that comes with other words is made visible', () => {
  expect(diff('one two three', '\tnew one two three')[1]).toBe('+ →new one two three');
});

test('equal lines far from a difference are left out', () => {
  const rows = Array.from({ length: 20 }, (_, index) => `${index}`);
  expect(diff(rows.join('\n'), rows.with(10, 'x').join('\n'))).toEqual([
    '… 8 equal lines',
    '  8',
    '  9',
    '- 10',
    '+ x',
    '  11',
    '  12',
    '… 7 equal lines',
  ]);
});

test('of a long difference only its start and its end are shown', () => {
  const lines = diff('', 'y\n'.repeat(1000));
  expect(lines).toHaveLength(12 + 1 + 4);
  expect(lines[12]).toBe('… 984 more lines');
});

test('many differences are cut off', () => {
  const rows = Array.from({ length: 900 }, (_, index) => `row ${index}`);
  const changed = rows.map((row, index) => (index % 9 === 0 ? '*' : row));
  const lines = diff(rows.join('\n'), changed.join('\n'));
  expect(lines.length).toBeLessThan(90);
  expect(lines.at(-1)).toMatch(/^… \d+ more lines$/);
});

test('endless output against little is compared at once', () => {
  expect(diff('y\n'.repeat(3), 'y\n'.repeat(300_000)).length).toBeLessThan(30);
});

test('a long line is cut around the words that differ', () => {
  const numbers = Array.from({ length: 500 }, (_, index) => `${index}`);
  const lines = diff(numbers.join(' '), numbers.with(250, 'x').join(' '));
  expect(lines.join('\n')).toContain('249 250 251');
  expect(lines.join('\n')).toContain('249 x 251');
  expect(lines.join('')).not.toContain(' 100 ');
});

test('rows fit the width, and no character is split', () => {
  const lines = diff('界'.repeat(100), '😀'.repeat(100));
  expect(lines.every((line) => !loneSurrogate.test(line))).toBe(true);
  expect(lines[0]).toBe(`- ${'界'.repeat(29)}`);
});

test('a long text of pairs of surrogates is cut between them', () => {
  const lines = diff('x', `a${'😀'.repeat(1000)}`);
  expect(lines.every((line) => !loneSurrogate.test(line))).toBe(true);
});
