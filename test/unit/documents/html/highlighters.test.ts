import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

/** The sources of the snippets of a page. */
function sources(html: string): readonly string[] {
  return read(html, 'page.html').document.snippets.map((snippet) => snippet.source);
}

const code = 'def f(a):\n    return a < 1\n\nprint(f("x"))\n';
const escaped = code.replace('<', '&lt;').replaceAll('"', '&quot;').trimEnd();
const rows = escaped.split('\n');

/** What each tool writes for the same four lines of code, as its own pages have it. */
const tools: readonly (readonly [string, string])[] = [
  ['plain code with a class', `<pre><code class="language-python">${escaped}\n</code></pre>`],
  ['a line end behind the start tag', `<pre class="language-python">\n${escaped}\n</pre>`],
  ['layout around the code element', `<pre>\n   <code class="lang-py">${escaped}</code>\n  </pre>`],
  [
    'Sphinx',
    `<div class="highlight-python3 notranslate"><div class="highlight"><pre><span></span><span class="k">def</span> <span class="nf">f</span><span class="p">(</span><span class="n">a</span><span class="p">):</span>
    <span class="k">return</span> <span class="n">a</span> <span class="o">&lt;</span> <span class="mi">1</span>

<span class="nb">print</span><span class="p">(</span><span class="n">f</span><span class="p">(</span><span class="s2">&quot;x&quot;</span><span class="p">))</span>
</pre></div></div>`,
  ],
  [
    'Pygments with a table of line numbers',
    `<div class="language-python"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre><span class="normal">1</span>\n<span class="normal">2</span>\n3\n4</pre></div></td><td class="code"><div><pre><span></span>${escaped}\n</pre></div></td></tr></table></div>`,
  ],
  [
    'Pygments with line numbers in line',
    `<div class="highlight-python"><pre>${rows.map((row, index) => `<span class="linenos">${index + 1} </span>${row}`).join('\n')}\n</pre></div>`,
  ],
  [
    'Pygments with anchors',
    `<div class="highlight-python"><pre>${rows.map((row, index) => `<a id="l-${index}" name="l-${index}" href="#l-${index}"></a>${row}`).join('\n')}\n</pre></div>`,
  ],
  [
    'Rouge with a table',
    `<div class="language-python highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n3\n4\n</pre></td><td class="rouge-code"><pre>${escaped}\n</pre></td></tr></tbody></table></code></pre></div></div>`,
  ],
  [
    'Chroma with a table',
    `<div class="highlight"><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre tabindex="0" class="chroma"><code><span class="lnt">1\n</span><span class="lnt">2\n</span></code></pre></td><td class="lntd"><pre tabindex="0" class="chroma"><code class="language-python" data-lang="python">${rows.map((row) => `<span class="line"><span class="cl">${row}\n</span></span>`).join('')}</code></pre></td></tr></table></div></div>`,
  ],
  [
    'Chroma with line numbers in line',
    `<pre class="chroma"><code class="language-python" data-lang="python">${rows.map((row, index) => `<span class="line"><span class="ln">${index + 1}</span><span class="cl">${row}\n</span></span>`).join('')}</code></pre>`,
  ],
  [
    'Shiki',
    `<div class="language-python vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">python</span><pre class="shiki" tabindex="0"><code>${rows.map((row) => `<span class="line"><span style="color:#D73A49">${row}</span></span>`).join('\n')}</code></pre></div>`,
  ],
  [
    'Shiki without line ends, and an empty line without anything',
    `<pre class="shiki" data-language="python"><code>${rows.map((row) => `<span class="line">${row}</span>`).join('')}</code></pre>`,
  ],
  [
    'Hexo, with lines in elements and breaks between them',
    `<figure class="highlight python"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre>${rows.map((row) => `<span class="line">${row}</span><br>`).join('')}</pre></td></tr></table></figure>`,
  ],
  [
    'lines in elements, with breaks and line ends between them',
    `<pre class="language-python">${rows.map((row) => `<span class="line">${row}</span><br>\n`).join('')}</pre>`,
  ],
  [
    'Expressive Code',
    `<div class="expressive-code"><pre data-language="python"><code>${rows.map((row, index) => `<div class="ec-line"><div class="gutter"><div class="ln" aria-hidden="true">${index + 1}</div></div><div class="code"><span>${row || '\n'}</span></div></div>`).join('')}</code></pre></div>`,
  ],
  [
    'Expressive Code with line ends and without numbers',
    `<pre data-language="python"><code>${rows.map((row) => `<div class="ec-line"><div class="marks"></div><div class="code">${row}</div></div>`).join('\n')}</code></pre>`,
  ],
  [
    'rehype-pretty-code',
    `<figure data-rehype-pretty-code-figure=""><pre data-language="python"><code data-language="python">${rows.map((row) => `<span data-line="">${row || ' '}</span>`).join('\n')}</code></pre></figure>`.replace(
      '<span data-line=""> </span>',
      '<span data-line=""></span>',
    ),
  ],
  [
    'Docusaurus',
    `<div class="language-python codeBlockContainer_x"><pre tabindex="0" class="prism-code language-python"><code class="codeBlockLines_x">${rows.map((row) => `<span class="token-line" style="color:#000"><span class="token plain">${row}</span><br></span>`).join('')}</code></pre><div class="buttonGroup__x"><button type="button" aria-label="Copy">Copy</button></div></div>`,
  ],
  [
    'prism-react-renderer',
    `<pre class="prism-code language-python">${rows.map((row) => `<div class="token-line"><span class="token plain">${row === '' ? '\n' : row}</span></div>`).join('')}</pre>`,
  ],
  [
    'Prism with line numbers',
    `<pre class="line-numbers language-python"><code class="line-numbers language-python">${escaped}\n<span aria-hidden="true" class="line-numbers-rows"><span></span><span></span></span></code></pre>`,
  ],
  [
    'react-syntax-highlighter',
    `<pre><code class="language-python" style="float: left"><span class="linenumber react-syntax-highlighter-line-number">1\n</span>${rows.map((row) => `<span>${row}\n</span>`).join('')}</code></pre>`,
  ],
  ['highlight.js', `<pre><code class="hljs python">${escaped}</code></pre>`],
  [
    'highlightjs-line-numbers',
    `<pre><code class="hljs language-python"><table class="hljs-ln"><tbody>${rows.map((row, index) => `<tr>\n  <td class="hljs-ln-line hljs-ln-numbers" data-line-number="${index + 1}"><div class="hljs-ln-n" data-line-number="${index + 1}"></div></td>\n  <td class="hljs-ln-line hljs-ln-code" data-line-number="${index + 1}">${row}</td></tr>`).join('\n')}</tbody></table></code></pre>`,
  ],
  [
    'pandoc',
    `<div class="sourceCode" id="cb1"><pre class="sourceCode python"><code class="sourceCode python">${rows.map((row, index) => `<span id="cb1-${index}"><a href="#cb1-${index}" aria-hidden="true" tabindex="-1"></a>${row}</span>`).join('\n')}</code></pre></div>`,
  ],
  [
    'older pandoc',
    `<pre class="sourceCode python"><code class="sourceCode python">${rows.map((row, index) => `<a class="sourceLine" id="cb1-${index}" data-line-number="${index}">${row}</a>`).join('\n')}</code></pre>`,
  ],
  [
    'GitHub',
    `<div class="highlight highlight-source-python"><pre>${escaped}</pre><div class="zeroclipboard-container"><clipboard-copy>Copy</clipboard-copy></div></div>`,
  ],
  [
    'a file on GitHub',
    `<div class="blob-wrapper data type-python"><table class="highlight tab-size js-file-line-container" data-tab-size="8" data-tagsearch-lang="Python"><tbody>${rows.map((row, index) => `<tr>\n          <td id="L${index + 1}" class="blob-num js-line-number" data-line-number="${index + 1}"></td>\n          <td id="LC${index + 1}" class="blob-code blob-code-inner js-file-line">${row || '\n'}</td>\n        </tr>`).join('\n')}</tbody></table></div>`,
  ],
  ['SyntaxHighlighter', `<pre class="brush: python; toolbar: false">${escaped}</pre>`],
  ['Org mode', `<div class="org-src-container"><pre class="src src-python">${escaped}</pre></div>`],
  ['docutils', `<pre class="code python literal-block"><code>${escaped}</code></pre>`],
  ['an attribute of GitHub', `<pre lang="python">${escaped}</pre>`],
  ['Enlighter', `<pre data-enlighter-language="python">${escaped}</pre>`],
  ['a page that names nothing', `<p>Try:</p><pre>${escaped}</pre>`],
  ['code before pre', `<code class="language-python"><pre>${escaped}</pre></code>`],
  ['line breaks', `<pre class="language-python">${rows.join('<br/>')}</pre>`],
  [
    'line breaks and hard spaces outside of pre',
    `<p><code>def f(a):<br>\n&nbsp;&nbsp;&nbsp;&nbsp;return a &lt; 1<br><br>\n  print(f("x"))</code></p>`,
  ],
  [
    'a code that keeps its line ends by style',
    `<div><code class="python" style="display: block; white-space: pre">${escaped}</code></div>`,
  ],
  [
    'elements in upper case without quotes',
    `<PRE CLASS=language-python><CODE>${escaped}</CODE></PRE>`,
  ],
  [
    'indentation of the page',
    `<pre class="language-python">\n      ${rows.join('\n      ')}\n    </pre>`,
  ],
];

