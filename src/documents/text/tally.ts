import type { Stack } from './blocks.ts';
import type { Head } from './statement.ts';

/** What speaks for and against a depth, by name; its weight is in `weights.ts`. */
export type Features = ReadonlyMap<string, number>;

/** Notes something that speaks for or against a depth; `value` is how often, 1 unless given. */
export type Add = (name: string, value?: number) => void;

/** Features that are still counted together. */
export function tally(): { readonly features: Features; readonly add: Add } {
  const features = new Map<string, number>();
  const add = (name: string, value = 1): void => {
    if (value !== 0) features.set(name, (features.get(name) ?? 0) + value);
  };
  return { features, add };
}

/** How many of them, at most two: the third says little more. */
export function countOf(names: Iterable<string>, matches: (name: string) => boolean): number {
  let found = 0;
  for (const name of names) {
    if (matches(name)) found += 1;
    if (found === 2) break;
  }
  return found;
}

/** Whether one of these blocks binds a name. */
export function isKnown(name: string, blocks: Stack): boolean {
  return blocks.some(({ names }) => names.has(name));
}

/** Statements that go on with a clause before them. */
export const joining: ReadonlySet<Head> = new Set<Head>(['else', 'elif', 'except', 'finally']);
