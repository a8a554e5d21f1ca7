import type { EventEmitter } from 'node:events';

/** For so long a Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const echoMs = 500;

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * A signal that the first Ctrl-C or SIGTERM aborts, which asks for a report of what is known. A
 * later one finds no listener and kills.
 */
export function listenForInterruption(process: EventEmitter): AbortSignal {
  const interruption = new AbortController();
  const interrupt = (): void => {
    if (interruption.signal.aborted) return;
    interruption.abort();
    setTimeout(() => {
      for (const signal of signals) process.off(signal, interrupt);
    }, echoMs).unref();
  };
  for (const signal of signals) process.on(signal, interrupt);
  return interruption.signal;
}
