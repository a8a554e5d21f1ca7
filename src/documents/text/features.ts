import type { Ahead } from './ahead.ts';
import { type Block, goesNowhere, kindOf, type Stack } from './blocks.ts';
import { addClosed, addEnded } from './closing.ts';
import { addLanding, addNames } from './landing.ts';
import type { Statement } from './statement.ts';
import { type Add, type Features, joining, tally } from './tally.ts';

/** What a statement at `depth` would mean: what it closes, and what it lands in. */
export function featuresOf(
  stack: Stack,
  depth: number,
  statement: Statement,
  ahead: Ahead,
): Features {
  const { features, add } = tally();
  const kept = stack.slice(0, depth + 1);
  const closed = stack.slice(depth + 1);
  const landing = kept[depth];
  if (landing === undefined) return features;
  const isJoin = joining.has(statement.head);
  if (!isJoin && goesNowhere(closed)) add('never reached');
  for (const [index, block] of closed.entries()) {
    if (!isJoin || index > 0) addEnded(block, closed.slice(index), add);
    addClosed(block, kept, statement, ahead, add);
  }
  addLanding(kept, closed, statement, add);
  addNames(kept, statement, add);
  addMove(stack.at(-1)?.last, statement, kindOf(landing), closed.map(kindOf), add);
  addAhead(kept, closed, statement, ahead, add);
  if (ahead.alike !== undefined) {
    const isSame = whereBefore(stack, ahead.alike) === kindOf(landing);
    add(`${isSame ? 'as' : 'unlike'} before in ${kindOf(landing)}`);
    add(`${statement.head} ${isSame ? 'as' : 'unlike'} before`);
  }
  return features;
}

/** What the end of a code means for the blocks that are open there. */
export function endOf(stack: Stack): Features {
  const { features, add } = tally();
  for (const [index, block] of stack.entries()) {
    if (index > 0) addEnded(block, stack.slice(index), add);
  }
  const last = stack.at(-1);
  add(`ends in ${last === undefined ? 'module' : kindOf(last)}`);
  return features;
}

/** From the block of one statement to that of the next. */
function addMove(
  previous: Statement | undefined,
  statement: Statement,
  where: string,
  closed: readonly string[],
  add: Add,
): void {
  const move = closed.length === 0 ? 'stay' : 'close';
  if (previous !== undefined) {
    add(`previous ${previous.head} ${move}`);
    add(`previous ${previous.head} then ${statement.head} ${move}`);
    if (previous.hasComment !== statement.hasComment) add(`comment begins or ends ${move}`);
  }
  if (closed.length > 0) add(`from ${closed.join(' ')} to ${where}`);
  if (closed.length === 1 || closed.length === 2) {
    add(`${statement.head} from ${closed.join(' ')} to ${where}`);
  }
  if (closed.length > 1) add(`closes ${Math.min(closed.length, 4)}`);
  if (statement.blanks > 0) add(`blank ${move} ${where}`);
  if (statement.blanks > 1) add(`blanks ${move} ${where}`);
  if (statement.comments.length > 0) add(`comment above ${move} ${where}`);
}

/** What is still to come, and would have lost the function or class around it. */
function addAhead(
  kept: Stack,
  closed: Stack,
  statement: Statement,
  { next, named, needsFunction, usesSelf }: Ahead,
  add: Add,
): void {
  const landing = kept.at(-1);
  if (landing === undefined) return;
  add(`next ${next} ${closed.length === 0 ? 'stay' : 'close'} ${kindOf(landing)}`);
  const kind = statement.isMethod ? 'method' : 'function';
  if (named !== undefined) {
    const isIn = (wanted: Block): boolean => wanted.kind === 'class';
    add(`${named} ${kind} in ${isIn(landing) ? 'class' : kept.some(isIn) ? 'method' : 'rest'}`);
  }
  if (needsFunction && !kept.some((block) => block.kind === 'def')) add('function lost');
  if (usesSelf && !kept.some(({ header }) => header?.isMethod)) add('self lost');
  if (statement.isMethod && closed.some((block) => block.kind === 'class')) {
    add('method leaves class');
  }
}

/** The kind of the block in which a statement so many above the next one stands. */
function whereBefore(stack: Stack, distance: number): string | undefined {
  let trail = stack[0]?.trail;
  for (let back = 1; back < distance; back += 1) trail = trail?.before;
  return trail?.where;
}
