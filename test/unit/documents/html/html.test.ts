import { describe, expect, it, test } from 'vitest';
import { readHtmlFragment } from '../../../../src/documents/html/fragment.ts';
import { read } from '../read.ts';

const page = (html: string) => read(html, 'page.html');
const languages = (html: string) =>
  page(html).document.otherBlocks.map(({ language, reason }) => `${language}: ${reason}`);

describe('headings', () => {
  it('name sections and snippets as a reader sees them', () => {
    const { document } = page(`<h1>The <em>book</em></h1>
<h2><span class="section-number">1. </span>A &amp; <code>b</code><a class="headerlink" href="#a">¶</a></h2>
<pre class="language-python">1</pre><h2>Second<button>Share</button></h2><pre class="language-python">2</pre>`);
    expect(document.snippets.map(({ id, section }) => [id, section])).toEqual([
      ['1-a--b-1', '1. A & b'],
      ['second-1', 'Second'],
    ]);
  });

  it('of menus name none', () => {
    const { document } = page(`<nav><h2>Menu</h2></nav><h1>Page</h1>
<div role="navigation"><h3>Contents</h3></div><pre class="python">1</pre><aside><h2>Ads</h2></aside>`);
    expect(document.sections).toEqual(['Page']);
  });
});

describe('a code without pre', () => {
  it.each([
    ['in a sentence', '<p>Call <code class="language-python">print(1)</code>.</p>'],
    ['in a heading', '<h2><code>print(1)</code></h2>'],
    ['alone, of one line', '<p><code>import os</code></p>'],
    ['in a sentence, with a line break', '<p>See <code>import os<br>print(1)</code></p>'],
  ])('is no block %s', (_, html) => {
    const { document } = page(html);
    expect([document.snippets, document.otherBlocks]).toEqual([[], []]);
  });

  it('is a block when it names a language and has several lines', () => {
    const { document } = page('<div><code class="language-python">x = 1\ny = 2</code></div>');
    expect(document.snippets).toMatchObject([{ source: 'x = 1\ny = 2\n' }]);
  });
});

describe('what a page runs', () => {
  it('is Python as it is written, in one namespace', () => {
    const { document, problems } = page(`<script type="py">
      if 1 < 2 and "&lt;":
          print(1)
    </script>
<script type="text/python" worker>x = 1</script><py-script>y = 1 &lt; 2</py-script>
<script>let z = 1</script>`);
    expect(problems).toEqual([]);
    expect(document.snippets).toMatchObject([
      {
        source: 'if 1 < 2 and "&lt;":\n    print(1)\n',
        origin: { line: 2 },
        options: { group: 'page' },
      },
      { source: 'x = 1\n', options: { group: undefined } },
      { source: 'y = 1 < 2\n', options: { group: 'page' } },
    ]);
  });

  it('is listed where it is another language, or in another file', () => {
    expect(
      languages('<script type="mpy">x = 1</script><script type="py" src="main.py"></script>'),
    ).toEqual(['micropython: another language', 'python: the file that it names is not read']);
  });
});

