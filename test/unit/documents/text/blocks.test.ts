import { describe, expect, it } from 'vitest';
import {
  doesEnd,
  emptyStack,
  enter,
  goesNowhere,
  type Stack,
} from '../../../../src/documents/text/blocks.js';
import { readStatements } from '../../../../src/documents/text/statement.js';
import { readLogicalLines } from '../../../../src/documents/text/tokens.js';

/** The blocks that are open at the end of a code, which has four spaces for each. */
function stackOf(code: string): Stack {
  const lines = code.split('\n');
  const { statements } = readStatements(readLogicalLines(lines), () => false);
  return statements.reduce((stack, statement) => {
    const line = lines[statement.line.first] ?? '';
    return enter(stack, (line.length - line.trimStart().length) / 4, statement);
  }, emptyStack);
}

describe('goesNowhere', () => {
  it.each([
    'while True:\n    x = 1',
    'with f:\n    return 1',
    'if x:\n    return 1\nelse:\n    raise E',
    'if x:\n    break\nelif y:\n    continue\nelse:\n    return',
    'try:\n    return 1\nexcept E:\n    return 2',
    'try:\n    x = 1\nfinally:\n    return 1',
    'if x:\n    with y:\n        return 1\nelse:\n    return 2',
  ])('is true where nothing behind a block is reached: %j', (code) => {
    expect(goesNowhere(stackOf(`def f():\n    ${code.replaceAll('\n', '\n    ')}`).slice(2))).toBe(
      true,
    );
  });

  it.each([
    'while True:\n    break',
    'while x:\n    return 1',
    'for x in y:\n    return 1',
    'if x:\n    return 1',
    'if x:\n    y = 1\nelse:\n    return 1',
    'if x:\n    return 1\nelif y:\n    z = 1\nelse:\n    return 2',
    'try:\n    x = 1\nexcept E:\n    return 2',
    'with f:\n    x = 1',
  ])('is false where it may go on: %j', (code) => {
    expect(goesNowhere(stackOf(`def f():\n    ${code.replaceAll('\n', '\n    ')}`).slice(2))).toBe(
      false,
    );
  });
});

describe('doesEnd', () => {
  it('is true of a function that returns on each way', () => {
    const code = 'def f():\n    if x:\n        return 1\n    else:\n        return 2';
    expect(doesEnd(stackOf(code).slice(1))).toBe(true);
  });

  it('is false of one that may go on to its end', () => {
    expect(doesEnd(stackOf('def f():\n    if x:\n        return 1').slice(1))).toBe(false);
  });
});

describe('the names of a block', () => {
  it('include those bound in blocks that were closed in it, but not those of functions', () => {
    const stack = stackOf('if x:\n    y = 1\n    def f():\n        z = 2\nw = 3');
    expect([...(stack[0]?.names ?? [])].sort()).toEqual(['f', 'w', 'y']);
  });
});

describe('what leaves a block', () => {
  it('is noted up to the loop or the function that is left', () => {
    const stack = stackOf(
      'def f():\n    for x in y:\n        for z in x:\n            if z:\n                break\n                yield z',
    );
    expect(stack.map(({ leaves }) => [...leaves])).toEqual([
      [],
      ['yield'],
      ['yield'],
      ['break', 'yield'],
      ['break', 'yield'],
    ]);
  });
});
