import type { VirtualClock } from './clock.ts';
import type { Entropy } from './entropy.ts';

/** What the replaced imports work on: memory of the interpreter, clock, entropy and bounds. */
export interface Host {
  readonly clock: VirtualClock;
  readonly entropy: Entropy;
  /** Bytes of the interpreter's memory; looked up at each use, since growing detaches the buffer. */
  memory(): ArrayBuffer;
  /** Allocates in the memory of the interpreter. */
  allocate(size: number): number;
  /** Address of a function or a variable that the interpreter itself has, in WebAssembly; 0 when it has none. */
  findSymbol(name: string): number;
  /** Sets what `dlerror` says next. */
  setLinkError(message: string): void;
  /** Most bytes that the memory of an interpreter may grow to. */
  readonly memoryLimit: number;
  /** Most bytes that a run may write to files. */
  readonly fileLimit: number;
  /** Bytes that this run has written to files. */
  written: number;
  /** File descriptors of stdout and stderr, whose bytes are bounded elsewhere, are not counted. */
  readonly firstFile: number;
}