describe('the language of a block', () => {
  it.each([
    ['<pre><code class="language-bash">ls</code></pre>', 'bash: another language'],
    ['<pre class="lang-python3.12">1</pre>', 'python3.12: unknown language'],
    ['<pre>ls -l</pre>', ': no language'],
    ['<div class="highlight-none"><pre>x</pre></div>', 'none: another language'],
    ['<div class="lang-en"><pre>x</pre></div>', ': no language'],
    ['<body class="language-python"><pre>x y</pre></body>', ': no language'],
    ['<article class="python"><pre>x y</pre></article>', ': no language'],
    ['<div class="highlight-default"><pre>x y</pre></div>', ': no language'],
    [
      '<div class="hl-ipython3"><pre>%matplotlib inline</pre></div>',
      'ipython3: it holds lines to IPython',
    ],
  ])('%s', (html, told) => {
    expect(languages(html)).toEqual([told]);
  });

  it('is that of the element next to the code', () => {
    const html = '<div class="language-python"><pre><code class="language-js">x</code></pre></div>';
    expect(languages(html)).toEqual(['js: another language']);
  });

  it('is Python by its looks only in a page that names Python nowhere', () => {
    const plain = '<pre>import os\nprint(os.sep)</pre>';
    expect(page(plain).document.snippets).toHaveLength(1);
    const { document, problems } = page(`<pre class="language-python">1</pre><p>x</p>${plain}`);
    expect(document.snippets).toHaveLength(1);
    expect(problems).toMatchObject([{ message: expect.stringContaining('looks like Python') }]);
  });

  it('is a session by its prompts in any page', () => {
    const html = '<pre class="language-python">1</pre><p>x</p><pre>&gt;&gt;&gt; 1\n1</pre>';
    expect(page(html).document.snippets.map(({ dialect }) => dialect)).toEqual([
      'script',
      'session',
    ]);
  });
});

describe('the output of a script', () => {
  const script = '<pre class="language-python">print(1)</pre>';
  it.each([
    ['a pre of the class output', '<pre class="output">1</pre>', 'sure'],
    ['an element of the class output', '<div class="output"><pre>1</pre></div>', 'sure'],
    ['text right below', '<div class="highlight-text"><pre>1\n</pre></div>', 'sure'],
    ['no language right below', '<pre>1</pre>', 'guess'],
    ['words before it', '<p>Output:</p><pre>1</pre>', 'sure'],
    [
      'nbconvert',
      '<div class="output_wrapper"><div class="output"><div class="output_area"><div class="prompt"></div><div class="output_subarea output_stream output_stdout output_text"><pre>1\n</pre></div></div></div></div>',
      'sure',
    ],
    [
      'newer nbconvert',
      '<div class="jp-OutputArea-child"><div class="jp-OutputPrompt jp-OutputArea-prompt"></div><div class="jp-RenderedText jp-OutputArea-output" data-mime-type="text/plain"><pre>1\n</pre></div></div>',
      'sure',
    ],
    [
      'Quarto',
      '<div class="cell-output cell-output-stdout"><pre><code>1</code></pre></div>',
      'sure',
    ],
  ])('%s', (_, html, certainty) => {
    const [snippet] = page(script + html).document.snippets;
    expect(snippet?.output).toMatchObject({ text: '1\n', certainty });
  });

  it.each([
    ['the value of a cell', '<div class="output output_execute_result"><pre>1</pre></div>'],
    ['the error stream', '<div class="output_stream output_stderr"><pre>1</pre></div>'],
    ['a list between them', '<ul><li></li></ul><pre>1</pre>'],
    ['words between them', '<p>And now for something else.</p><pre>1</pre>'],
  ])('not %s', (_, html) => {
    const { document } = page(script + html);
    expect(document.snippets[0]?.output).toBeUndefined();
    expect(document.otherBlocks).toHaveLength(1);
  });

  it('keeps its indentation and its blank lines within', () => {
    const [snippet] = page(`${script}<pre class="output">\n  1\n\n  2\n</pre>`).document.snippets;
    expect(snippet?.output?.text).toBe('  1\n\n  2\n');
  });
});

test('comments speak to docproof, with their lines', () => {
  const { document, problems } = page(`<!-- docproof: id=first -->
<pre class="language-python">1</pre>
<!-- docproof:
  setup
  import os
-->
<!-- docproof: skip "later" --><pre class="language-python">2</pre>
<!-- docproof: nonsense -->`);
  expect(document.snippets.map(({ id, options }) => [id, options.skip])).toEqual([
    ['first', undefined],
    ['snippet-1', 'later'],
  ]);
  expect(document.setups).toMatchObject([{ source: 'import os\n', origin: { line: 5 } }]);
  expect(problems.map(({ line }) => line)).toEqual([8, 8]);
});

