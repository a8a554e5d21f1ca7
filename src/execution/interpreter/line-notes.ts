import type { LineCoverage } from '../../model/execution.ts';
import type { Pointer } from './exports.ts';

/** Notes the lines of the snippet that hold code, and those of them that ran. Lines count from 1. */
export interface LineNotes {
  hold(line: number): void;
  run(line: number): void;
  /** Code object -> the lines that stand before it in the snippet. */
  readonly offsets: Map<Pointer, number>;
  reset(): void;
}

const holds = 1;
const ran = 2;

/** Lines of a snippet that are noted; what stands below is not. */
const mostLines = 2 ** 16;

// The number of the last line that is noted, then one byte for each line.
const headerBytes = 4;

/** Bytes of the memory that lines are noted in. */
export const linesSize: number = headerBytes + mostLines;

/** Notes into memory that another thread may read. */
export function createLineNotes(shared: SharedArrayBuffer): LineNotes {
  const header = new Int32Array(shared, 0, 1);
  const states = new Uint8Array(shared, headerBytes);
  const offsets = new Map<Pointer, number>();
  const note = (line: number, state: number): void => {
    // A snippet that tampers with our functions may give any number.
    if (line < 1 || line >= mostLines || (states[line] ?? 0) >= state) return;
    states[line] = state;
    header[0] = Math.max(header[0] ?? 0, line);
  };
  return {
    hold: (line) => note(line, holds),
    run(line) {
      // Lines such as that of a docstring run too, and hold nothing that counts.
      if (states[line] === holds) note(line, ran);
    },
    offsets,
    reset() {
      states.fill(0, 0, (header[0] ?? 0) + 1);
      header[0] = 0;
      offsets.clear();
    },
  };
}

/** What was noted; undefined when that is nothing. */
export function readLines(shared: SharedArrayBuffer): LineCoverage | undefined {
  const [last = 0] = new Int32Array(shared, 0, 1);
  if (last === 0) return undefined;
  const states = [...new Uint8Array(shared, headerBytes, last + 1)];
  const linesIn = (wanted: number): readonly number[] =>
    states.flatMap((state, line) => (state === wanted ? [line] : []));
  return { ran: linesIn(ran), missed: linesIn(holds) };
}
