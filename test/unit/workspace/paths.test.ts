import { describe, expect, test } from 'vitest';
import { documentFolder, shownPath } from '../../../src/workspace/paths.ts';

describe('the folder of a document', () => {
  test.each([
    ['lessons/expert-python.md', 'expert-python'],
    ['lessons/a/b.md', 'a/b'],
    ['README.md', 'README'],
    ['docs/guide.v2.md', 'docs/guide.v2'],
    ['lessons-old/a.md', 'lessons-old/a'],
    ['../elsewhere/notes.md', 'notes'],
    ['lessons/guide.rst', 'guide.rst'],
    ['src/shop.PY', 'src/shop.PY'],
    ['../elsewhere/notes.ipynb', 'notes.ipynb'],
  ])('of %s is %s', (path, folder) => {
    expect(documentFolder(path, ['lessons'])).toBe(folder);
  });

  test('leaves out the deepest configured folder, however it is written', () => {
    expect(documentFolder('docs/lessons/a.md', ['./docs/', 'docs/lessons'])).toBe('a');
  });

  test('keeps the whole path when the project as a whole is configured', () => {
    expect(documentFolder('docs/a.md', ['.'])).toBe('docs/a');
  });
});

test('a shown path is relative to the project', () => {
  expect(shownPath('/project', '/project/lessons/a.md')).toBe('lessons/a.md');
  expect(shownPath('/project', '/other/a.md')).toBe('../other/a.md');
  expect(shownPath('/project', '/project')).toBe('.');
});
