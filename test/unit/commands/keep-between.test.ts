import { expect, test } from 'vitest';
import { keepBetween } from '../../../src/commands/keep-between.ts';

test('an expectation is parsed again when its text, or what the fence says of it, is another one', () => {
  const { parseExpectation } = keepBetween();
  const first = parseExpectation('stdout: a\n', 'a.yaml');
  expect(parseExpectation('stdout: a\n', 'a.yaml')).toBe(first);
  const other = parseExpectation('stdout: b\n', 'a.yaml');
  expect(other.expectation?.outcome).toMatchObject({ stdout: 'b' });
  expect(parseExpectation('stdout: b\n', 'b.yaml')).not.toBe(other);
  const fenced = parseExpectation('stdout: "b("\n', 'a.yaml', { regex: true });
  expect(fenced.problems).toHaveLength(1);
  expect(parseExpectation('stdout: "b("\n', 'a.yaml').problems).toEqual([]);
});
