import { describe, expect, it } from 'vitest';
import { claimEdit } from '../../../../src/commands/update/claim-edit.ts';
import { exampleEdit } from '../../../../src/commands/update/example-edit.ts';
import { applyEdits } from '../../../../src/documents/edit.ts';
import type { Snippet } from '../../../../src/model/snippet.ts';
import { buildClaim, buildOrigin, buildSnippet } from '../../../helpers/builders.ts';

/** The session after the example at this line has been made to show what was seen. */
function rewritten(source: string, line: number, claimed: string, seen: string): string {
  const edit = exampleEdit(source, buildClaim({ line, claimed, seen, state: 'broken' }));
  return typeof edit === 'string' ? edit : applyEdits(source, [edit]);
}

describe('an example of a session', () => {
  it('shows what was seen, up to the next prompt', () => {
    expect(rewritten('>>> 1 + 1\n3\n>>> 2\n2\n', 1, '3\n', '2\n')).toBe('>>> 1 + 1\n2\n>>> 2\n2\n');
  });

  it('may be named by the first line of what it shows', () => {
    expect(rewritten('>>> 1 + 1\n3\n>>> 2\n2\n', 2, '3\n', '2\n')).toBe('>>> 1 + 1\n2\n>>> 2\n2\n');
  });

  it('gets what it shows below its last line of code', () => {
    const source = '>>> for x in "ab":\n...     print(x)\n...\n\nprose\n';
    expect(rewritten(source, 1, '', 'a\nb\n')).toBe(
      '>>> for x in "ab":\n...     print(x)\n...\na\nb\n\nprose\n',
    );
  });

  it('loses what it does not show', () => {
    expect(rewritten('>>> None\nNone\n\n>>> 1\n', 1, 'None\n', '')).toBe('>>> None\n\n>>> 1\n');
  });

  it('marks empty lines', () => {
    expect(rewritten('>>> p\nx\n', 1, 'x\n', 'a\n\n  \nb\n\n')).toBe(
      '>>> p\na\n<BLANKLINE>\n<BLANKLINE>\nb\n<BLANKLINE>\n',
    );
  });

  it('keeps its indentation', () => {
    expect(rewritten('  >>> p\n  x\n', 1, 'x\n', 'a\n b\n')).toBe('  >>> p\n  a\n   b\n');
  });

  it('keeps the stack of a traceback', () => {
    const head = 'Traceback (most recent call last):\n  File "a.py"\n';
    expect(
      rewritten(`>>> f()\n${head}KeyError: 1\n`, 1, `${head}KeyError: 1\n`, `${head}KeyError: 2\n`),
    ).toBe(`>>> f()\n${head}KeyError: 2\n`);
  });

  it('shows a traceback without what was printed before it, which doctest does not compare', () => {
    const seen = 'printed\nTraceback (most recent call last):\n    ...\nKeyError: 1\n';
    expect(rewritten('>>> f()\n1\n', 1, '1\n', seen)).toBe(
      '>>> f()\nTraceback (most recent call last):\n    ...\nKeyError: 1\n',
    );
  });

  it('keeps wildcards where they are asked for', () => {
    const source = '>>> p  # doctest: +ELLIPSIS\n<A at 0x...>\nb\n';
    expect(rewritten(source, 1, '<A at 0x...>\nb\n', '<A at 0x1>\nc\n')).toBe(
      '>>> p  # doctest: +ELLIPSIS\n<A at 0x...>\nc\n',
    );
    expect(rewritten('>>> p\na...\n', 1, 'a...\n', 'ab\n')).toBe('>>> p\nab\n');
  });

  it('keeps wildcards where they are asked for of the whole session', () => {
    const claim = buildClaim({ line: 1, claimed: 'a...\nb\n', seen: 'ab\nc\n', state: 'broken' });
    const source = '>>> p\na...\nb\n';
    const edit = exampleEdit(source, claim, true);
    expect(typeof edit === 'string' ? edit : applyEdits(source, [edit])).toBe('>>> p\na...\nc\n');
  });

  it.each([
    ['>>> p\nx\n', 'x\n', '>>> hi\n', 'it shows what would be read as another prompt'],
    ['>>> p\nx\n', 'x\n', '...\n', 'it shows what would be read as another prompt'],
    ['>>> p\nx\n', 'y\n', 'z\n', 'what the document shows there was not recognized'],
    ['In [1]: p\nx\ny\n', 'x\ny', 'z\n', 'what it shows cannot be written there'],
  ])('%j is left', (source, claimed, seen, reason) => {
    expect(rewritten(source, 1, claimed, seen)).toBe(reason);
  });
});

