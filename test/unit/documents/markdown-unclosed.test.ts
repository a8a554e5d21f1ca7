import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const good = '```python\nprint(1)\n```\n\n';
const wrong = (text: string, path?: string) =>
  read(text, path).problems.map(({ line, message, severity }) => ({ line, message, severity }));

describe('what is opened in Markdown and never closed', () => {
  it('warns of a comment that takes the rest of the document', () => {
    const text = `${good}<!-- unclosed\n\n\`\`\`python\nprint(1)  # 2\n\`\`\`\n`;
    expect(wrong(text)).toEqual([
      { line: 5, message: 'this comment is never closed', severity: 'warning' },
    ]);
    expect(wrong(`${good}> <!-- unclosed\n> more\n`)).toMatchObject([{ line: 5 }]);
  });

  it.each(['<script>', '<style>', '<?php', '<![CDATA['])('warns of %s too', (tag) => {
    const text = `${good}${tag}\n\n\`\`\`python\nprint(1)\n\`\`\`\n`;
    expect(wrong(text)).toMatchObject([{ line: 5, severity: 'warning' }]);
  });

  it.each([
    '<!-- a\n\n b -->',
    '<script>\n\n</script>',
    '<?php\n\n?>',
    '<!DOCTYPE html>',
    '`<!--`',
  ])('says nothing of %j', (html) => {
    expect(wrong(`${html}\n\n${good}`)).toEqual([]);
  });

  it.each(['{% highlight python %}', '{{< highlight python >}}'])(
    'warns of %s, and reads on below it',
    (tag) => {
      const text = `# A\n\n${tag}\nx = 1\n\n${good}- a\n\n  ${tag}\n  y = 1\n`;
      const { document, problems } = read(text);
      expect(document.snippets).toMatchObject([{ origin: { line: 7 } }]);
      expect(problems).toMatchObject([
        { line: 3, message: 'this `highlight` tag is never closed', severity: 'warning' },
        { line: 12, message: 'this `highlight` tag is never closed' },
      ]);
    },
  );

  it.each([
    ':::{note}',
    '::::{note}\nWords.\n\n:::{tip}\nA.\n:::',
    '::: {.callout-note}',
    ':::tip A title',
    '::: warning',
  ])('warns of %j, and reads what is in it', (container) => {
    const { document, problems } = read(`${container}\n\n${good}`);
    expect(document.snippets).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 1, severity: 'warning' }]);
    expect(problems[0]?.message).toMatch(/^the container `:+ ?.*` is never closed$/);
  });

  it('names the inner container when the outer one is closed over it', () => {
    const { problems } = read(`::::{note}\n\n:::{tip}\n\n${good}::::\n`);
    expect(problems).toMatchObject([{ line: 3 }]);
  });

  it.each([
    '::::{note}\n:::{tip}\n:::\n::::',
    ':::: {.columns}\n::: {.column}\n:::\n::::',
    '::: {.columns}\n::: {.column}\n:::\n:::',
    ':::{note}\n:::::',
    '::: package.module\n    options:\n      a: b',
    '::: tip\nWords.\n:::',
    ':::{note}\n<div>\n</div>\n:::',
    ':::',
  ])('says nothing of %j', (containers) => {
    expect(wrong(`${containers}\n\n${good}`)).toEqual([]);
  });

  it('takes linear time for many tags that nothing closes', () => {
    const text = `- a\n\n${'  {% highlight python %}\n\n'.repeat(3000)}`;
    expect(wrong(text)).toHaveLength(3000);
  });
});
