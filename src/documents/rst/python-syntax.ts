import { parser } from '@lezer/python';
import { looksLikePython } from '../language.ts';

/** Whether Python 3 could read this; what only Python 2 could read is refused. */
export function parsesAsPython(source: string): boolean {
  try {
    let isValid = true;
    strictParser.parse(source).iterate({
      enter: ({ name }) => {
        if (name === 'PrintStatement') isValid = false;
      },
    });
    return isValid;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Ends at the first error instead of mending it, which may take long. */
const strictParser = parser.configure({ strict: true });

/** Whether a block that names no language is Python: it parses, and a line of it is hardly anything else. */
export function isLikelyPython(source: string): boolean {
  return looksLikePython({ source }) && parsesAsPython(source);
}

/** The lines of a function or a class, such as `Shop.open`, with its decorators; counts from 1. */
export function linesOfObject(
  source: string,
  path: string,
): { readonly first: number; readonly last: number } | undefined {
  const tree = parser.parse(source);
  const open: string[] = [];
  let found: { readonly from: number; readonly to: number } | undefined;
  tree.iterate({
    enter: ({ node, name, from, to }) => {
      if (found !== undefined) return false;
      if (name !== 'FunctionDefinition' && name !== 'ClassDefinition') return true;
      const own = node.getChild('VariableName');
      open.push(own === null ? '' : source.slice(own.from, own.to));
      if (open.join('.') === path) {
        const outer = node.parent?.name === 'DecoratedStatement' ? node.parent : { from, to };
        found = { from: outer.from, to };
      }
      return true;
    },
    leave: ({ name }) => {
      if (name === 'FunctionDefinition' || name === 'ClassDefinition') open.pop();
    },
  });
  if (found === undefined) return undefined;
  const lineAt = (offset: number): number => source.slice(0, offset).split('\n').length;
  return {
    first: lineAt(found.from),
    last: lineAt(found.from + source.slice(found.from, found.to).trimEnd().length),
  };
}
