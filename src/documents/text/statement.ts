import { namesIn } from './names.ts';
import type { LogicalLine, Token } from './tokens.ts';

/** What a statement begins with, as far as its place in a block depends on it. */
export type Head =
  | Clause
  | 'decorator'
  | 'return'
  | 'raise'
  | 'break'
  | 'continue'
  | 'pass'
  | 'import'
  | 'string'
  | 'print'
  | 'call'
  | 'assign'
  | 'augment'
  | 'other';

/** What opens a block. */
export type Clause =
  | 'def'
  | 'class'
  | 'if'
  | 'elif'
  | 'else'
  | 'for'
  | 'while'
  | 'try'
  | 'except'
  | 'finally'
  | 'with'
  | 'match'
  | 'case';

/** A logical line, and what its place among the blocks depends on. */
export interface Statement {
  readonly line: LogicalLine;
  readonly head: Head;
  /** Whether the lines below it have to be deeper: it ends with the colon of a clause. */
  readonly opens: boolean;
  /** Names that it reads, without attributes and names of arguments. */
  readonly uses: ReadonlySet<string>;
  /** Names that it gives a value; those of a `def` are its own name and `parameters`. */
  readonly binds: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  /** Whether it is a `def` whose first parameter is `self` or `cls`. */
  readonly isMethod: boolean;
  /** The name of a `def` or `class`. */
  readonly name: string | undefined;
  /** What a `def` says that it returns, by its annotation. */
  readonly returns: 'value' | 'nothing' | undefined;
  readonly needsFunction: boolean;
  readonly hasComment: boolean;
  /** The first token of its text, and the one behind it. */
  readonly start: readonly [string, string];
  /** Comments on lines of their own right above it. */
  readonly comments: readonly LogicalLine[];
  /** Blank lines that survive right above it and its comments. */
  readonly blanks: number;
  /** Whether it is `if __name__ == ...`. */
  readonly isMain: boolean;
}

/** The statements of a code, each with the comments above it; comments at the end have none. */
export function readStatements(
  logical: readonly LogicalLine[],
  isBlank: (line: number) => boolean,
): { readonly statements: readonly Statement[]; readonly trailing: readonly LogicalLine[] } {
  const statements: Statement[] = [];
  let comments: LogicalLine[] = [];
  for (const [index, line] of logical.entries()) {
    if (isComment(line)) {
      comments.push(line);
      continue;
    }
    const following = logical.slice(index + 1, index + 6).find((each) => !isComment(each));
    const top = comments[0]?.first ?? line.first;
    let blanks = 0;
    while (top - blanks > 0 && isBlank(top - blanks - 1)) blanks += 1;
    statements.push({ ...describe(line, following), comments, blanks });
    comments = [];
  }
  return { statements, trailing: comments };
}

function isComment({ tokens }: LogicalLine): boolean {
  return tokens.length > 0 && tokens.every(({ kind }) => kind === 'comment');
}

function describe(
  line: LogicalLine,
  following: LogicalLine | undefined,
): Omit<Statement, 'comments' | 'blanks'> {
  const tokens = line.tokens.filter(({ kind }) => kind !== 'comment');
  const words = tokens.map(({ text }) => text);
  const at = words[0] === 'async' ? 1 : 0;
  const clause = clauseOf(words.slice(at), following?.tokens[0]?.text);
  const names = namesIn(tokens.slice(at), clause);
  return {
    line,
    head: clause ?? headOf(tokens),
    opens: clause !== undefined && words.at(-1) === ':',
    ...names,
    isMethod: clause === 'def' && /^(?:self|cls|mcs|mcls|metacls)$/.test(words[at + 3] ?? ''),
    name: clause === 'def' || clause === 'class' ? words[at + 1] : undefined,
    returns: clause === 'def' ? promisedBy(words) : undefined,
    needsFunction:
      words.some((word) => word === 'yield') ||
      words[0] === 'return' ||
      words[0] === 'nonlocal' ||
      (words.includes('await') && clause !== 'def'),
    hasComment: tokens.length < line.tokens.length,
    start: [words[0] ?? '', words[1] ?? ''],
    isMain: clause === 'if' && words.includes('__name__'),
  };
}

function promisedBy(words: readonly string[]): Statement['returns'] {
  const arrow = words.indexOf('->');
  if (arrow === -1) return undefined;
  return words[arrow + 1] === 'None' && words[arrow + 2] === ':' ? 'nothing' : 'value';
}

function clauseOf(words: readonly string[], below: string | undefined): Clause | undefined {
  const [first = '', second = ''] = words;
  if (plainClauses.has(first)) return first as Clause;
  const mayBeSoft = words.at(-1) === ':' && !'=.,:)([+-'.includes(second || ':');
  const isBracketed = '([-'.includes(second || ':') && words.at(-1) === ':';
  if (first === 'match' && (mayBeSoft || isBracketed) && below === 'case') return 'match';
  // The body of a case may stand on its line.
  if (first === 'case' && words.includes(':') && !'=.,:)'.includes(second || ':')) return 'case';
  return undefined;
}

const plainClauses: ReadonlySet<string> = new Set([
  'def',
  'class',
  'if',
  'elif',
  'else',
  'for',
  'while',
  'try',
  'except',
  'finally',
  'with',
]);

function headOf(tokens: readonly Token[]): Head {
  const [first, second] = tokens;
  if (first === undefined) return 'other';
  const head = plainHeads[first.text];
  if (head !== undefined) return head;
  if (first.kind === 'string' && tokens.length === 1) return 'string';
  let depth = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'operator') continue;
    if ('([{'.includes(text)) depth += 1;
    else if (')]}'.includes(text)) depth -= 1;
    else if (depth === 0 && text === '=') return 'assign';
    else if (depth === 0 && text.length > 1 && augmented.test(text)) return 'augment';
  }
  if (first.text === 'print' && second?.text === '(') return 'print';
  return tokens.at(-1)?.text === ')' ? 'call' : 'other';
}

const augmented = /^(?:[-+*/%@&|^]|\*\*|\/\/|<<|>>)=$/;

const plainHeads: Readonly<Record<string, Head>> = {
  '@': 'decorator',
  return: 'return',
  raise: 'raise',
  break: 'break',
  continue: 'continue',
  pass: 'pass',
  '...': 'pass',
  import: 'import',
  from: 'import',
};
