// Well below the number of files that a process may have open.
const batchSize = 64;

/** `Promise.all` for many files: the results in order, with a bounded number of them at work. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  action: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += batchSize) {
    const batch = items.slice(start, start + batchSize);
    results.push(...(await Promise.all(batch.map((item) => action(item)))));
  }
  return results;
}
