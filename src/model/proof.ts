import type { LineCoverage } from './execution.ts';

/** How much of one snippet is proved. */
export interface SnippetProof {
  /**
   * Its lines of code on all Pythons that count: those that ran on one of them, and those that
   * never did. Undefined where no run noted them.
   */
  readonly coverage: LineCoverage | undefined;
  /** Lines of expression statements whose value nobody claims on any Python that it ran on. */
  readonly unclaimed: readonly number[];
  /** How many claims held wherever they were judged; each counts once, not once for each Python. */
  readonly claims: number;
}

/** How much is proved in all. */
export interface Proof {
  /** How many lines of code ran, and how many never did. */
  readonly lines: { readonly ran: number; readonly missed: number };
  readonly claims: number;
  readonly unclaimed: number;
  /** How many snippets ran without any of their lines being noted. */
  readonly unmeasured: number;
}

/** The percentage of lines that ran, rounded down to that many decimals, so that 100 means all; undefined when there are none. */
export function coveragePercent({ lines }: Proof, decimals = 0): number | undefined {
  const { ran, missed } = lines;
  if (ran + missed === 0) return undefined;
  const scale = 10 ** decimals;
  return Math.floor((ran * 100 * scale) / (ran + missed)) / scale;
}

/** How many more lines have to run for this percentage; no number of lines is enough where none was noted. */
export function linesLacking({ lines, unmeasured }: Proof, percent: number): number {
  const { ran, missed } = lines;
  const total = ran + missed;
  if (total === 0) return percent > 0 && unmeasured > 0 ? Number.POSITIVE_INFINITY : 0;
  // A product such as 16.1 * 1000 comes out a little too large.
  return Math.max(0, Math.ceil((percent * total) / 100 - 1e-9 * total) - ran);
}
