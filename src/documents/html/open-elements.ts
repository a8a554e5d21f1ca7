import { closedBy, isBlockLevel } from './roles.ts';

/** The elements that are open at a place of a page, innermost last. */
export interface OpenElements<Item extends { readonly name: string }> {
  readonly innermost: () => Item | undefined;
  readonly open: (item: Item) => void;
  /** Takes off the element that an end tag closes with all within it, innermost first. */
  readonly close: (name: string) => readonly Item[];
  /** Takes off what a start tag closes by itself: a paragraph by the next, a cell by the next. */
  readonly closeImplied: (name: string) => readonly Item[];
  /** Takes off all up to the outermost of the innermost ones that match. */
  readonly closeTo: (matches: (item: Item) => boolean) => readonly Item[];
  readonly closeAll: () => readonly Item[];
}

/**
 * A small part of how the standard builds a tree
 * (https://html.spec.whatwg.org/multipage/parsing.html#tree-construction): what it takes to know in
 * which elements a `<pre>` stands.
 */
export function createOpenElements<Item extends { readonly name: string }>(): OpenElements<Item> {
  const items: Item[] = [];
  const counts = new Map<string, number>();
  const cutFrom = (index: number): readonly Item[] => {
    const closed = items.splice(index).reverse();
    for (const { name } of closed) counts.set(name, (counts.get(name) ?? 1) - 1);
    return closed;
  };
  /** Looks no deeper than real pages go, so that a broken one takes no longer. */
  const find = (matches: (name: string) => boolean, ends: (name: string) => boolean): number => {
    const deepest = Math.max(0, items.length - deepestLook);
    for (let index = items.length - 1; index >= deepest; index -= 1) {
      const name = items[index]?.name ?? '';
      if (matches(name)) return index;
      if (ends(name)) return -1;
    }
    return -1;
  };
  const cutIfFound = (index: number): readonly Item[] => (index === -1 ? [] : cutFrom(index));

  return {
    innermost: () => items.at(-1),
    open: (item) => {
      items.push(item);
      counts.set(item.name, (counts.get(item.name) ?? 0) + 1);
    },
    close: (name) => {
      if ((counts.get(name) ?? 0) === 0) return [];
      // The end of a block closes whatever is open in it; that of a phrase stays within its block.
      return isBlockLevel(name)
        ? cutFrom(items.findLastIndex((item) => item.name === name))
        : cutIfFound(find((each) => each === name, isBlockLevel));
    },
    closeImplied: (name) => {
      const implied = closedBy(name);
      if (implied === undefined) return [];
      const { closes, within } = implied;
      return cutIfFound(
        find(
          (each) => closes.has(each),
          (each) => within.has(each),
        ),
      );
    },
    closeTo: (matches) => cutFrom(items.findLastIndex((item) => !matches(item)) + 1),
    closeAll: () => cutFrom(0),
  };
}

const deepestLook = 200;
