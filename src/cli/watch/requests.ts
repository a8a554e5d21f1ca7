import type { FileEvent } from '../../workspace/index.ts';

/** What somebody wants of a watch. */
export type Request =
  | { readonly kind: 'all' }
  | { readonly kind: 'failing' }
  | { readonly kind: 'update' }
  | { readonly kind: 'help' }
  | { readonly kind: 'quit' }
  /** Only documents with this in their paths from now on. */
  | { readonly kind: 'narrow'; readonly pattern: string }
  | { readonly kind: 'files'; readonly events: readonly FileEvent[] };

/** Requests in the order in which they came; files that changed meanwhile are one request. */
export interface Requests {
  push(request: Request): void;
  /** Waits for the next one. */
  next(): Promise<Request>;
}

export function createRequests(): Requests {
  const waiting: Request[] = [];
  let deliver: ((request: Request) => void) | undefined;
  return {
    push(request) {
      // Who wants to leave does not want to wait for what else was asked.
      if (request.kind === 'quit') waiting.length = 0;
      const last = waiting.at(-1);
      if (request.kind === 'files' && last?.kind === 'files') {
        waiting[waiting.length - 1] = { ...last, events: [...last.events, ...request.events] };
      } else {
        waiting.push(request);
      }
      if (deliver === undefined) return;
      const first = waiting.shift();
      if (first !== undefined) deliver(first);
      deliver = undefined;
    },
    async next() {
      return (
        waiting.shift() ??
        (await new Promise<Request>((resolve) => {
          deliver = resolve;
        }))
      );
    },
  };
}
