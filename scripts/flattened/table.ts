import type { Known } from './snippets.ts';

/** What came of one code. */
export interface Measured {
  readonly known: Known;
  readonly length: number;
  readonly lostNothing: boolean;
  readonly isHigh: boolean;
  readonly isSame: boolean;
}

/** From and to how many lines. */
const lengths = [
  [1, 5],
  [6, 10],
  [11, 20],
  [21, 30],
  [31, Number.POSITIVE_INFINITY],
  [1, 30],
] as const;

export function printTable(title: string, part: readonly Measured[]): void {
  console.log(`\n${title}: ${part.length} snippets`);
  console.log('lines   lost indentation: same       offered: same        all: same');
  for (const [from, to] of lengths) printRow(part, from, to);
}

function printRow(part: readonly Measured[], from: number, to: number): void {
  const fitting = part.filter(({ length }) => length >= from && length <= to);
  const lost = fitting.filter(({ lostNothing }) => !lostNothing);
  const name = to === Number.POSITIVE_INFINITY ? `${from}+` : `${from}-${to}`;
  const offered = lost.filter(({ isHigh }) => isHigh);
  console.log([name.padEnd(8), share(lost), share(offered), share(fitting)].join('   '));
}

function share(part: readonly Measured[]): string {
  const same = part.filter(({ isSame }) => isSame).length;
  const percent = part.length === 0 ? '-' : `${((100 * same) / part.length).toFixed(1)} %`;
  return `${same} of ${part.length}, ${percent}`.padEnd(20);
}
