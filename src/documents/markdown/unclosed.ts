import type { Token } from 'markdown-it';
import type { Problem } from '../../model/problem.ts';

/** A warning about a fence that is never closed: the block may hold more than its author meant. */
export function unclosed(line: number): Problem {
  return warning(line, {
    message: 'the fence is never closed',
    hint: 'close it with a line of the same marks, at least as many',
  });
}

/** A warning about a tag of Hugo or Jekyll. What stands below it is read as words. */
export function unclosedTag(line: number, said: string): Problem {
  const end = said.startsWith('{%') ? '{% endhighlight %}' : '{{< /highlight >}}';
  return warning(line, {
    message: 'this `highlight` tag is never closed',
    hint: `write \`${end}\` behind its last line; its lines are read as words`,
  });
}

/**
 * A warning about HTML that no blank line ends and that goes on to the end of what it stands in:
 * https://spec.commonmark.org/0.31.2/#html-blocks, kinds 1 to 3 and 5. `<pre>` is told elsewhere.
 */
export function unclosedHtml({ content, map }: Token): readonly Problem[] {
  const text = content.trimStart();
  const found = longHtml.find(({ opening }) => opening.test(text));
  if (found === undefined || found.closing.test(text)) return [];
  const { name, end } = found;
  return [
    warning((map?.[0] ?? 0) + 1, {
      message: `this ${name} is never closed`,
      hint: `write \`${end}\` behind it: all that follows is a part of it, and is not read`,
    }),
  ];
}

const longHtml = [
  { name: 'comment', opening: /^<!--/, closing: /-->/, end: '-->' },
  { name: '`<script>`', opening: /^<script[\s>]/i, closing: /<\/script>/i, end: '</script>' },
  { name: '`<style>`', opening: /^<style[\s>]/i, closing: /<\/style>/i, end: '</style>' },
  {
    name: '`<textarea>`',
    opening: /^<textarea[\s>]/i,
    closing: /<\/textarea>/i,
    end: '</textarea>',
  },
  { name: '`<?`', opening: /^<\?/, closing: /\?>/, end: '?>' },
  { name: '`<![CDATA[`', opening: /^<!\[CDATA\[/, closing: /\]\]>/, end: ']]>' },
] as const;

/** A container that a line of colons opened. */
interface Container {
  readonly line: number;
  readonly colons: number;
  /** A directive of MyST is closed by as many colons as opened it, or more; any other by any line. */
  readonly isDirective: boolean;
  readonly text: string;
}

/**
 * Warnings about containers in colons that nothing closes. Only those count that have to be closed
 * by what they say: `::: name` may also be a module whose docs mkdocstrings puts there.
 *
 * @param tokens of whole lines, of which each mark has its text as `info`
 */
export function unclosedContainers(tokens: readonly Token[]): readonly Problem[] {
  const open: Container[] = [];
  const lost: Container[] = [];
  for (const { type, info, map, content } of tokens) {
    // HTML runs on to the next blank line, over a line that closes what is around it.
    if (type === 'html_block' && content.includes(':::')) {
      for (const [, marks = ''] of content.matchAll(/^ {0,3}(:{3,})[ \t]*$/gm)) {
        close(open, lost, marks.length);
      }
    }
    if (type !== 'mark' || info === '') continue;
    const [, marks = '', said = ''] = /^(:+)(.*)$/.exec(info) ?? [];
    const words = said.trim();
    if (words === '') close(open, lost, marks.length);
    else if (opens.test(words)) {
      const isDirective = /^\{\w/.test(words);
      const text = `${marks}${said}`.trimEnd().slice(0, 40);
      open.push({ line: (map?.[0] ?? 0) + 1, colons: marks.length, isDirective, text });
    }
  }
  return [...open, ...lost].map(({ line, colons, text }) =>
    warning(line, {
      message: `the container \`${text}\` is never closed`,
      hint: `write \`${':'.repeat(colons)}\` behind its last line; what is in it was read`,
    }),
  );
}

function close(open: Container[], lost: Container[], colons: number): void {
  const exact = open.findLastIndex((each) => each.isDirective && each.colons === colons);
  const index =
    open.at(-1)?.isDirective === true && exact >= 0
      ? exact
      : open.findLastIndex((each) => !each.isDirective || each.colons <= colons);
  if (index >= 0) lost.push(...open.splice(index).slice(1));
}

const opens =
  /^(?:\{[^{}]|(?:note|tip|info|warning|danger|caution|important|details|success|question|code-group)(?:[\s[{]|$))/i;

function warning(line: number, said: Pick<Problem, 'message' | 'hint'>): Problem {
  return { severity: 'warning', ...said, line };
}
