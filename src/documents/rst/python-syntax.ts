import { parser } from '@lezer/python';
import { looksLikePython } from '../language.ts';

/** Whether Python 3 could read this; what only Python 2 could read is refused. */
export function parsesAsPython(source: string): boolean {
  const kinds = kindsOf(source);
  return kinds !== undefined && !kinds.has('PrintStatement');
}

/**
 * Whether a block that names no language is Python: it parses, and some statement or line of it is
 * hardly anything else.
 */
export function isLikelyPython(source: string): boolean {
  const kinds = kindsOf(source);
  if (kinds === undefined || kinds.has('PrintStatement')) return false;
  return [...telling].some((kind) => kinds.has(kind)) || looksLikePython({ source });
}

const telling: ReadonlySet<string> = new Set([
  'ImportStatement',
  'FunctionDefinition',
  'ClassDefinition',
  'ForStatement',
  'WhileStatement',
  'IfStatement',
  'WithStatement',
  'TryStatement',
  'MatchStatement',
  'LambdaExpression',
  'ArrayComprehensionExpression',
  'ComprehensionExpression',
  'DictionaryComprehensionExpression',
  'SetComprehensionExpression',
]);

/** The names of the nodes of its syntax tree; undefined when there is an error. */
function kindsOf(source: string): ReadonlySet<string> | undefined {
  try {
    const kinds = new Set<string>();
    strictParser.parse(source).iterate({
      enter: ({ name }) => {
        kinds.add(name);
      },
    });
    return kinds;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Ends at the first error instead of mending it, which may take long. */
const strictParser = parser.configure({ strict: true });

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
