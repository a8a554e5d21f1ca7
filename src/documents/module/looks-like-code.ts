import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';

/**
 * Whether a text that nothing marks as code is Python: it parses, and each statement does something
 * that prose does not. A name, a number or `Note: this` parses too.
 */
export function looksLikeCode(text: string): boolean {
  const tree = parser.parse(`${text}\n`);
  let isBroken = false;
  tree.iterate({
    enter: ({ type }) => {
      isBroken ||= type.isError;
      return !isBroken;
    },
  });
  if (isBroken) return false;
  const statements: SyntaxNode[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) statements.push(node);
  return statements.some((node) => doesSomething(node)) && !statements.some(isProse);
}

const doing: ReadonlySet<string> = new Set([
  'ImportStatement',
  'FunctionDefinition',
  'ClassDefinition',
  'DecoratedStatement',
  'ForStatement',
  'WithStatement',
  'IfStatement',
  'WhileStatement',
  'TryStatement',
  'MatchStatement',
  'UpdateStatement',
]);

function doesSomething(node: SyntaxNode): boolean {
  if (node.name === 'StatementGroup') return true;
  if (node.name === 'AssignStatement') return node.getChild('AssignOp') !== null;
  if (node.name !== 'ExpressionStatement') return doing.has(node.name);
  const inner = node.firstChild?.name;
  return inner === 'CallExpression' || inner === 'AwaitExpression';
}

/** What a sentence or a signature looks like to a parser. */
function isProse(node: SyntaxNode): boolean {
  return (
    node.name === 'ReturnStatement' ||
    (node.name === 'AssignStatement' && node.getChild('AssignOp') === null) ||
    (node.name === 'ExpressionStatement' && node.firstChild?.name === 'VariableName')
  );
}
