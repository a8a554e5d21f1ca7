import type { Block, Stack } from './blocks.ts';
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
  /** The statement below, when it begins alike: both are likely to stand side by side. */
  readonly twin: Statement | undefined;
  /** How the code uses the name of a `def`: by itself, behind a point, both or not at all. */
  readonly named: string | undefined;
}

/** What speaks for and against a depth, by name; its weight is in `weights.ts`. */
export type Features = ReadonlyMap<string, number>;

/** What a statement at `depth` would mean: what it closes, and what it lands in. */
export function featuresOf(
  stack: Stack,
  depth: number,
  statement: Statement,
  ahead: Ahead,
): Features {
  const features = new Map<string, number>();
  const add = (name: string, value = 1): void => {
    if (value !== 0) features.set(name, (features.get(name) ?? 0) + value);
  };
  const kept = stack.slice(0, depth + 1);
  const closed = stack.slice(depth + 1);
  const landing = kept[depth];
  if (landing === undefined) return features;
  const known = new Set(kept.flatMap(({ names }) => [...names]));
  for (const block of closed) addClosed(block, statement, ahead, known, add);
  addLanding(kept, closed, statement, add);
  if (ahead.named !== undefined) {
    const where = landing.kind === 'class' ? 'class' : isInClass(kept) ? 'method' : 'rest';
    add(`${ahead.named} ${statement.isMethod ? 'method' : 'function'} in ${where}`);
  }
  addNames(kept, statement, add);

  const previous = stack.at(-1)?.last;
  const move = closed.length === 0 ? 'stay' : 'close';
  if (previous !== undefined) {
    add(`previous ${previous.head} ${move}`);
    add(`previous ${previous.head} then ${statement.head} ${move}`);
    if (previous.hasComment !== statement.hasComment) add(`comment begins or ends ${move}`);
  }
  add(`next ${ahead.next} ${move} ${kindOf(kept, depth)}`);
  if (closed.length > 1) add(`closes ${Math.min(closed.length, 4)}`);
  if (statement.blanks > 0) add(`blank ${move} ${kindOf(kept, depth)}`);
  if (statement.blanks > 1) add(`blanks ${move} ${kindOf(kept, depth)}`);
  if (statement.comments.length > 0) add(`comment above ${move} ${kindOf(kept, depth)}`);
  const isInFunction = kept.some(({ kind }) => kind === 'def');
  if (ahead.needsFunction && !isInFunction) add('function lost');
  if (ahead.usesSelf && !kept.some(({ header }) => header?.isMethod)) add('self lost');
  return features;
}

function isInClass(kept: Stack): boolean {
  return kept.some(({ kind }) => kind === 'class');
}

type Add = (name: string, value?: number) => void;

/** A statement that would close a block. */
function addClosed(
  block: Block,
  statement: Statement,
  ahead: Ahead,
  known: ReadonlySet<string>,
  add: Add,
): void {
  const { kind, header, last, names, count, changed, used } = block;
  add(`close ${kind}`);
  if (count <= 3) add(`close ${kind} of ${count}`);
  if (last !== undefined) add(`close ${kind} behind ${last.head}`);
  if (header?.name !== undefined && statement.uses.has(header.name)) add(`close ${kind} used`);
  if (header?.isMain) add('close main');
  if (count === 1 && last?.head === 'string') add(`close ${kind} with docstring only`);
  const given = kind === 'def' ? header?.parameters : kind === 'class' ? undefined : header?.binds;
  const isUnused = (name: string): boolean => !used.has(name) && name !== '_' && name !== 'self';
  add(`close ${kind} target unused`, countOf(given ?? [], isUnused));
  if (kind === 'def') add('close def local unused', countOf(names, isUnused));
  if (kind === 'while' && countOf(header?.uses ?? [], (name) => changed.has(name)) === 0) {
    add(header?.uses.size === 0 ? 'close while of nothing' : 'close while unchanged');
  }
  const lost = countOf(statement.uses, (name) => names.has(name) && !known.has(name));
  const isScope = kind === 'def' || kind === 'class';
  add(
    `lost of ${isScope || kind === 'for' || kind === 'with' || kind === 'except' ? kind : 'block'}`,
    lost,
  );
  const later = countOf(ahead.uses, (name) => names.has(name) && !known.has(name));
  add(`lost later of ${isScope ? kind : 'block'}`, later);
  if (header && countOf(statement.uses, (name) => header.binds.has(name) && !known.has(name)) > 0) {
    add(`target lost of ${kind}`);
  }
  if (countOf(statement.uses, (name) => changed.has(name)) > 0) add(`result of ${kind}`);
  if (countOf(statement.binds, (name) => names.has(name)) > 0) add(`binds what ${kind} binds`);
}

