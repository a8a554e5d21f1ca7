import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const written: Readonly<Record<string, (language: string, code: string) => string>> = {
  'a.md': (language, code) => `\`\`\`${language}\n${code}\n\`\`\`\n`,
  'a.mdx': (language, code) => `\`\`\`${language}\n${code}\n\`\`\`\n`,
  'a.html': (language, code) =>
    `<pre><code class="language-${language}">${code.replaceAll('>', '&gt;')}</code></pre>`,
  'a.rst': (language, code) => `.. code-block:: ${language}\n\n   ${code}\n`,
};

describe.each(Object.entries(written))('the names of Python in %s', (path, write) => {
  it.each(['python', 'py', 'python3', 'py3', 'ipython', 'ipython3'])(
    'take %s for Python',
    (language) => {
      const { document, problems } = read(write(language, 'x = 1'), path);
      expect(document.snippets).toMatchObject([{ source: 'x = 1\n' }]);
      expect(problems).toEqual([]);
    },
  );

  it.each(['pycon', 'python-repl', 'pycon3', 'pyrepl'])('take %s for a session', (language) => {
    const { document, problems } = read(write(language, '>>> 1'), path);
    expect(document.snippets).toMatchObject([{ dialect: 'session' }]);
    expect(problems).toEqual([]);
  });

  it('do not run lines to IPython as Python', () => {
    const { document } = read(write('ipython3', '%run x.py'), path);
    expect(document.snippets.filter(({ options }) => options.skip === undefined)).toEqual([]);
    expect(document.snippets.length + document.otherBlocks.length).toBe(1);
  });
});

describe('a version or a slip in the name of a language', () => {
  it.each(['python3.11', 'python3.12', 'pyhton'])('is told: %s', (language) => {
    const { document, problems } = read(`\`\`\`${language}\nx = 1\n\`\`\`\n`);
    expect(document.snippets).toEqual([]);
    expect(problems).toMatchObject([{ hint: 'did you mean `python`?', line: 1 }]);
  });
});
