import { closest, distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` may be a slip of, regardless of case; undefined when none is near. Two
 * neighbouring letters that changed places are one slip.
 */
export function mostSimilar(word: string, candidates: readonly string[]): string | undefined {
  const byFolded = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  if (byFolded.size === 0) return undefined;
  const folded = word.toLowerCase();
  const names = [...byFolded.keys()];
  const swapped = names.find((name) => isSwapped(folded, name));
  if (swapped !== undefined) return byFolded.get(swapped);
  const nearest = closest(folded, names);
  const tolerated = Math.max(1, Math.floor(folded.length * 0.4));
  return distance(folded, nearest) <= tolerated ? byFolded.get(nearest) : undefined;
}

function isSwapped(word: string, name: string): boolean {
  const at = [...name].findIndex((letter, index) => word[index] !== letter);
  const swapped = name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
  return at >= 0 && word === swapped;
}