describe('a broken page', () => {
  it('ends an open pre at the next heading, and says so', () => {
    const { document, problems } = page(
      '<pre class="language-python">\nx = 1\n<h2>Next</h2>\n<pre class="language-python">y</pre>',
    );
    expect(document.snippets.map(({ source }) => source)).toEqual(['x = 1\n', 'y\n']);
    expect(problems).toMatchObject([
      { severity: 'warning', line: 1, message: 'this `<pre>` is never closed', file: 'page.html' },
    ]);
  });

  it.each([
    ['at the next pre', '<pre>x = 1\n<pre>y = 1</pre>'],
    ['with what is around it', '<div><pre>x = 1\n</div><pre>y = 1</pre>'],
    ['at the end of the page', '<pre>y = 1</pre><pre>x = 1\n'],
  ])('ends an open pre %s', (_, html) => {
    expect(page(html).document.otherBlocks).toHaveLength(2);
    expect(page(html).problems.map(({ message }) => message)).toEqual([
      'this `<pre>` is never closed',
    ]);
  });

  it.each([
    ['tag', '<p>x</p>\n<pre class="language-python>1</pre>\n', 2],
    ['comment', '<pre class="python">1</pre>\n\n<!-- <pre class="python">2</pre>', 3],
  ])('names a %s that runs on to its end', (what, html, line) => {
    expect(page(html).problems).toContainEqual(
      expect.objectContaining({
        message: `this ${what} is never closed, so that nothing behind it is read`,
        line,
      }),
    );
  });

  it('names a tag in which a quote is missing', () => {
    const html = '\n<p title="open>\n<pre class="language-python">1</pre>';
    expect(page(html).problems).toMatchObject([
      { line: 2, message: expect.stringContaining('a quote is missing in this tag') },
    ]);
    expect(page('<p title="<b>" class="a">x</p><p title="a"class="b">').problems).toEqual([]);
  });

  it.each([
    ['ends without starts', '</p></div></span><pre class="python">1</pre></pre></b>'],
    ['a phrase that ends inside', '<span><pre class="python">1</span></pre>'],
    [
      'cells without ends',
      '<table><tr><td class="linenos">1<td><pre class="python">1</pre></table>',
    ],
    ['a stray sign', '<pre class="python">1</pre> a < b & c'],
  ])('is read with %s', (_, html) => {
    expect(page(html)).toMatchObject({ document: { snippets: [{ source: '1\n' }] }, problems: [] });
  });

  it('leaves out what a browser shows nobody', () => {
    const html = ['template', 'noscript', 'textarea', 'script', 'style', 'iframe']
      .map((name) => `<${name}><pre class="python">1</pre></${name}>`)
      .join('');
    expect(page(html).document).toMatchObject({ snippets: [], otherBlocks: [] });
    expect(page('<div hidden><pre class="python">1</pre></div>').document.snippets).toHaveLength(1);
  });
});

test('the sessions of a page are one, as for doctest, unless a comment says otherwise', () => {
  const session = '<pre>&gt;&gt;&gt; x = 1</pre>';
  const { document } = page(
    `${session}<pre class="python">1</pre><!-- docproof: group=none -->${session}${session}`,
  );
  expect(document.snippets.map(({ options }) => options.group)).toEqual([
    'page',
    undefined,
    'none',
    'page',
  ]);
});

test('a fragment is placed in the document around it', () => {
  const parts = readHtmlFragment('<details>\n<pre lang="python">x\ny</pre>', {
    line: 7,
    column: 3,
  });
  const [block] = parts.filter((part) => part.kind === 'code');
  expect(block).toMatchObject({
    openedAt: 8,
    start: { line: 8, column: 20 },
    end: { line: 9, column: 2 },
  });
  const [inline] = readHtmlFragment('<pre lang="python">x</pre>', { line: 7, column: 3 });
  expect(inline).toMatchObject({ start: { line: 7, column: 22 } });
});
