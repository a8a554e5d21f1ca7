import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const block = '\n```python\nx = 1\n```\n';

describe('front matter', () => {
  it('names what the author calls a section', () => {
    const { document, problems } = read(
      `---\ntitle: T\ndocproof: { section: question }\n---${block}`,
    );
    expect(problems).toEqual([]);
    expect(document.sectionWord).toBe('question');
    expect(document.snippets[0]?.origin.line).toBe(6);
  });

  it('warns of keys that it does not know, at their lines', () => {
    const { document, problems } = read('---\ndocproof:\n  secton: a\n  colour: b\n---\n');
    expect(document.sectionWord).toBe('section');
    expect(problems).toEqual([
      {
        severity: 'warning',
        message: '`docproof` has no setting `secton`',
        hint: 'did you mean `section`?',
        line: 3,
        file: 'lesson.md',
      },
      {
        severity: 'warning',
        message: '`docproof` has no setting `colour`',
        hint: 'write `docproof: { section: question }`',
        line: 4,
        file: 'lesson.md',
      },
    ]);
  });

  it.each([
    ['docproof: yes', '`docproof` holds no settings'],
    ['docproof: { section: [a] }', '`section` is not a word'],
    ['docproof: { section: "" }', '`section` is not a word'],
  ])('warns of %s', (yaml, message) => {
    expect(read(`---\n${yaml}\n---\n`).problems).toMatchObject([
      { severity: 'warning', message, line: 2 },
    ]);
  });

  it('warns of bad YAML at its line, and reads the document behind it', () => {
    const { document, problems } = read(`---\ntitle: T\ntags: [a\n---${block}`);
    expect(problems).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('not valid YAML'), line: 3 },
    ]);
    expect(document.snippets).toHaveLength(1);
  });

  it('is not taken for a heading, nor for the text between two thematic breaks', () => {
    expect(read(`---\ntitle: T\n---${block}`).document.snippets[0]?.section).toBeUndefined();
    expect(read(`---\nJust words${block}\n---\n`).document.snippets).toHaveLength(1);
    expect(read(`---\n${block}\n---\n`)).toMatchObject({
      document: { snippets: [{ source: 'x = 1\n' }] },
      problems: [],
    });
  });
});
