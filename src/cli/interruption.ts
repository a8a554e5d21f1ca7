/** For so long a Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const echoMs = 500;

const signals = ['SIGINT', 'SIGTERM'] as const;

/** What of the process is needed to listen to it. */
export interface Interruptible {
  readonly pid: number;
  readonly on: (name: NodeJS.Signals, listener: (name: NodeJS.Signals) => void) => unknown;
  readonly off: (name: NodeJS.Signals, listener: (name: NodeJS.Signals) => void) => unknown;
  readonly kill: (pid: number, name: NodeJS.Signals) => unknown;
}

/**
 * A signal that the first Ctrl-C or SIGTERM aborts, which asks for a report of what is known. A
 * later one finds no listener and kills; where it came while the process was too busy to take the
 * listener away, it kills as soon as it is heard.
 */
export function listenForInterruption(process: Interruptible): AbortSignal {
  const interruption = new AbortController();
  let echoesUntil = 0;
  const stopListening = (): void => {
    for (const signal of signals) process.off(signal, interrupt);
  };
  const interrupt = (name: NodeJS.Signals): void => {
    if (interruption.signal.aborted) {
      if (performance.now() < echoesUntil) return;
      stopListening();
      process.kill(process.pid, name);
      return;
    }
    echoesUntil = performance.now() + echoMs;
    interruption.abort();
    // A timer comes before the signals that arrived meanwhile, and what follows it comes after them.
    setTimeout(() => setImmediate(stopListening).unref(), echoMs).unref();
  };
  for (const signal of signals) process.on(signal, interrupt);
  return interruption.signal;
}
