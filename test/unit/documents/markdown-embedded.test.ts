import { describe, expect, it } from 'vitest';
import { type Inclusion, includesOf, type Reading } from '../../../src/documents/index.ts';
import { placeIn } from '../../../src/model/place.ts';
import { readNow } from '../../helpers/read-now.ts';

function read(text: string, files: Readonly<Record<string, string>> = {}): Reading {
  const inclusions = new Map<string, Inclusion>(
    Object.entries(files).map(([path, code]) => [path, { kind: 'read', bytes: Buffer.from(code) }]),
  );
  const bytes = Buffer.from(text);
  return readNow({ path: 'docs/guide.md', folder: 'guide', bytes, inclusions });
}

const rst = [
  '.. testcode:: shop',
  '',
  '   print(1)',
  '',
  '.. testoutput:: shop',
  '',
  '   1',
  '',
  'Words::',
  '',
  '  import os',
  '',
  '>>> 1 + 1',
  '2',
];

describe('{eval-rst}', () => {
  it.each([
    ['at the margin', '', '```'],
    ['in colons', '', ':::'],
    ['in a list', '  ', '```'],
    ['in a quote', '> ', '~~~'],
  ])('is read as reStructuredText, %s', (_, lead, fence) => {
    const head = lead === '  ' ? '* item\n\n' : '# Title\n\n';
    const body = [`${fence}{eval-rst}`, ...rst, fence].map((line) => lead + line).join('\n');
    const text = head + body;
    const { document, problems } = read(text);
    expect(problems).toEqual([]);
    expect(document.snippets).toMatchObject([
      { source: 'print(1)\n', options: { group: 'shop' }, output: { text: '1\n' } },
      { source: 'import os\n', options: { group: undefined } },
      { source: '>>> 1 + 1\n2\n', dialect: 'session', options: { group: 'default' } },
    ]);
    for (const { source, origin } of document.snippets) {
      const [first = ''] = source.split('\n');
      const { line, column } = placeIn(origin, { line: 1, column: 1 });
      expect(text.split('\n')[line - 1]?.slice(column - 1)).toBe(first);
      expect(text.slice(origin.start)).toMatch(first.slice(0, 5));
    }
  });

  it('heads no section, and says what is wrong with it at its line', () => {
    const { document, problems } = read(
      '## Part\n\n```{eval-rst}\nTitle\n=====\n\n.. code-block: python\n\n  a\n\n>>> 1\n```\n',
    );
    expect(document.sections).toEqual(['Part']);
    expect(problems).toMatchObject([{ line: 7, severity: 'warning' }]);
  });

  it('may be empty, or never closed', () => {
    expect(read('```{eval-rst}\n```\n')).toMatchObject({ problems: [] });
    expect(read('```{eval-rst}\n>>> 1').problems).toMatchObject([
      { message: expect.stringContaining('never closed') },
    ]);
  });
});

describe('{literalinclude}', () => {
  const files = { 'docs/code/a.py': 'import os\n\ndef f():\n    return 1\n', 'b.py': 'b = 1\n' };

  it('is the code of the file that it names', () => {
    const { document, problems } = read(
      '```{literalinclude} code/a.py id=own\n:pyobject: f\n```\n\n:::{literalinclude} /b.py\n:::\n',
      files,
    );
    expect(problems).toEqual([]);
    expect(document.snippets).toMatchObject([
      {
        id: 'own',
        source: 'def f():\n    return 1\n',
        origin: { document: 'docs/code/a.py', line: 3, includedBy: { line: 1 } },
      },
      { source: 'b = 1\n', origin: { document: 'b.py' } },
    ]);
  });

  it('fails at its line when the file is not there', () => {
    expect(read('Text\n\n```{literalinclude} c.py\n```\n').problems).toMatchObject([
      { severity: 'error', line: 3, message: '`docs/c.py` does not exist' },
    ]);
  });

  it('names its files beforehand, those in reStructuredText too', async () => {
    const text =
      '> ```{literalinclude} code/a.py\n> ```\n\n```{eval-rst}\n.. literalinclude:: ../b.py\n```\n\n```{literalinclude} /../out.py\n```\n';
    const document = { path: 'docs/guide.md', bytes: Buffer.from(text) };
    expect(await includesOf(document)).toEqual(['docs/code/a.py', 'b.py']);
  });
});
