import type { LineCoverage } from '../../model/execution.ts';
import { RunEnded } from '../seal/run-ended.ts';
import { createLineNotes, type LineNotes, linesSize, readLines } from './line-notes.ts';

/** stdin, stdout and stderr of one run, as byte streams that are bounded. */
export interface Streams {
  /** Emscripten's character devices: one byte at a time. */
  readonly devices: {
    stdin: () => number | null;
    stdout: (byte: number) => void;
    stderr: (byte: number) => void;
  };
  /** Text that the C side reports before it gives up. */
  noteFatal(line: string): void;
  /** Ends the boot: instantiation failed. */
  fail(error: unknown): void;
  /** Where the lines of the snippet are noted. */
  readonly lines: LineNotes;
  /** Empties the outputs, and sets what stdin will give. */
  reset(stdin: string): void;
  take(): PrintedOutput;
  /** Bytes of stdout so far. */
  stdoutSize(): number;
  /** The text of stdout from a byte on. */
  stdoutSince(start: number): string;
}

/** What a run wrote. */
export interface PrintedOutput {
  readonly stdout: string;
  readonly stderr: string;
  /** Whether bytes past the limit were dropped. */
  readonly truncated: boolean;
  /** What the C side reported before it gave up. */
  readonly fatal: readonly string[];
  /** Undefined when no lines were noted. */
  readonly coverage: LineCoverage | undefined;
}

/**
 * Outputs in memory that another thread can read too, so that what a run did is known even when
 * it has to be killed: two Int32 lengths, a flag, and the bytes of stdout and stderr; and apart
 * from these its lines.
 */
export interface OutputBuffer {
  readonly shared: SharedArrayBuffer;
  readonly lines: SharedArrayBuffer;
  /** Most bytes of stdout, and of stderr. */
  readonly limit: number;
}

const headerBytes = 12;

/** How often the limit may be dropped before the run is ended: it would most likely print for ever. */
const patience = 8;
const tooMuch = 'it printed far more than is kept';

export function createOutputBuffer(limit: number): OutputBuffer {
  return {
    shared: new SharedArrayBuffer(headerBytes + 2 * limit),
    lines: new SharedArrayBuffer(linesSize),
    limit,
  };
}

export function createStreams(output: OutputBuffer): Streams {
  const { shared, limit } = output;
  const header = new Int32Array(shared, 0, 3);
  const bytes = new Uint8Array(shared, headerBytes);
  const lines = createLineNotes(output.lines);
  let input = new Uint8Array();
  let read = 0;
  let dropped = 0;
  let fatal: string[] = [];
  const writer =
    (stream: 0 | 1) =>
    (byte: number): void => {
      const length = header[stream] ?? 0;
      if (length >= limit) {
        header[2] = 1;
        dropped += 1;
        if (dropped > patience * limit) throw new RunEnded({ kind: 'aborted', reason: tooMuch });
        return;
      }
      bytes[stream * limit + length] = byte;
      header[stream] = length + 1;
    };
  return {
    devices: {
      stdin: () => input[read++] ?? null,
      stdout: writer(0),
      stderr: writer(1),
    },
    noteFatal(line) {
      fatal.push(line);
    },
    fail(error) {
      throw error;
    },
    lines,
    reset(stdin) {
      header.fill(0);
      lines.reset();
      input = new TextEncoder().encode(stdin);
      read = 0;
      dropped = 0;
      fatal = [];
    },
    take: () => ({ ...readOutput(output), fatal }),
    stdoutSize: () => header[0] ?? 0,
    stdoutSince: (start) => decode(bytes.subarray(start, header[0] ?? 0)),
  };
}

/** What was printed so far; bytes that are no UTF-8 become U+FFFD. */
export function readOutput({ shared, lines, limit }: OutputBuffer): PrintedOutput {
  const [stdoutLength = 0, stderrLength = 0, cut = 0] = new Int32Array(shared, 0, 3);
  const bytes = new Uint8Array(shared, headerBytes);
  return {
    stdout: decode(bytes.subarray(0, stdoutLength)),
    stderr: decode(bytes.subarray(limit, limit + stderrLength)),
    truncated: cut !== 0,
    fatal: [],
    coverage: readLines(lines),
  };
}

/** A copy is decoded, since a decoder takes no shared memory. */
function decode(shared: Uint8Array): string {
  return new TextDecoder().decode(shared.slice());
}
