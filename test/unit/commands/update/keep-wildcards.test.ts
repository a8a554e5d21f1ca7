import { expect, test } from 'vitest';
import { keepWildcards } from '../../../../src/commands/update/keep-wildcards.ts';

const kept = (claimed: string, seen: string): string =>
  keepWildcards(claimed.split('\n'), seen.split('\n')).join('\n');

test.each([
  ['<object at 0x...>\nold', '<object at 0x7f>\nnew', '<object at 0x...>\nnew'],
  ['[0, ..., 9]', '[0, 1, 2]', '[0, 1, 2]'],
  ['[0, ..., 9]\nb', '[0, 1, 9]\nc', '[0, ..., 9]\nc'],
  ['first\n...\nlast\nold', 'first\n1\n2\nlast\nnew', 'first\n...\nlast\nnew'],
  ['first\n...\nlast', 'first\n1\n2\nother', 'first\n1\n2\nother'],
  ['old\n...', 'new\n1\n2', 'new\n1\n2'],
  ['a\n...', 'a\n1\n2', 'a\n...'],
  ['a (b) [c]* ...', 'a (b) [c]* d', 'a (b) [c]* ...'],
  ['no pattern', 'another', 'another'],
])('%j that now shows %j is written as %j', (claimed, seen, wanted) => {
  expect(kept(claimed, seen)).toBe(wanted);
});
