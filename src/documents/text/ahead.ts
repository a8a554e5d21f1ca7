import type { Head, Statement } from './statement.ts';

/** What is known of the statements below one, up to the next `def` or `class`. */
export interface Ahead {
  /** Whether one of them, or itself, can only stand in a function. */
  readonly needsFunction: boolean;
  /** Whether one of them, or itself, uses `self`. */
  readonly usesSelf: boolean;
  /** Names that they read before they bind them. */
  readonly uses: ReadonlySet<string>;
  readonly next: Head | 'end';
  /** How the code uses the name of a `def`: by itself, behind a point, both or not at all. */
  readonly named: string | undefined;
  /** How many statements above is the last one that begins alike; undefined without any. */
  readonly alike: number | undefined;
}

/** What stands around each statement. */
export function lookAhead(statements: readonly Statement[]): readonly Ahead[] {
  const ahead: Ahead[] = [];
  const { bare, dotted } = wordsOf(statements);
  const alike = distancesToAlike(statements);
  for (let at = statements.length - 1; at >= 0; at -= 1) {
    const statement = statements[at];
    if (statement === undefined) continue;
    const below = statements[at + 1];
    const isParted = below === undefined || below.head === 'def' || below.head === 'class';
    const rest = isParted ? undefined : ahead.at(-1);
    const uses = new Set(below === undefined || isParted ? [] : below.uses);
    for (const name of rest?.uses ?? []) {
      if (uses.size < 30 && !below?.binds.has(name)) uses.add(name);
    }
    const isOwn = statement.head === 'def' || statement.head === 'class';
    ahead.push({
      needsFunction: !isOwn && (statement.needsFunction || rest?.needsFunction === true),
      usesSelf: !isOwn && (statement.uses.has('self') || rest?.usesSelf === true),
      uses,
      next: below?.head ?? 'end',
      named: statement.head === 'def' ? howNamed(statement.name, bare, dotted) : undefined,
      alike: alike[at],
    });
  }
  return ahead.reverse();
}

function distancesToAlike(statements: readonly Statement[]): readonly (number | undefined)[] {
  const seen = new Map<string, number>();
  return statements.map(({ start, head }, at) => {
    const key = head === 'print' ? head : start.join(' ');
    const before = seen.get(key);
    seen.set(key, at);
    return before === undefined ? undefined : at - before;
  });
}

function howNamed(
  name: string | undefined,
  bare: ReadonlySet<string>,
  dotted: ReadonlySet<string>,
): string {
  const is = name ?? '';
  if (bare.has(is)) return dotted.has(is) ? 'both' : 'bare';
  return dotted.has(is) ? 'dotted' : 'nowhere';
}

/** All names that a code reads by themselves, and all that stand behind a point. */
function wordsOf(statements: readonly Statement[]): {
  readonly bare: ReadonlySet<string>;
  readonly dotted: ReadonlySet<string>;
} {
  const bare = new Set<string>();
  const dotted = new Set<string>();
  for (const { uses, line } of statements) {
    for (const name of uses) bare.add(name);
    for (const [index, { kind, text }] of line.tokens.entries()) {
      if (kind === 'name' && line.tokens[index - 1]?.text === '.') dotted.add(text);
    }
  }
  return { bare, dotted };
}