describe('a comment', () => {
  const source = 'x = 1  # 2, of course\n';
  const place = { kind: 'value', line: 1, column: 10, endLine: 1, endColumn: 11 } as const;

  it('gets what the run says it has to be', () => {
    const claim = buildClaim({ ...place, claimed: '2', seen: '1', rewrite: '1', state: 'broken' });
    const edit = claimEdit(buildSnippet({ source }), claim);
    expect(typeof edit === 'string' ? edit : applyEdits(source, [edit.edit])).toBe(
      'x = 1  # 1, of course\n',
    );
  });

  it('in a session is put right like one in a script', () => {
    const example = '>>> x + 1  # 2\n>>> y\n';
    const claim = buildClaim({
      line: 1,
      column: 14,
      endLine: 1,
      endColumn: 15,
      claimed: '2',
      seen: '3\n',
      rewrite: '3',
      state: 'broken',
    });
    const edit = claimEdit(buildSnippet({ source: example }), claim);
    expect(typeof edit === 'string' ? edit : applyEdits(example, [edit.edit])).toBe(
      '>>> x + 1  # 3\n>>> y\n',
    );
  });

  it('of many lines is one claim', () => {
    const many = 'print(x)\n#> a\n#> b\n';
    const claim = buildClaim({
      kind: 'output',
      line: 2,
      column: 4,
      endLine: 3,
      endColumn: 5,
      claimed: 'a\nb',
      seen: 'c\nd\ne',
      rewrite: 'c\n#> d\n#> e',
      state: 'broken',
    });
    const edit = claimEdit(buildSnippet({ source: many }), claim);
    expect(typeof edit === 'string' ? edit : applyEdits(many, [edit.edit])).toBe(
      'print(x)\n#> c\n#> d\n#> e\n',
    );
  });

  it.each([
    [{ rewrite: '1', claimed: '3' }, 'what the document shows there was not recognized'],
    [{ claimed: '2' }, 'what it shows cannot be written there'],
  ])('is left with %j', (given, reason) => {
    const claim = buildClaim({ ...place, seen: '1', state: 'broken', ...given });
    expect(claimEdit(buildSnippet({ source }), claim)).toBe(reason);
  });
});

function showing(text: string): Snippet {
  const output = {
    text,
    origin: buildOrigin(),
    indent: '',
    certainty: 'sure',
    reason: '',
  } as const;
  return buildSnippet({ output });
}

describe('a block of output', () => {
  const claim = buildClaim({ kind: 'block', claimed: 'a\n', seen: 'b  \nc\n\n', state: 'broken' });

  it('becomes what was printed', () => {
    const edit = claimEdit(showing('a\nx\n'), claim);
    expect(typeof edit === 'string' ? edit : applyEdits('a\nx\n', [edit.edit])).toBe('b\nc\n');
  });

  it('keeps wildcards where they are asked for', () => {
    const took = buildClaim({ kind: 'block', seen: 'took 1 s\nb\n', state: 'broken' });
    const edit = claimEdit(showing('took ... s\nx\n'), took, true);
    expect(typeof edit === 'string' ? edit : edit.edit.text).toBe('took ... s\nb');
  });

  it('is left where there would be nothing in it', () => {
    const empty = { ...claim, seen: '' };
    expect(claimEdit(showing('a\n'), empty)).toBe('a block of output cannot be empty');
  });
});
