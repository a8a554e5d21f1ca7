import { expect, test } from 'vitest';
import { inBatches } from '../../../src/workspace/in-batches.ts';

test('many files are worked on in bounded numbers, and the results are in order', async () => {
  const items = Array.from({ length: 1000 }, (_, index) => index);
  let working = 0;
  let most = 0;
  const results = await inBatches(items, async (item) => {
    working += 1;
    most = Math.max(most, working);
    await Promise.resolve();
    working -= 1;
    return item * 2;
  });
  expect(results).toEqual(items.map((item) => item * 2));
  expect(most).toBeLessThanOrEqual(64);
});
