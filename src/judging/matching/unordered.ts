import type { Item, Token } from './tokens.ts';

/** Whether two items are the same as far as the matching goes. */
export type SameItem = (expected: Item, actual: Item) => boolean;

/**
 * Holds items against items in any order. `...` alone as an item stands for any number of them.
 * Items without tolerance are looked up; among the others, each needs one of its own.
 */
export function matchesUnordered(
  expected: readonly Item[],
  actual: readonly Item[],
  same: SameItem,
): boolean {
  const wanted = expected.filter((item) => !isWildcard(item));
  const isOpen = wanted.length < expected.length;
  if (isOpen ? wanted.length > actual.length : wanted.length !== actual.length) return false;
  const left = takeOut(
    wanted.filter(({ isExact }) => isExact),
    actual,
  );
  if (left === undefined) return false;
  const flexible = wanted.filter(({ isExact }) => !isExact);
  if (flexible.length === 0) return true;
  return (!isOpen && pairsInOrder(flexible, left, same)) || canPair(flexible, left, same);
}

function isWildcard({ tokens }: Item): boolean {
  const [only] = tokens;
  return tokens.length === 1 && typeof only === 'object' && only.kind === 'wildcard';
}

/** What is left of the items without those that are wanted; undefined when one of these is missing. */
function takeOut(wanted: readonly Item[], items: readonly Item[]): readonly Item[] | undefined {
  const counts = new Map<string, number>();
  for (const { key } of wanted) counts.set(key, (counts.get(key) ?? 0) + 1);
  const left = items.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    return count === 0;
  });
  return left.length === items.length - wanted.length ? left : undefined;
}

/** Whether they are the same one by one once both are sorted: so it is when only digits differ. */
function pairsInOrder(expected: readonly Item[], actual: readonly Item[], same: SameItem): boolean {
  const sorted = sortByNumbers(actual);
  return sortByNumbers(expected).every((item, index) => {
    const other = sorted[index];
    return other !== undefined && same(item, other);
  });
}

function sortByNumbers(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, shape: item.tokens.map(shapeOf).join(''), values: valuesOf(item) }))
    .sort(
      (left, right) => compare(left.shape, right.shape) || compareAll(left.values, right.values),
    )
    .map(({ item }) => item);
}

function shapeOf(token: Token): string {
  if (typeof token === 'string') return token;
  return token.kind === 'group' ? token.open : '#';
}

function valuesOf({ tokens }: Item): readonly number[] {
  return tokens.flatMap((token) =>
    typeof token === 'object' && token.kind === 'number' ? token.value : [],
  );
}

function compareAll(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((value, place) => value !== right[place]);
  return index < 0 ? 0 : compare(left[index] ?? 0, right[index] ?? 0);
}

function compare<Value extends string | number>(left: Value, right: Value): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** More pairs than these are not tried: nobody claims so many items with a wildcard in each. */
const mostPairs = 250_000;

/** Whether each of the expected finds one of its own, by the augmenting paths of Kuhn. */
function canPair(expected: readonly Item[], actual: readonly Item[], same: SameItem): boolean {
  if (expected.length * actual.length > mostPairs) return false;
  const candidates = expected.map((item) =>
    actual.flatMap((other, index) => (same(item, other) ? [index] : [])),
  );
  const taker = new Map<number, number>();
  const place = (item: number, tried: Set<number>): boolean =>
    (candidates[item] ?? []).some((index) => {
      if (tried.has(index)) return false;
      tried.add(index);
      const holder = taker.get(index);
      if (holder !== undefined && !place(holder, tried)) return false;
      taker.set(index, item);
      return true;
    });
  return expected.every((_, item) => place(item, new Set()));
}
