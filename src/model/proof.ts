import type { LineCoverage } from './execution.ts';
import type { Status } from './report.ts';

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
  readonly lines: ProvedLines;
  readonly claims: number;
  readonly unclaimed: number;
  /** How many snippets ran without any of their lines being noted. */
  readonly unmeasured: number;
}

/** How many lines of code there are, each in one of these. */
export interface ProvedLines {
  /** They ran, in a snippet that is proved. */
  readonly ran: number;
  /** They never ran. */
  readonly missed: number;
  /** They ran, in a snippet that is broken, which proves nothing. */
  readonly broken: number;
  /** They ran, in a snippet that is neither: of most of these, nothing is claimed. */
  readonly unproved: number;
}

/** In which of these the lines of a snippet are that ran; undefined where they do not count. */
export const linesThatRan: Readonly<
  Record<Status, Exclude<keyof ProvedLines, 'missed'> | undefined>
> = {
  proved: 'ran',
  broken: 'broken',
  unchecked: 'unproved',
  unsupported: 'unproved',
  skipped: 'unproved',
  'known-broken': undefined,
  'needs-review': 'unproved',
};

/** The percentage of lines that are proved, rounded down to that many decimals, so that 100 means all; undefined when there are none. */
export function coveragePercent({ lines }: Proof, decimals = 0): number | undefined {
  const total = totalOf(lines);
  if (total === 0) return undefined;
  const scale = 10 ** decimals;
  return Math.floor((lines.ran * 100 * scale) / total) / scale;
}

/** How many more lines have to be proved for this percentage; no number of lines is enough where none was noted. */
export function linesLacking({ lines, unmeasured }: Proof, percent: number): number {
  const total = totalOf(lines);
  if (total === 0) return percent > 0 && unmeasured > 0 ? Number.POSITIVE_INFINITY : 0;
  // A product such as 16.1 * 1000 comes out a little too large.
  return Math.max(0, Math.ceil((percent * total) / 100 - 1e-9 * total) - lines.ran);
}

function totalOf({ ran, missed, broken, unproved }: ProvedLines): number {
  return ran + missed + broken + unproved;
}
