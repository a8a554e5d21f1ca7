import { parser } from '@lezer/python';
import { marksOutputs } from '../model/output-prompts.ts';

/**
 * Whether a block begins as a script and goes on with prompts that use what it defines. It is
 * then a session: the code above the first prompt has to parse, and to do more than give values.
 */
export function hasPromptsBelowCode(source: string): boolean {
  const first = source.search(/^>>> /m);
  return first > 0 && !marksOutputs(source) && bindsNames(source.slice(0, first));
}

function bindsNames(code: string): boolean {
  try {
    const tree = strictParser.parse(code);
    for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
      if (node.name !== 'ExpressionStatement' && node.name !== 'Comment') return true;
    }
    return false;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Ends at the first error instead of mending it. */
const strictParser = parser.configure({ strict: true });