/** A statement that would stand right in a block. */
function addLanding(kept: Stack, closed: readonly Block[], statement: Statement, add: Add): void {
  const landing = kept.at(-1);
  if (landing === undefined) return;
  const joined = closed[0];
  const depth = kept.length - 1;
  const where = kindOf(kept, depth);
  const { head } = statement;
  const { last, header, names } = landing;
  add(`in ${where}`);
  add(`${head} in ${where}`);
  if (statement.hasComment) add(`with comment in ${where}`);
  if (closed.length === 0) add(`stay in ${where}`);
  if (last !== undefined) {
    if (enders.has(last.head)) add('behind the end');
    add(`${head} beside ${last.head}`);
    if (last.head === head) add(`like the one before in ${where}`);
    if (last.start[0] === statement.start[0] && last.start[1] === statement.start[1]) {
      add(`starts like the one before in ${where}`);
    }
  }
  if (head === 'def') {
    const isStatic = last?.head === 'decorator' && last.start[1] === 'staticmethod';
    add(`${statement.isMethod ? 'method' : isStatic ? 'static' : 'function'} in ${where}`);
  }
  if (statement.isMain) add(`main in ${where}`);
  if (joining.has(head)) add(`${head} of ${joined?.kind ?? 'line'}`);
  const { tokens } = statement.line;
  if (head === 'raise' && tokens.length === 1 && !kept.some(({ kind }) => kind === 'except')) {
    add('raise of nothing');
  }
  if (head === 'return' && tokens.length === 2 && last?.name === tokens[1]?.text) {
    add('return of what was defined');
  }
  if (header === undefined) return;
  const isTargetUsed = countOf(statement.uses, (name) => names.has(name)) > 0;
  add(`${isTargetUsed ? 'uses' : 'does not use'} names of ${where}`);
  if (countOf(statement.uses, (name) => header.uses.has(name)) > 0) add(`like header of ${where}`);
  if (countOf(statement.binds, (name) => names.has(name)) > 0) add(`binds anew in ${where}`);
}

function addNames(kept: Stack, statement: Statement, add: Add): void {
  const scope = kept.findLastIndex(({ kind }) => kind === 'def' || kind === 'class');
  const kind = scope === -1 ? 'module' : kindOf(kept, scope);
  const inner = kept.slice(Math.max(scope, 0)).flatMap(({ names }) => [...names]);
  const outer = new Set(kept.slice(0, Math.max(scope, 0)).flatMap(({ names }) => [...names]));
  const local = new Set(inner);
  const isLocal = countOf(statement.uses, (name) => local.has(name)) > 0;
  const isOuter = countOf(statement.uses, (name) => outer.has(name)) > 0;
  if (statement.uses.size === 0) add(`no names in ${kind}`);
  else if (scope !== -1)
    add(`${isLocal ? 'local' : isOuter ? 'outer' : 'unknown'} names in ${kind}`);
  if (statement.uses.has('self') && kind !== 'method') add('self outside');
  const callee = statement.start[0];
  if (statement.start[1] === '(' && outer.has(callee)) add(`calls outer in ${kind}`);
  const self = kept.find(
    ({ header }) => header?.name !== undefined && statement.uses.has(header.name),
  );
  if (self !== undefined) add(`uses itself in ${self.kind}`);
  if (self !== undefined) add(`${statement.head} uses itself in ${self.kind}`);
}

/** The kind of a block, a `def` right in a class apart. */
function kindOf(stack: Stack, depth: number): string {
  const kind = stack[depth]?.kind ?? 'module';
  return kind === 'def' && stack[depth]?.header?.isMethod ? 'method' : kind;
}

const joining: ReadonlySet<Head> = new Set<Head>(['else', 'elif', 'except', 'finally']);

const enders: ReadonlySet<Head> = new Set<Head>(['return', 'raise', 'break', 'continue']);

function isAlike(left: Statement, right: Statement): boolean {
  return left.head === right.head && left.start[0] === right.start[0];
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

/** How many of them, at most two: the third says little more. */
function countOf(names: Iterable<string>, matches: (name: string) => boolean): number {
  let found = 0;
  for (const name of names) {
    if (matches(name)) found += 1;
    if (found === 2) break;
  }
  return found;
}

/** What stands below each statement. */
export function lookAhead(statements: readonly Statement[]): readonly Ahead[] {
  const ahead: Ahead[] = [];
  const { bare, dotted } = wordsOf(statements);
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
      twin: below !== undefined && isAlike(below, statement) ? below : undefined,
      named: statement.head === 'def' ? howNamed(statement.name, bare, dotted) : undefined,
    });
  }
  return ahead.reverse();
}
