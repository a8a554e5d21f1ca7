import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { parser } from '@lezer/python';
import { cleanDocstring, withoutMargin } from './clean-lines.ts';
import { decodeString, type Literal, readLiteral } from './decode-string.ts';
import type { MappedLine } from './mapped-line.ts';

/** A piece of a module that speaks to a reader. */
export interface ModuleText {
  readonly kind: 'docstring' | 'comment';
  /** Qualified name of what it documents or stands in; empty for the module itself. */
  readonly owner: string;
  /** Of its first character. */
  readonly from: number;
  readonly to: number;
  /** Those of a docstring, in order. */
  readonly literals: readonly Literal[];
  /** Its words, without margin. */
  readonly lines: readonly MappedLine[];
}

/**
 * The docstrings and the blocks of comments in a module that may hold an example or a word to
 * docproof, in order. The parser mends what is no Python, so that the rest is found all the same.
 */
export function findTexts(module: string): readonly ModuleText[] {
  if (!promising.test(module) || isTooLarge(module)) return [];
  const texts: ModuleText[] = [];
  const scopes: string[] = [];
  let comments:
    | { readonly owner: string; readonly nodes: { from: number; to: number }[] }
    | undefined;
  const closeComments = (): void => {
    const text = comments && readComments(module, comments.owner, comments.nodes);
    if (text) texts.push(text);
    comments = undefined;
  };
  const enter = (ref: SyntaxNodeRef): void => {
    const { name, from, to } = ref;
    if (name === 'Comment') {
      if (!isAlone(module, from)) return;
      const last = comments?.nodes.at(-1);
      const follows = last && /^\r?\n[ \t]*$/.test(module.slice(last.to, from));
      if (!follows) closeComments();
      comments ??= { owner: scopes.join('.'), nodes: [] };
      comments.nodes.push({ from, to });
    } else if (isScope(name)) {
      const named = ref.node.getChild('VariableName');
      scopes.push(named ? module.slice(named.from, named.to) : '');
    } else if (name === 'ExpressionStatement' && promising.test(module.slice(from, to))) {
      const found = readDocstring(module, ref.node, scopes);
      if (found === undefined) return;
      closeComments();
      texts.push(found);
    } else if (name === 'AssignStatement' && scopes.length === 0) {
      for (const each of readTests(module, ref.node)) texts.push(each);
    }
  };
  parser.parse(module).iterate({
    enter,
    leave: ({ name }) => {
      if (isScope(name)) scopes.pop();
    },
  });
  closeComments();
  return texts.sort((left, right) => left.from - right.from);
}

/**
 * Whether a module that may hold examples is not looked into. The parser keeps some numbers for each
 * of its tokens, and an array of V8 that grows too large ends the process.
 */
export function isTooLarge(module: string): boolean {
  return module.length > mostCharacters && promising.test(module);
}

/** Some twenty times the largest module of CPython that holds examples. */
export const mostCharacters = 10_000_000;