describe('the code of one and the same snippet', () => {
  it.each(tools)('is read from what is written by %s', (_, html) => {
    expect(sources(html)).toEqual([code]);
  });

  it.each(tools)('and is the only block, of %s', (_, html) => {
    const { document, problems } = read(html, 'page.html');
    expect(document.otherBlocks).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('what is left out of code', () => {
  it.each([
    ['a copy button of Sphinx', '<button class="copybtn">Copy</button>'],
    ['a button', '<button>Copy</button>'],
    ['what screen readers do not read', '<span aria-hidden="true">1</span>'],
    ['a script', '<script>alert("<b>")</script>'],
    ['a style', '<style>.x > y {}</style>'],
    ['a picture', '<svg><text>x</text></svg>'],
    ['an anchor', '<a class="anchor" href="#x">#</a>'],
    ['a comment', '<!-- nothing -->'],
    ['the number of a line', '<span data-line-number="1">1</span>'],
  ])('%s', (_, html) => {
    expect(sources(`<pre class="language-python">${html}x = 1${html}\ny = 2</pre>`)).toEqual([
      'x = 1\ny = 2\n',
    ]);
  });

  it.each([
    ['of Pygments', '<span class="gp">&gt;&gt;&gt; </span>'],
    ['that cannot be selected', '<span style="user-select: none">&gt;&gt;&gt; </span>'],
  ])('but no prompt %s', (_, prompt) => {
    const { document } = read(`<pre>${prompt}1 + 1\n<span class="go">2</span>\n</pre>`, 'a.html');
    expect(document.snippets).toMatchObject([{ source: '>>> 1 + 1\n2\n', dialect: 'session' }]);
  });
});
