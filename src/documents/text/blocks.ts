import type { Clause, Head, Statement } from './statement.ts';

/** A block that is open while a code is read, as it stands after the statements so far. */
export interface Block {
  readonly kind: 'module' | Clause;
  /** The statement that opened it, or the last clause of it; undefined for the module. */
  readonly header: Statement | undefined;
  /** What an `else`, `elif`, `except` or `finally` may still be joined to it. */
  readonly joins: ReadonlySet<Head>;
  /** Whether it cannot end without one of these: `try`. */
  readonly mustJoin: boolean;
  /** How many statements stand right in it. */
  readonly count: number;
  readonly last: Statement | undefined;
  /** Names bound right in it, and by its header. */
  readonly names: ReadonlySet<string>;
  /** Names known outside of it that it changes, in whatever is nested in it too. */
  readonly changed: ReadonlySet<string>;
  /** Names that it reads so far, in whatever is nested in it too. */
  readonly used: ReadonlySet<string>;
  /** What in it leaves it: `break` its loop, `return` with a value and `yield` its function. */
  readonly leaves: ReadonlySet<Leave>;
  /** The clause that it is joined to, such as the `if` of an `else`. */
  readonly joined: Block | undefined;
  /** Whether none of the clauses that it is joined to goes on behind its end: each returns, or the like. */
  readonly joinedEnd: boolean;
  /** The kinds of the blocks in which all statements so far stand, the last first; of the module. */
  readonly trail: Trail | undefined;
}

type Leave = 'break' | 'return' | 'yield';

interface Trail {
  readonly where: string;
  readonly before: Trail | undefined;
}

/** The open blocks, the module first. */
export type Stack = readonly Block[];

const none: ReadonlySet<never> = new Set();

export const emptyStack: Stack = [
  {
    kind: 'module',
    header: undefined,
    joins: none,
    mustJoin: false,
    count: 0,
    last: undefined,
    names: none,
    changed: none,
    used: none,
    leaves: none,
    joined: undefined,
    joinedEnd: false,
    trail: undefined,
  },
];

/**
 * The depths at which Python accepts a statement, from the deepest: after a clause that opens, one
 * deeper; else any open block. 0 is the module.
 */
export function depthsFor(stack: Stack, statement: Statement): readonly number[] {
  const depth = stack.length - 1;
  const current = stack[depth];
  if (current === undefined) return [];
  const isForced = depth > 0 && current.count === 0;
  const depths: number[] = [];
  for (let at = depth; at >= 0; at -= 1) {
    if (accepts(stack, at, statement)) depths.push(at);
    // What is closed must not lack what belongs to it; a clause that joins it takes its place.
    if (isForced || stack[at]?.mustJoin === true) {
      if (!isForced && at > 0 && joinsTo(stack[at], statement)) {
        if (accepts(stack, at - 1, statement)) depths.push(at - 1);
      }
      break;
    }
  }
  return statement.head === 'else' ? withoutIdle(stack, depths) : depths;
}

/** An `else` of a loop without `break` says nothing: it belongs to something else where it can. */
function withoutIdle(stack: Stack, depths: readonly number[]): readonly number[] {
  const useful = depths.filter((depth) => {
    const joined = stack[depth + 1];
    const isLoop = joined?.kind === 'for' || joined?.kind === 'while';
    return !isLoop || joined.leaves.has('break');
  });
  return useful.length > 0 ? useful : depths;
}

/** The stack after a statement at one of these depths. */
export function enter(stack: Stack, depth: number, statement: Statement): Stack {
  const kept = stack.slice(0, depth + 1);
  const parent = kept[depth];
  if (parent === undefined) return stack;
  const changed = changes(statement);
  for (const [at, block] of kept.entries()) {
    if (at === 0) continue;
    const outside = stack.slice(0, at);
    const known = changed.filter((name) => outside.some(({ names }) => names.has(name)));
    kept[at] = {
      ...block,
      used: join(block.used, statement.uses),
      changed: join(block.changed, known),
    };
  }
  const leave = leaveOf(statement);
  if (leave !== undefined) noteLeave(kept, leave);
  const [module] = kept;
  if (module !== undefined) {
    kept[0] = { ...module, trail: { where: kindOf(parent), before: module.trail } };
  }
  kept[depth] = {
    ...(kept[depth] ?? parent),
    count: parent.count + 1,
    last: statement,
    names: join(parent.names, [...statement.binds, ...namesLeftBy(stack.slice(depth + 1))]),
  };
  if (!statement.opens) return kept;
  const kind = statement.head as Clause;
  const joined = isJoining(statement.head) ? stack[depth + 1] : undefined;
  return [
    ...kept,
    {
      kind,
      header: statement,
      joins: joinsOf(kind, joined),
      mustJoin: kind === 'try',
      count: 0,
      last: undefined,
      names: kind === 'def' ? statement.parameters : kind === 'class' ? none : statement.binds,
      changed: none,
      used: none,
      leaves: none,
      joined,
      joinedEnd:
        joined !== undefined &&
        doesEnd(stack.slice(depth + 1)) &&
        (joined.joined === undefined || joined.joinedEnd),
      trail: undefined,
    },
  ];
}

