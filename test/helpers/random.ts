/** Draws from a seed: with the same one, the same draws. */
export interface Random {
  /** A whole number from 0, below `bound`. */
  readonly below: (bound: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** The generator of https://github.com/skeeto/hash-prospector in a counter: quick, and good enough for tests. */
export function createRandom(seed: number): Random {
  let counter = seed;
  const below = (bound: number): number => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = counter ^ (counter >>> 16);
    mixed = Math.imul(mixed, 0x7feb352d);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % bound;
  };
  return {
    below,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('there is nothing to pick from');
      return item;
    },
  };
}