/** What an example, or a word to docproof, cannot do without; escapes may spell it. */
const promising = />>>|```|~~~|::|example|usage|docproof:|\\[\nxu0-7]/i;

function isScope(name: string): boolean {
  return name === 'ClassDefinition' || name === 'FunctionDefinition';
}

/** Whether only indentation stands before it on its line. */
function isAlone(module: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && (module[at - 1] === ' ' || module[at - 1] === '\t')) at -= 1;
  return at === 0 || module[at - 1] === '\n';
}

function readDocstring(
  module: string,
  statement: SyntaxNode,
  scopes: readonly string[],
): ModuleText | undefined {
  const owner = ownerOf(module, statement, scopes);
  const string = owner === undefined ? undefined : unwrap(statement.firstChild);
  return owner === undefined || !string ? undefined : readString(module, string, owner);
}

/** The texts in `__test__ = {"name": "..."}`, which doctest takes for docstrings. */
function readTests(module: string, assignment: SyntaxNode): readonly ModuleText[] {
  const target = assignment.firstChild;
  if (!target || module.slice(target.from, target.to) !== '__test__') return [];
  const entries = assignment.getChild('DictionaryExpression')?.getChildren('String', ':') ?? [];
  return entries.flatMap((value) => {
    const key = value.prevSibling?.prevSibling;
    const name = key ? module.slice(key.from, key.to).replace(/\W+/g, ' ').trim() : '';
    return readString(module, value, `__test__.${name}`) ?? [];
  });
}

function readString(module: string, string: SyntaxNode, owner: string): ModuleText | undefined {
  const nodes = string.name === 'ContinuedString' ? string.getChildren('String') : [string];
  if (string.getChild('FormatString')) return undefined;
  const literals = nodes.map(({ from, to }) => readLiteral(module, from, to));
  if (literals.length === 0 || literals.includes(undefined)) return undefined;
  const read = literals.flatMap((literal) => literal ?? []);
  const lines = cleanDocstring(decodeString(module, read));
  return { kind: 'docstring', owner, from: string.from, to: string.to, literals: read, lines };
}

/** The string of a statement that is nothing else. */
function unwrap(node: SyntaxNode | null): SyntaxNode | undefined {
  if (node?.name === 'ParenthesizedExpression') return unwrap(node.firstChild?.nextSibling ?? null);
  return node?.name === 'String' || node?.name === 'ContinuedString' ? node : undefined;
}

/** What a string that stands as a statement documents; undefined when it documents nothing. */
function ownerOf(
  module: string,
  statement: SyntaxNode,
  scopes: readonly string[],
): string | undefined {
  const previous = previousOf(statement);
  const body =
    statement.parent?.name === 'StatementGroup' ? statement.parent.parent : statement.parent;
  const holder = body?.name === 'Script' ? 'Script' : body?.parent?.name;
  if (holder === undefined || (holder !== 'Script' && !isScope(holder))) return undefined;
  if (previous === undefined) return scopes.join('.');
  const mayDocumentNames = holder !== 'FunctionDefinition' || scopes.at(-1) === '__init__';
  if (previous.name !== 'AssignStatement' || !mayDocumentNames) return undefined;
  const target = previous.firstChild;
  if (!target) return undefined;
  const name = module.slice(target.from, target.to).replace(/^self\./, '');
  const around = holder === 'FunctionDefinition' ? scopes.slice(0, -1) : scopes;
  return /^\w+$/.test(name) ? [...around, name].join('.') : undefined;
}

/** The statement before; undefined when there is none in the same body. */
function previousOf(statement: SyntaxNode): SyntaxNode | undefined {
  let node = statement.prevSibling;
  while (node && (node.name === 'Comment' || node.name === ';')) node = node.prevSibling;
  if (!node && statement.parent?.name === 'StatementGroup') return previousOf(statement.parent);
  if (node?.name === 'StatementGroup') return node.lastChild ?? undefined;
  return node && node.name !== ':' ? node : undefined;
}

function readComments(
  module: string,
  owner: string,
  nodes: readonly { readonly from: number; readonly to: number }[],
): ModuleText | undefined {
  const from = nodes[0]?.from ?? 0;
  const to = nodes.at(-1)?.to ?? from;
  if (!promisingComment.test(module.slice(from, to))) return undefined;
  const lines = nodes.map((node): MappedLine => {
    const [marks = ''] = /^#+[:!|]?/.exec(module.slice(node.from, node.to)) ?? [];
    const start = node.from + marks.length;
    return { text: module.slice(start, node.to), runs: [[0, start]] };
  });
  return { kind: 'comment', owner, from, to, literals: [], lines: withoutMargin(lines) };
}

/** In a comment `::` and the word "example" are no examples yet, unless they end a line. */
const promisingComment = />>>|```|~~~|docproof:|:[ \t]*\n/;
