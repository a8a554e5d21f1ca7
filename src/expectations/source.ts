import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

/** Something wrong at a place of the text, counted in UTF-16 units from 0. */
export interface Flaw {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** A YAML text, read. The value is undefined when the text is not well-formed. */
export interface Source {
  readonly document: Document | undefined;
  readonly value: unknown;
  readonly flaws: readonly Flaw[];
}

/** The path to a value: keys, and indices of lists. */
export type Path = readonly PropertyKey[];

/** No expectation comes near these; beyond them, reading takes memory without end. */
const deepest = 32;
const mostAliases = 100;

/** Reads one YAML document with text for keys, so that `3.10:` stays `3.10`. Never throws. */
export function readSource(text: string): Source {
  if (mostNesting(text) > deepest && nesting(text) > deepest) {
    return unreadable({ offset: 0, message: 'too deeply nested', hint: 'write it flatter' });
  }
  // The strict parser of keys also turns the merge key `<<` into an unknown key like any other.
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  const [malformed] = [...document.errors, ...document.warnings].filter(
    (error) => error.code !== 'DUPLICATE_KEY',
  );
  // One slip makes a parser stumble many times: only the first is the author's.
  if (malformed) return unreadable(locate(flawOf(malformed, text), document));
  const aliases = aliasFlaws(document);
  if (aliases.length > 0) return { document, value: undefined, flaws: aliases };
  try {
    const value = document.toJS({ maxAliasCount: mostAliases });
    return { document, value, flaws: document.errors.map((error) => flawOf(error, text)) };
  } catch {
    // Few aliases that refer to one another can still unfold into billions of values.
    return unreadable({ offset: firstAlias(document), ...tooManyAliases });
  }
}

/** The node at a path, through aliases; undefined when nothing stands there. */
export function findNode(document: Document, path: Path): Node | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    const parent = resolve(document, node);
    if (isMap(parent)) node = pairOf(parent, step)?.value;
    else if (isSeq(parent)) node = parent.items[Number(step)];
    else return undefined;
  }
  const found = resolve(document, node);
  return isNode(found) ? found : undefined;
}

/** Where the key at the end of a path is written, else where its nearest parent is. */
export function keyOffset(document: Document, path: Path): number {
  const parent = findNode(document, path.slice(0, -1));
  const key = isMap(parent) ? pairOf(parent, path[path.length - 1])?.key : undefined;
  return isNode(key) ? startOf(key) : valueOffset(document, path.slice(0, -1));
}

/** Where the value at a path is written, else where its nearest parent is. */
export function valueOffset(document: Document, path: Path): number {
  const node = findNode(document, path);
  if (node !== undefined || path.length === 0) return startOf(node);
  return valueOffset(document, path.slice(0, -1));
}

function pairOf(map: { readonly items: readonly Pair[] }, key: PropertyKey | undefined) {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

interface Pair {
  readonly key: unknown;
  readonly value: unknown;
}

function resolve(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function startOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

function unreadable(flaw: Flaw): Source {
  return { document: undefined, value: undefined, flaws: [flaw] };
}

const tooManyAliases = {
  message: 'the aliases in it unfold into too many values',
  hint: 'write the values out',
};

const quoteIt = 'put a text with special characters into quotes';

const errorHints: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_SCALAR_START: quoteIt,
  BLOCK_AS_IMPLICIT_KEY: quoteIt,
  TAG_RESOLVE_FAILED: quoteIt,
  TAB_AS_INDENT: 'indent with spaces',
  DUPLICATE_KEY: 'keep one of them',
  MULTIPLE_DOCS: 'remove the line `---`',
};

function flawOf(error: YAMLError, text: string): Flaw {
  const [offset] = error.pos;
  const hint = errorHints[error.code] ?? 'look at the quotes, brackets and indentation there';
  return { offset, message: messageOf(error, text.slice(offset)), hint };
}

/** What is never closed is an error where the text ends, and a slip where it was opened. */
function locate(flaw: Flaw, document: Document): Flaw {
  if (!/missing closing|end with a [\]}]$/u.test(flaw.message)) return flaw;
  let { offset } = flaw;
  visit(document, {
    Node: (_key, node) => {
      // The innermost comes last.
      if (isDelimited(node) && node.range?.[1] === flaw.offset) offset = startOf(node);
    },
  });
  return { ...flaw, offset };
}

function isDelimited(node: Node): boolean {
  if (isScalar(node)) return node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function messageOf(error: YAMLError, rest: string): string {
  if (error.code === 'DUPLICATE_KEY')
    return `the key \`${/^[^:\n]*/u.exec(rest)?.[0].trim()}\` is written twice`;
  if (error.code === 'NON_STRING_KEY') return 'a key must be text';
  if (error.code === 'MULTIPLE_DOCS') return 'it holds more than one YAML document';
  return `bad YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
}

function aliasFlaws(document: Document): Flaw[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_key, alias) => void aliases.push(alias) });
  if (aliases.length > mostAliases) return [{ offset: startOf(aliases[0]), ...tooManyAliases }];
  return aliases
    .filter((alias) => alias.resolve(document) === undefined)
    .map((alias) => ({
      offset: startOf(alias),
      message: `the alias \`*${alias.source}\` has no anchor before it`,
      hint: `${quoteIt}, or mark the value with \`&${alias.source}\``,
    }));
}

function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_key, alias) => {
      offset = startOf(alias);
      return visit.BREAK;
    },
  });
  return offset;
}

/**
 * How deep the text can be nested at most, which is quick to tell: a collection in brackets opens
 * one, and a block stands further to the right than the one around it, but for a list that is the
 * value of a key.
 */
function mostNesting(text: string): number {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  const columns = text.match(/^[ ?:-]+/gm)?.map(({ length }) => length) ?? [];
  return brackets + 2 * (columns.reduce((most, each) => Math.max(most, each), 0) + 1);
}

/** How deep the text is nested, found without recursion: the composer would overflow the stack. */
function nesting(text: string): number {
  const parser = new Parser();
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const _token of parser.next(lexeme));
    depth = Math.max(depth, parser.stack.length);
    if (depth > deepest) break;
  }
  return depth;
}