/** What the blocks that a statement closes leave bound: all names, up to the first function or class. */
function namesLeftBy(closed: Stack): readonly string[] {
  const scope = closed.findIndex(({ kind }) => kind === 'def' || kind === 'class');
  const open = scope === -1 ? closed : closed.slice(0, scope);
  return open.flatMap(({ names }) => [...names]);
}

/** The kind of a block, a `def` right in a class apart. */
export function kindOf({ kind, header }: Block): string {
  return kind === 'def' && header?.isMethod ? 'method' : kind;
}

/** Whether nothing that stands right behind the first of these blocks, each in the one before, is ever reached. */
export function goesNowhere(blocks: Stack): boolean {
  const [block] = blocks;
  switch (block?.kind) {
    case 'while':
      return block.header?.uses.size === 0 && !block.leaves.has('break');
    case 'with':
      return doesEnd(blocks);
    case 'else':
    case 'except':
      return block.joinedEnd && doesEnd(blocks);
    case 'finally':
      return block.joinedEnd || doesEnd(blocks);
    default:
      return false;
  }
}

/** Whether the end of the first of these blocks is never reached. */
export function doesEnd([block, ...inner]: Stack): boolean {
  const last = block?.last;
  if (last === undefined) return false;
  return last.opens ? goesNowhere(inner) : enders.has(last.head);
}

/** What is never followed by anything in its block. */
export const enders: ReadonlySet<Head> = new Set<Head>(['return', 'raise', 'break', 'continue']);

/** Notes it in the loop or function that is left, and in what stands between. */
function noteLeave(kept: Block[], leave: Leave): void {
  for (let at = kept.length - 1; at > 0; at -= 1) {
    const block = kept[at];
    if (block === undefined) return;
    kept[at] = { ...block, leaves: join(block.leaves, [leave]) };
    const isLoop = block.kind === 'for' || block.kind === 'while';
    if (block.kind === 'def' || (leave === 'break' && isLoop)) return;
  }
}

function leaveOf({ head, line }: Statement): Leave | undefined {
  if (head === 'break') return 'break';
  if (head === 'return') return line.tokens.length > 1 ? 'return' : undefined;
  return line.tokens.some(({ text }) => text === 'yield') ? 'yield' : undefined;
}

/** Whether a stack may be the end of a code. */
export function mayEnd(stack: Stack): boolean {
  const last = stack.at(-1);
  return stack.every(({ mustJoin }) => !mustJoin) && (stack.length === 1 || (last?.count ?? 0) > 0);
}

function accepts(stack: Stack, depth: number, statement: Statement): boolean {
  const { head } = statement;
  const block = stack[depth];
  if (block === undefined) return false;
  const below = stack[depth + 1];
  if (isJoining(head)) {
    if (below !== undefined) return below.count > 0 && joinsTo(below, statement);
    return block.last?.opens === false && joinsOf(block.last.head as Clause, undefined).has(head);
  }
  if ((head === 'case') !== (block.kind === 'match')) return false;
  if (block.last?.head === 'decorator' && !decorated.has(head)) return false;
  const open = stack.slice(0, depth + 1);
  if (statement.needsFunction && !open.some(({ kind }) => kind === 'def')) {
    // At the top, `await` is what a notebook and a shell of asyncio accept.
    return statement.start[0] !== 'return' && statement.uses.size > 0 && hasAwait(statement);
  }
  if (head !== 'break' && head !== 'continue') return true;
  const loop = open.findLastIndex(({ kind }) => kind === 'for' || kind === 'while');
  const scope = open.findLastIndex(({ kind }) => kind === 'def' || kind === 'class');
  return loop > scope;
}

function hasAwait({ line }: Statement): boolean {
  return line.tokens.some(({ text }) => text === 'await');
}

const decorated: ReadonlySet<Head> = new Set<Head>(['decorator', 'def', 'class']);

function isJoining(head: Head): boolean {
  return head === 'elif' || head === 'else' || head === 'except' || head === 'finally';
}

function joinsTo(block: Block | undefined, { head }: Statement): boolean {
  return block?.joins.has(head) === true;
}

/** Which clauses may follow a clause, after the grammar of compound statements. */
function joinsOf(kind: Clause, joined: Block | undefined): ReadonlySet<Head> {
  if (kind === 'else') return joined?.joins.has('finally') ? onlyFinally : none;
  return joinsAfter[kind] ?? none;
}

const onlyFinally: ReadonlySet<Head> = new Set<Head>(['finally']);

const joinsAfter: Readonly<Partial<Record<Clause, ReadonlySet<Head>>>> = {
  if: new Set<Head>(['elif', 'else']),
  elif: new Set<Head>(['elif', 'else']),
  for: new Set<Head>(['else']),
  while: new Set<Head>(['else']),
  try: new Set<Head>(['except', 'finally']),
  except: new Set<Head>(['except', 'else', 'finally']),
};

/** Names that a statement binds, or whose value it changes by a method. */
function changes({ binds, start, head }: Statement): readonly string[] {
  return head === 'call' && start[1] === '.' ? [...binds, start[0]] : [...binds];
}

/** The left one itself where it holds all of the right one. */
function join<Item>(left: ReadonlySet<Item>, right: Iterable<Item>): ReadonlySet<Item> {
  const more = [...right].filter((name) => !left.has(name));
  return more.length === 0 ? left : new Set([...left, ...more]);
}
