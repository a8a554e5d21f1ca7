/** How a run was ended from within the import table, in place of what Python would have done next. */
export type RunEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'aborted'; readonly reason: string }
  | { readonly kind: 'refused'; readonly door: string };

/** Thrown through the WebAssembly frames; nothing of the interpreter is used after it but its rewind. */
export class RunEnded extends Error {
  readonly end: RunEnd;

  constructor(end: RunEnd) {
    super(`the run ended: ${end.kind}`);
    this.name = 'RunEnded';
    this.end = end;
  }
}
