import type { EventEmitter } from 'node:events';

/** For so long a Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const echoMs = 500;

/**
 * A signal that the first Ctrl-C aborts, which asks for a report of what is known. A later one
 * finds no listener and kills.
 */
export function listenForInterruption(process: EventEmitter): AbortSignal {
  const interruption = new AbortController();
  const interrupt = (): void => {
    if (interruption.signal.aborted) return;
    interruption.abort();
    setTimeout(() => process.off('SIGINT', interrupt), echoMs).unref();
  };
  process.on('SIGINT', interrupt);
  return interruption.signal;
}
