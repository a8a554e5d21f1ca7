import type { StateBlock } from 'markdown-it';
import {
  type BlockRule,
  firstCode,
  indentOf,
  lineText,
  pushCode,
  pushMark,
  pushUnclosed,
} from './block-rule.ts';

/**
 * Blocks between the tags of a template: `{{< highlight python >}}` of Hugo and
 * `{% highlight python %}` of Jekyll, each on a line of its own:
 * https://gohugo.io/shortcodes/highlight/, https://jekyllrb.com/docs/liquid/tags/.
 */
export const readHighlightTag: BlockRule = (state, startLine, endLine, silent) => {
  if (firstCode(state, startLine) !== 0x7b || indentOf(state, startLine) >= 4) return false;
  const [, said] = opening.exec(lineText(state, startLine)) ?? [];
  if (said === undefined) return false;
  // A tag that nothing closes is a mark of its own, so that it takes no other block.
  const end = findEnd(state, startLine, endLine);
  if (silent) return true;
  if (end !== undefined) {
    pushCode(state, { start: startLine, end, closed: true, info: said });
  } else {
    pushMark(state, startLine);
    pushUnclosed(state, startLine, lineText(state, startLine));
    state.line = startLine + 1;
  }
  return true;
};

/** The line of the tag that closes it; undefined when there is none. */
function findEnd(state: StateBlock, startLine: number, endLine: number): number | undefined {
  const known = unclosedFrom.get(state) ?? new Map<number, number>();
  if (startLine >= (known.get(endLine) ?? Number.POSITIVE_INFINITY)) return undefined;
  for (let line = startLine + 1; line < endLine; line += 1) {
    if (closing.test(lineText(state, line))) return line;
  }
  unclosedFrom.set(state, known.set(endLine, startLine));
  return undefined;
}

/** By the line that ends a block: the first tag in it that nothing closes, so that no later one is looked at. */
const unclosedFrom = new WeakMap<StateBlock, Map<number, number>>();

const opening = /^\{(?:\{[<%]|%-?)\s*highlight\s+(.*?)\s*(?:[>%]\}|-?%)\}\s*$/;
const closing = /^\{(?:\{[<%]\s*\/\s*highlight\s*[>%]\}|%-?\s*endhighlight\s*-?%)\}\s*$/;
