import type { Ahead } from './ahead.ts';
import { type Block, doesEnd, type Stack } from './blocks.ts';
import type { Statement } from './statement.ts';
import { type Add, countOf, isKnown } from './tally.ts';

/** A block that ends, by a statement or with the code; `blocks` are it and those in it. */
export function addEnded(block: Block, blocks: Stack, add: Add): void {
  const { kind, header, last, names, changed, used, leaves, joined, count } = block;
  const given = kind === 'def' ? header?.parameters : kind === 'class' ? undefined : header?.binds;
  const isUnused = (name: string): boolean => !used.has(name) && name !== '_' && name !== 'self';
  add(`close ${kind} target unused`, countOf(given ?? [], isUnused));
  if (kind === 'def') {
    add('close def local unused', countOf(names, isUnused));
    addReturns(header?.returns, leaves, doesEnd(blocks), add);
  }
  const innermost = blocks.at(-1)?.last;
  if ((kind === 'for' || kind === 'while') && innermost !== undefined) {
    add(`loop ends behind ${blocks.length > 1 ? 'inner ' : ''}${innermost.head}`);
  }
  const isUnchanged = countOf(header?.uses ?? [], (name) => changed.has(name)) === 0;
  if (kind === 'while' && isUnchanged) {
    if (header?.uses.size !== 0) add('close while unchanged');
    else add(leaves.size > 0 ? 'close while of nothing' : 'close while without end');
  }
  if ((kind === 'else' || kind === 'elif') && joined !== undefined) {
    add(`${kind} longer by ${Math.max(-3, Math.min(3, count - joined.count))}`);
    const isAlike = joined.last?.start[0] === last?.start[0];
    add(`${kind} ends ${isAlike ? 'like' : 'unlike'} what it is joined to`);
  }
}

/** A function that ends, held against what it promises and what it returned before. */
function addReturns(
  promised: Statement['returns'],
  leaves: Block['leaves'],
  isEnded: boolean,
  add: Add,
): void {
  if (promised === 'nothing' && leaves.has('return')) add('returns what was not promised');
  if (isEnded) return;
  if (leaves.has('return')) add('returns a value or nothing');
  else if (promised === 'value' && !leaves.has('yield')) add('never returns what was promised');
}

/** A statement that would close a block. */
export function addClosed(
  block: Block,
  kept: Stack,
  statement: Statement,
  ahead: Ahead,
  add: Add,
): void {
  const { kind, header, last, names, count, changed, used } = block;
  add(`close ${kind}`);
  if (count <= 3) add(`close ${kind} of ${count}`);
  if (last !== undefined) add(`close ${kind} behind ${last.head}`);
  if (header?.name !== undefined && statement.uses.has(header.name)) add(`close ${kind} used`);
  if (header?.isMain) add('close main');
  if (count === 1 && last?.head === 'string') add(`close ${kind} with docstring only`);
  const isLoop = kind === 'for' || kind === 'while';
  if (isLoop && countOf(statement.binds, (name) => header?.uses.has(name) === true) > 0) {
    add(`binds what ${kind} reads`);
  }
  const isLost = (name: string): boolean => names.has(name) && !isKnown(name, kept);
  const lost = countOf(statement.uses, isLost);
  const isScope = kind === 'def' || kind === 'class';
  add(
    `lost of ${isScope || kind === 'for' || kind === 'with' || kind === 'except' ? kind : 'block'}`,
    lost,
  );
  const later = countOf(ahead.uses, isLost);
  add(`lost later of ${isScope ? kind : 'block'}`, later);
  if (
    header &&
    countOf(statement.uses, (name) => header.binds.has(name) && !isKnown(name, kept)) > 0
  ) {
    add(`target lost of ${kind}`);
  }
  const isFirst = (name: string): boolean => isGiven(header, name) && !used.has(name);
  if (countOf(statement.uses, isFirst) > 0) add(`first use of target of ${kind}`);
  const isResult = countOf(statement.uses, (name) => changed.has(name)) > 0;
  if (isResult) add(`result of ${kind}`);
  else if (lost === 0) add(`nothing of ${kind}`);
  if (countOf(statement.binds, (name) => names.has(name)) > 0) add(`binds what ${kind} binds`);
}

/** Whether a header gives a name its value, for what stands below it. */
function isGiven(header: Statement | undefined, name: string): boolean {
  if (header === undefined || header.head === 'class') return false;
  return (header.head === 'def' ? header.parameters : header.binds).has(name);
}
