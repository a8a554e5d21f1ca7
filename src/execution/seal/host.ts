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
  /** Gives back what `allocate` returned. */
  free(pointer: number): void;
  /** An index into the table of functions that no callback of this run has. */
  takeCallbackSlot(): number;
  /** Address of a function or a variable that the interpreter itself has, in WebAssembly; 0 when it has none. */
  findSymbol(name: string): number;
  /** Sets what `dlerror` says next. */
  setLinkError(message: string): void;
  /** Whether this run may put so many more bytes into an open file; files in memory count by themselves. */
  mayWrite(descriptor: number, bytes: number): boolean;
  /** The mask of permissions of this run. */
  umask: number;
}
