import { closest, distance } from 'fastest-levenshtein';

/** The candidate that `word` may be a slip of, regardless of case; undefined when none is near. */
export function mostSimilar(word: string, candidates: readonly string[]): string | undefined {
  const byFolded = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  if (byFolded.size === 0) return undefined;
  const folded = word.toLowerCase();
  const nearest = closest(folded, [...byFolded.keys()]);
  const tolerated = Math.max(1, Math.floor(folded.length * 0.4));
  return distance(folded, nearest) <= tolerated ? byFolded.get(nearest) : undefined;
}
