import { describe, expect, it } from 'vitest';
import type { BlockEdit } from '../../../../src/documents/index.ts';
import { readNow, rewriteNow } from '../../../helpers/read-now.ts';

/** The page with the first `old` of its first snippet, or of that one's output, replaced; or why not. */
function rewritten(page: string, old: string, now: string, block: BlockEdit['block'] = 'code') {
  const file = { path: 'a.html', folder: 'a', bytes: Buffer.from(page) };
  const [snippet] = readNow(file).document.snippets;
  if (snippet === undefined) throw new Error('no snippet');
  const code = block === 'code' ? snippet.source : (snippet.output?.text ?? '');
  const before = code.slice(0, code.indexOf(old)).split('\n');
  const within = old.split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const edit = {
    line: before.length,
    column,
    endLine: before.length + within.length - 1,
    endColumn: (within.at(-1)?.length ?? 0) + (within.length === 1 ? column : 1),
    text: now,
  };
  const result = rewriteNow(file, [{ id: snippet.id, block, edit }]);
  return result.ok ? Buffer.from(result.bytes).toString() : result.reason;
}

describe('an edit of a page', () => {
  it.each([
    ['plain', 'x  # old'],
    ['in a span', '<span class="n">x</span>  <span class="c1"># old</span>'],
    ['between references', '&quot;a&quot;  # old &lt;'],
    ['with Windows line ends', '\r\nx\r\ny  # old\r\n'],
    ['behind a letter of two units', '"\u{1F40D} é"  # old'],
    ['in an indented page', '\n    x\n    y  # old\n'],
  ])('touches nothing else: %s', (_, code) => {
    const page = `<p>a &amp; b</p><pre class="language-python">${code}</pre>\r\n<p>old</p>`;
    expect(rewritten(page, 'old', 'a < b & c')).toBe(page.replace('old', 'a &lt; b &amp; c'));
  });

  it('escapes nothing in a script', () => {
    const page = '<script type="py">\n  x = 1 < 2  # old\n</script>\n<p>old</p>';
    expect(rewritten(page, 'old', 'a < b & c')).toBe(page.replace('old', 'a < b & c'));
    expect(rewritten(page, 'old', '</script>')).toContain('not found');
  });

  it('replaces what is written with references', () => {
    expect(rewritten('<pre class="python">x  # a &lt; b</pre>', 'a < b', '"é" > 1')).toBe(
      '<pre class="python">x  # "é" &gt; 1</pre>',
    );
  });

  it('puts lines into a session, behind the end of its highlighting', () => {
    expect(rewritten('<pre>&gt;&gt;&gt; <span>f()</span>\r\n<i>1</i></pre>', '1', '2\n3')).toBe(
      '<pre>&gt;&gt;&gt; <span>f()</span>\r\n<i>2\r\n3</i></pre>',
    );
  });

  it('leaves the lines that stay to their tags', () => {
    const page = '<pre>&gt;&gt;&gt; <b>f()</b>\n<i>1</i>\n<i>2</i>\n<i>3</i></pre>';
    expect(rewritten(page, 'f()\n1\n2\n3', 'f()\n1\n<4>\n3')).toBe(
      page.replace('<i>2', '<i>&lt;4&gt;'),
    );
    expect(rewritten(page, 'f()\n1\n2\n3', 'f()\n4\n5\n3')).toBe(
      'there are tags in it, which would be torn apart',
    );
  });

  it('goes into a block of output', () => {
    const page = '<pre class="python">print(1)</pre><pre class="output">&lt;1&gt;\n</pre>';
    expect(rewritten(page, '<1>', '<2>', 'output')).toBe(page.replace('1&gt;', '2&gt;'));
  });

  it.each([
    ['over tags', '<b>ol</b>d'],
    ['over a comment', 'ol<!-- x -->d'],
    ['over what is left out', 'ol<button>Copy</button>d'],
  ])('is not made %s', (_, code) => {
    expect(rewritten(`<pre class="python">x # ${code}</pre>`, 'old', 'new')).toBe(
      'there are tags in it, which would be torn apart',
    );
  });
});
