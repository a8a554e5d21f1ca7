import type { StateBlock } from 'markdown-it';
import { type BlockRule, firstCode, indentOf, lineText, pushCode } from './block-rule.ts';

/**
 * Blocks between the tags of a template: `{{< highlight python >}}` of Hugo and
 * `{% highlight python %}` of Jekyll, each on a line of its own:
 * https://gohugo.io/shortcodes/highlight/, https://jekyllrb.com/docs/liquid/tags/.
 */
export const readHighlightTag: BlockRule = (state, startLine, endLine, silent) => {
  if (firstCode(state, startLine) !== 0x7b || indentOf(state, startLine) >= 4) return false;
  const [, said] = opening.exec(lineText(state, startLine)) ?? [];
  if (said === undefined) return false;
  // A tag that nothing closes is left as the words that it is, so that it takes no other block.
  if (startLine >= (unclosedFrom.get(state) ?? Number.POSITIVE_INFINITY)) return false;
  let end = startLine + 1;
  while (end < endLine && !closing.test(lineText(state, end))) end += 1;
  if (end === endLine) {
    if (endLine === lastLine(state)) unclosedFrom.set(state, startLine);
    return false;
  }
  if (!silent) pushCode(state, { start: startLine, end, closed: true, info: said });
  return true;
};

/** The first tag of a document that nothing closes: no later one needs to be looked at. */
const unclosedFrom = new WeakMap<StateBlock, number>();

function lastLine({ bMarks }: StateBlock): number {
  // One more is kept behind the last line.
  return bMarks.length - 1;
}

const opening = /^\{(?:\{[<%]|%-?)\s*highlight\s+(.*?)\s*(?:[>%]\}|-?%)\}\s*$/;
const closing = /^\{(?:\{[<%]\s*\/\s*highlight\s*[>%]\}|%-?\s*endhighlight\s*-?%)\}\s*$/;
