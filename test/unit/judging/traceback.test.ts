import { describe, expect, it } from 'vitest';
import { mapTraceback } from '../../../src/judging/index.ts';
import { origin } from './builders.ts';

describe('mapTraceback', () => {
  it('shows the line of the document for each frame of the snippet', () => {
    const traceback = [
      'Traceback (most recent call last):',
      '  File "/home/reader/snippet.py", line 3, in <module>',
      '    f()',
      '  File "/lib/python312.zip/json/decoder.py", line 337, in decode',
      '  File "/home/reader/snippet.py", line 1, in f',
      'ValueError: x',
    ].join('\n');
    expect(mapTraceback(traceback, origin)).toBe(
      [
        'Traceback (most recent call last):',
        '  File "lessons/a.md", line 12, in <module>',
        '    f()',
        '  File "/lib/python312.zip/json/decoder.py", line 337, in decode',
        '  File "lessons/a.md", line 10, in f',
        'ValueError: x',
      ].join('\n'),
    );
  });

  it('reaches into exception groups', () => {
    const line = '  |   File "/home/reader/snippet.py", line 2, in <module>';
    expect(mapTraceback(line, origin)).toBe('  |   File "lessons/a.md", line 11, in <module>');
  });

  it('leaves what a message or another file says', () => {
    const text = [
      'ValueError: File "/home/reader/snippet.py", line 2',
      '  File "/home/reader/snippetXpy", line 2',
    ].join('\n');
    expect(mapTraceback(text, origin)).toBe(text);
  });

  it('takes a document with any name', () => {
    const line = '  File "/home/reader/snippet.py", line 1';
    expect(mapTraceback(line, { ...origin, document: '$&$1.md' })).toBe(
      '  File "$&$1.md", line 10',
    );
  });
});
