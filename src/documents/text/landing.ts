import { type Block, enders, kindOf, type Stack } from './blocks.ts';
import type { Statement } from './statement.ts';
import { type Add, countOf, isKnown, joining } from './tally.ts';

/** A statement that would stand right in a block. */
export function addLanding(kept: Stack, closed: Stack, statement: Statement, add: Add): void {
  const landing = kept.at(-1);
  if (landing === undefined) return;
  const where = kindOf(landing);
  const { head } = statement;
  add(`in ${where}`);
  add(`${head} in ${where}`);
  const word = wordOf(statement);
  if (word !== undefined) add(`word ${word} in ${where}`);
  if (statement.hasComment) {
    add(`with comment in ${where}`);
    add(`${head} with comment in ${where}`);
  }
  if (closed.length === 0) add(`stay in ${where}`);
  if (statement.isMain) add(`main in ${where}`);
  if (joining.has(head)) add(`${head} of ${closed[0]?.kind ?? 'line'}`);
  const isBare = head === 'raise' && statement.line.tokens.length === 1;
  if (isBare && !kept.some(({ kind }) => kind === 'except')) add('raise of nothing');
  if (head === 'def') addDef(statement, landing, add);
  if (landing.last !== undefined) addBeside(landing.last, statement, where, add);
  if (landing.header !== undefined) {
    addHeader(landing, landing.header, statement, closed.length === 0, add);
  }
}

function addDef(statement: Statement, landing: Block, add: Add): void {
  const { last } = landing;
  const isStatic = last?.head === 'decorator' && last.start[1] === 'staticmethod';
  const kind = statement.isMethod ? 'method' : isStatic ? 'static' : 'function';
  add(`${kind} in ${kindOf(landing)}`);
  if (statement.name?.startsWith('__')) add(`special in ${kindOf(landing)}`);
}

/** A statement that would follow another one in its block. */
function addBeside(last: Statement, statement: Statement, where: string, add: Add): void {
  const { head, start } = statement;
  if (enders.has(last.head)) add('behind the end');
  add(`${head} beside ${last.head}`);
  if (last.head === head) add(`like the one before in ${where}`);
  if (last.start[0] === start[0] && last.start[1] === start[1]) {
    add(`starts like the one before in ${where}`);
  }
  const { tokens } = statement.line;
  if (head === 'return' && tokens.length === 2 && last.name === tokens[1]?.text) {
    add('return of what was defined');
  }
}

/** The names that a statement shares with its block and with the header of it. */
function addHeader(
  landing: Block,
  header: Statement,
  { uses, binds }: Statement,
  stays: boolean,
  add: Add,
): void {
  const where = kindOf(landing);
  const shares = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
    countOf(left, (name) => right.has(name)) > 0;
  add(`${shares(uses, landing.names) ? 'uses' : 'does not use'} names of ${where}`);
  if (stays && shares(uses, landing.changed)) add(`stays with result of ${where}`);
  if (shares(uses, header.uses)) add(`like header of ${where}`);
  if (shares(binds, landing.names)) add(`binds anew in ${where}`);
  if (shares(binds, header.uses)) add(`changes header of ${where}`);
}

/** The names that a statement would know there. */
export function addNames(kept: Stack, statement: Statement, add: Add): void {
  const scope = kept.findLastIndex(({ kind }) => kind === 'def' || kind === 'class');
  const scopeBlock = kept[scope];
  const kind = scopeBlock === undefined ? 'module' : kindOf(scopeBlock);
  const inner = kept.slice(Math.max(scope, 0));
  const outer = kept.slice(0, Math.max(scope, 0));
  const uses = [...statement.uses];
  if (uses.length === 0) add(`no names in ${kind}`);
  else if (scope !== -1) {
    const isLocal = uses.some((name) => isKnown(name, inner));
    const isOuter = uses.some((name) => isKnown(name, outer));
    add(`${isLocal ? 'local' : isOuter ? 'outer' : 'unknown'} names in ${kind}`);
  }
  if (statement.uses.has('self') && kind !== 'method') add('self outside');
  const callee = statement.start[0];
  if (statement.start[1] === '(' && isKnown(callee, outer)) add(`calls outer in ${kind}`);
  const self = kept.find(
    ({ header }) => header?.name !== undefined && statement.uses.has(header.name),
  );
  if (self !== undefined) {
    add(`uses ${self.kind} around it in ${kind}`);
    add(`${statement.head} uses ${self.kind} around it`);
  }
}

/** The word that a statement begins with, where that tells more than its head. */
function wordOf({ head, start: [first, second] }: Statement): string | undefined {
  if (head === 'decorator') return `@${second}`;
  return head === 'call' || head === 'assign' || head === 'other' ? first : undefined;
}
